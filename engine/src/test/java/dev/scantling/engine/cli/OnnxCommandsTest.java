package dev.scantling.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.models.load.UniformSequence;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on an ONNX model that {@code convert} wrote. */
class OnnxCommandsTest {
    private static final int EDGE = 33;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(Object... arguments) {
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path model() {
        return folder.resolve("net.onnx");
    }

    private Path image() {
        return folder.resolve("image.npy");
    }

    @BeforeEach
    void write() {
        assertThat(run("convert", "squeezenet@" + EDGE, model(), "--weights", "seed:1"))
                .isEqualTo(ExitStatus.OK);
        float[] pixels = new UniformSequence("image").floats(3 * EDGE * EDGE);
        Npy.write(image(), NpyArray.of(pixels, 1, 3, EDGE, EDGE));
        out.getBuffer().setLength(0);
    }

    @Test
    void inspected() {
        assertThat(run("inspect", model())).isEqualTo(ExitStatus.OK);
        assertThat(out.toString())
                .contains(
                        "ONNX of opset 17, by scantling",
                        "input image: float[1, 3, 33, 33]",
                        "Conv ",
                        "MaxPool ",
                        " yes")
                .doesNotContain(" no\n");
    }

    @Test
    void runOnAnArray() {
        Path results = folder.resolve("out");
        assertThat(run("run", model(), image(), "--out", results)).as("%s", err).isEqualTo(ExitStatus.OK);
        NpyArray logits = Npy.read(results.resolve("logits.npy"));
        assertThat(logits.shape()).containsExactly(1, 1000, 1, 1);
        assertThat(logits.toFloats()).isNotEqualTo(new float[1000]);
    }

    @Test
    void anInputThatDoesNotFit() {
        assertThat(run("run", model())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("image: float[1, 3, 33, 33]", "got 0 arrays");
        Npy.write(image(), NpyArray.of(new float[6], 1, 3, 2, 1));
        assertThat(run("run", model(), image())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("must be float[1, 3, 33, 33], is float[1, 3, 2, 1]");
        Npy.write(image(), NpyArray.of(new int[6], 1, 3, 2, 1));
        assertThat(run("run", model(), image())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("needs floats");
    }

    @Test
    void translated() throws java.io.IOException {
        Path text = folder.resolve("net.txt");
        assertThat(run("convert", model(), text)).as("%s", err).isEqualTo(ExitStatus.OK);
        assertThat(Files.readString(text)).contains("graph ", "= conv(", "output logits");
    }
}
