package dev.scantling.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.cli.text.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void listsTheCommands() {
        assertThat(run("--help")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString())
                .contains("convert", "demo", "devices", "explain", "inspect", "run", "settings", "simulate", "tune");
    }

    @Test
    void theServiceFileAndTheModuleProvideTheSame() throws IOException {
        List<String> inModule = Main.class.getModule().getDescriptor().provides().stream()
                .filter(provides -> provides.service().equals(Command.class.getName()))
                .flatMap(provides -> provides.providers().stream())
                .toList();
        assertThat(serviceFile()).containsExactlyInAnyOrderElementsOf(inModule);
    }

    private static List<String> serviceFile() throws IOException {
        String name = "/META-INF/services/" + Command.class.getName();
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "convert squeezenet",
                "run minkunet scan.bin --repeat 0",
                "run minkunet scan.bin --code fast",
                "inspect",
                "inspect a.pcd --bins 0",
                "simulate --seed x",
                "schedule minkunet scan.bin --strategy fast",
                "tune minkunet scan.bin --budget 0",
                "tune minkunet scan.bin --budget soon"
            })
    void whatIsNotUnderstoodGivesStatusTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("Usage: scantling");
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThatSoundLikeIt() {
        assertThat(run("settigns")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("'settigns'", "scantling settings");
    }

    @Test
    void inspectsFilesAndRecordsWithoutHeader(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("a.xyz"), "1 2 3 0.5\n4 5 6 0.25\n");
        assertThat(run("inspect", text.toString())).isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).contains("XYZ text", "2 points, 4 columns", "intensity  float64", "z from");
        Path records = Files.write(folder.resolve("b.bin"), new byte[24]);
        assertThat(run("inspect", records.toString(), "--columns", "x,y,z,r,g,b", "--histogram", "g"))
                .isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).contains("1 points, 6 columns", "g from");
        assertThat(run("inspect", records.toString())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("b.bin", "multiple of 16");
    }

    @Test
    void anErrorOfTheUserIsOneLine(@TempDir Path folder) {
        String scan = folder.resolve("missing.bin").toString();
        assertThat(run("run", "minkunet", scan, "--out", folder.toString())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("scantling: " + scan + ": ");
    }

    @ParameterizedTest
    @CsvSource({
        "run minkunet,name a scan",
        "tune squeezenet scan.bin,leave out the scan scan.bin",
        "explain pvcnn-s3dis@0.125 scan.bin,leave out the scan scan.bin",
        "run squeezenet,give an NPY file for each"
    })
    void networksOnScansNeedOneAndThoseOnImagesAndCloudsNone(String line, String advice) {
        assertThat(run(line.split(" "))).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString().lines()).singleElement().asString().contains(advice);
    }

    @Test
    void anUnknownNetworkListsThoseThereAre(@TempDir Path folder) {
        String[] line = {"run", "alexnet", "scan.bin", "--out", folder.toString()};
        assertThat(run(line)).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("'alexnet'", "minkunet", "spvcnn", "spvnas:FILE");
    }

    @Test
    void aSimulatedScanHasALabelForEachPoint(@TempDir Path folder) throws IOException {
        Path scan = folder.resolve("a.bin");
        assertThat(run("simulate", "--seed", "3", "--out", scan.toString())).isEqualTo(ExitStatus.OK);
        assertThat(Files.size(scan))
                .isEqualTo(4 * Files.size(folder.resolve("a.label")))
                .isPositive();
    }

    @Test
    void aNetworkOnImagesBecomesAnOnnxFile(@TempDir Path folder) throws IOException {
        String file = folder.resolve("net.onnx").toString();
        assertThat(run("convert", "squeezenet@32x2", file, "--weights", "seed:3"))
                .isEqualTo(ExitStatus.OK);
        assertThat(out.toString().lines())
                .containsExactly(
                        "squeezenet@32x2 in " + file + ", " + Numbers.bytes(Files.size(Path.of(file))),
                        "input image[2, 3, 32, 32]",
                        "output logits[2, 1000, 1, 1]");
        assertThat(run("convert", "minkunet", file)).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString().lines()).singleElement().asString().contains("ONNX export", "input 'coords'");
    }

    @Test
    void theSettingsAsMarkdownAreATable() {
        assertThat(run("settings", "--markdown")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString().lines()).allMatch(line -> line.startsWith("|") && line.endsWith("|"));
    }
}
