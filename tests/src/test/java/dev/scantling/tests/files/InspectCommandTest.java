package dev.scantling.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.cli.InspectCommand;
import dev.scantling.pointcloud.io.SemanticKittiLabels;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Files of points on the command line. */
class InspectCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int inspect(String... arguments) {
        out.getBuffer().setLength(0);
        return new CommandLine(new InspectCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** Columns with bounds and a histogram of each; a checkpoint says what tensors it has. */
    @ParameterizedTest
    @ValueSource(strings = {"data/formats", "data/scans", "data/shapes"})
    void everyFileIsShown(String below) {
        assertThat(files(SharedFiles.require(below))).hasSizeGreaterThan(10).allSatisfy(file -> {
            assertThat(inspect(file.toString())).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
            if (file.toString().endsWith(".pt")) {
                assertThat(out.toString()).contains("tensors", "numbers");
            } else {
                assertThat(out.toString()).contains(" points, ", "least", "greatest", " from ", "####");
            }
        });
    }

    private static List<Path> files(Path below) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void labelsAreShownByClass() {
        Path file = folder.resolve("a.label");
        SemanticKittiLabels.write(
                file, new int[] {SemanticKittiLabels.word(40, 7), SemanticKittiLabels.word(65_535, 65_535)});
        assertThat(inspect(file.toString())).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("labels of SemanticKITTI", "2 points, 2 columns", "65535", "class from");
    }

    /** A .bin of other records looks like those of KITTI. */
    @Test
    void whatAFileDoesNotSayIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[48]);
        assertThat(inspect(file.toString())).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("3 points, 4 columns", "by its name alone", "--columns");
        assertThat(inspect(file.toString(), "--columns", "x,y,z,r,g,b")).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("2 points, 6 columns").doesNotContain("name alone");
    }
}
