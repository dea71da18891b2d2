package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machine code that another process has made gives the same results as code made here. */
class KernelCacheTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void fileInFolder() {
        file = folder.resolve("kernels.bin");
        assumeThat(runsMachineCode()).as("machine code runs here").isTrue();
    }

    private static boolean runsMachineCode() {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withCode(CodeRoute.NATIVE))) {
            return engine.device().codeForm().name().equals("native");
        } catch (EngineException.DeviceUnavailable _) {
            return false;
        }
    }

    @Test
    void theSecondEngineTakesCodeFromTheFile() throws IOException {
        float[] fresh = run(Optional.empty());
        assertThat(file).doesNotExist();
        assertThat(run(Optional.of(file))).isEqualTo(fresh);
        assertThat(file).isNotEmptyFile();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(run(Optional.of(file))).isEqualTo(fresh);
        assertThat(Files.getLastModifiedTime(file).toMillis())
                .as("nothing new was made")
                .isZero();
    }

    @Test
    void aDamagedFileChangesNoResult() throws IOException {
        float[] fresh = run(Optional.of(file));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
        assertThat(run(Optional.of(file))).isEqualTo(fresh);
        assertThat(Files.readAllBytes(file)).as("repaired").isNotEqualTo(bytes);
    }

    private static float[] run(Optional<Path> kernels) {
        Settings settings = Settings.defaults().withCode(CodeRoute.NATIVE).withKernels(kernels);
        try (Engine engine = Engine.open("cpu", settings);
                CompiledModel model = engine.compile(program());
                Session session = model.openSession()) {
            session.run(new Inputs().put("x", numbers(31 * 5)));
            return session.output("y").floats();
        }
    }

    private static Program program() {
        GraphBuilder b = new GraphBuilder("kept");
        Value x = b.input("x", Type.f32(b.freshSymbol(), Dim.of(5)));
        b.output("y", b.linear(x, b.parameter("w", 5, 17), Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of("w", numbers(5 * 17))));
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) Math.sin(i);
        }
        return numbers;
    }
}
