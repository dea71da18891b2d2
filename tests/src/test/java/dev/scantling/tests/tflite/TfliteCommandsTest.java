package dev.scantling.tests.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.cli.Command;
import dev.scantling.engine.cli.ConvertCommand;
import dev.scantling.engine.cli.InspectCommand;
import dev.scantling.engine.cli.RunCommand;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteImport;
import dev.scantling.models.tflite.TfliteModel;
import dev.scantling.models.tflite.TflitePort;
import dev.scantling.models.tflite.TfliteType;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands on a TFLite model. */
class TfliteCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(Command command, Object... arguments) {
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
    }

    private Path model() {
        return folder.resolve("small.tflite");
    }

    /** One whose inputs are bytes. */
    private static Path published() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.require("data/mit-han-lab"))) {
            return files.filter(file -> file.endsWith("vww.tflite")).findFirst().orElseThrow();
        }
    }

    private Path image() {
        return folder.resolve("image.npy");
    }

    @BeforeEach
    void write() {
        SmallTflite.write(model());
    }

    private static int[] shape(TflitePort port) {
        return port.dims().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Numbers from -128 to 127, which all types have that are inputs here. */
    private static NpyArray array(TflitePort port) {
        byte[] bytes = new byte[port.dims().stream().reduce(1, Math::multiplyExact)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (37 * i);
        }
        NpyArray integers = NpyArray.ofSigned(bytes, shape(port));
        return port.type() == TfliteType.FLOAT32 ? NpyArray.of(integers.toFloats(), shape(port)) : integers;
    }

    private void assertRuns(Path file) {
        TfliteModel model = TfliteImport.of(TfliteFile.read(file));
        TflitePort port = model.inputs().getFirst();
        NpyArray numbers = array(port);
        Npy.write(image(), numbers);
        Path results = folder.resolve("out");
        assertThat(run(new RunCommand(), file, image(), "--out", results))
                .as("%s", err)
                .isEqualTo(CommandLine.ExitCode.OK);
        var rows = model.program().graph().inputs().getFirst().value().tensor().shape();
        Datum datum = Datum.matrix(rows.fixed(0), rows.fixed(1), numbers.toFloats());
        Map<String, Datum> expected = Interpreter.run(model.program(), Map.of(port.name(), datum));
        for (TflitePort output : model.outputs()) {
            NpyArray written = Npy.read(results.resolve(output.name().replaceAll("[^\\w.-]", "_") + ".npy"));
            assertThat(written.shape()).isEqualTo(output.dims());
            assertThat(written.toFloats())
                    .isEqualTo(((Datum.Floats) Objects.requireNonNull(expected.get(output.name()))).values());
        }
    }

    @Test
    void runOnFloats() {
        assertRuns(model());
    }

    @Test
    void runOnBytes() throws IOException {
        assertRuns(published());
    }

    @Test
    void arraysThatDoNotFit() throws IOException {
        Npy.write(image(), NpyArray.ofSigned(new byte[24], 1, 4, 3, 2));
        assertThat(run(new RunCommand(), model(), image())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("needs floats, the array has I1");
        Npy.write(image(), NpyArray.of(new float[6], 3, 2));
        assertThat(run(new RunCommand(), model(), image())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("must have the shape [1, 4, 3, 2], is [3, 2]");
        assertThat(run(new RunCommand(), model())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("got 0 arrays; give an NPY file for each");
    }

    @Test
    void converted() throws IOException {
        Path text = folder.resolve("small.txt");
        assertThat(run(new ConvertCommand(), model(), text)).as("%s", err).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(Files.readString(text)).contains("graph ", "= rescale(");
        Path onnx = folder.resolve("small.onnx");
        assertThat(run(new ConvertCommand(), model(), onnx)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("ONNX export, node '", "write it in the dialect of scantling");
        assertThat(run(new ConvertCommand(), model(), onnx, "--dialect", "scantling"))
                .as("%s", err)
                .isEqualTo(CommandLine.ExitCode.OK);
        assertThat(run(new InspectCommand(), onnx)).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("dev.scantling.rescale ");
    }
}
