package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that users do, or that happens to files, ends the process: it ends in an error that says what to do, or in no error at all. */
class OpenClAccidentsTest {
    private static final String RESULT = "RUN: [5.0, 11.0, 17.0]";
    private static final Map<String, String> HERE = Map.of();

    @TempDir
    private Path folder;

    @BeforeEach
    void requireDevice() {
        try (Engine engine = OpenCl.open(OpenCl.settings(folder.resolve("unused")))) {
            assertThat(engine.device().isHost()).isFalse();
        }
    }

    private Path programs() {
        return folder.resolve("programs");
    }

    /** What a JVM prints that ends well in spite of these accidents. */
    private static String survives(Path programs, Map<String, String> environment, String... accidents) {
        String[] arguments = Stream.concat(Stream.of(programs.toString()), Arrays.stream(accidents))
                .toArray(String[]::new);
        Fork fork = Fork.run(OpenClAccidents.class, environment, List.of(), arguments);
        assertThat(fork.status()).as(fork.output()).isZero();
        return fork.output();
    }

    private static String line(String output, String accident) {
        return output.lines()
                .filter(line -> line.startsWith(accident + ": "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + accident + " in " + output));
    }

    @Test
    void whatUsersDo() {
        String output = survives(
                programs(),
                HERE,
                "CLOSE_TWICE",
                "RUN_AFTER_SESSION",
                "RUN_AFTER_ENGINE",
                "ALLOCATE_AFTER_ENGINE",
                "USE_AFTER_ENGINE",
                "ROWS_OUTSIDE",
                "COLUMN_OUTSIDE",
                "VOXELS_FAR_AWAY",
                "RUN");
        assertThat(line(output, "CLOSE_TWICE")).endsWith("[5.0, 11.0, 17.0]");
        assertThat(line(output, "RUN_AFTER_SESSION")).contains("IllegalStateException: this session is closed");
        assertThat(line(output, "RUN_AFTER_ENGINE")).contains("DeviceUnavailable: ", "is closed");
        assertThat(line(output, "ALLOCATE_AFTER_ENGINE")).contains("DeviceUnavailable: ", "is closed");
        assertThat(line(output, "USE_AFTER_ENGINE")).contains("DeviceUnavailable: ", "is closed");
        assertThat(line(output, "ROWS_OUTSIDE"))
                .endsWith("[5.0, 6.0, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 1.0, 2.0]");
        assertThat(line(output, "COLUMN_OUTSIDE")).contains("InvalidInput: ");
        assertThat(line(output, "VOXELS_FAR_AWAY")).contains("InvalidInput: ");
        assertThat(line(output, "RUN")).isEqualTo(RESULT);
    }

    /** PoCL says that it has 1 GiB, of which a buffer may have a quarter. */
    @Test
    void buffersBeyondTheMemory() {
        String output = survives(programs(), Map.of("POCL_MEMORY_LIMIT", "1"), "HUGE_BUFFER", "MANY_BUFFERS", "RUN");
        assertThat(line(output, "HUGE_BUFFER")).contains("OutOfDeviceMemory: opencl:0", "MiB at most", "smaller scan");
        assertThat(line(output, "MANY_BUFFERS")).contains("OutOfDeviceMemory: opencl:0", "does not fit");
        assertThat(line(output, "RUN")).isEqualTo(RESULT);
    }

    /** What can happen to the file of a built program. */
    private enum Damage {
        EMPTY {
            @Override
            byte[] of(byte[] file) {
                return new byte[0];
            }
        },
        CUT {
            @Override
            byte[] of(byte[] file) {
                return Arrays.copyOf(file, file.length / 2);
            }
        },
        /** One bit within the code. */
        FLIPPED {
            @Override
            byte[] of(byte[] file) {
                byte[] damaged = file.clone();
                damaged[file.length - file.length / 3] ^= 1;
                return damaged;
            }
        },
        /** Code that a driver would take, without what says where it is from. */
        FOREIGN {
            @Override
            byte[] of(byte[] file) {
                return Arrays.copyOfRange(file, file.length / 20, file.length);
            }
        };

        abstract byte[] of(byte[] file);
    }

    @ParameterizedTest
    @EnumSource
    void damagedPrograms(Damage damage) throws IOException {
        assertThat(line(survives(programs(), HERE, "RUN"), "RUN")).isEqualTo(RESULT);
        List<Path> files = files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Files.write(file, damage.of(Files.readAllBytes(file)));
        }
        String output = survives(programs(), HERE, "RUN");
        assertThat(line(output, "RUN")).isEqualTo(RESULT);
        assertThat(output).containsOnlyOnce("it is damaged, or of another version of this program");
        assertThat(survives(programs(), HERE, "RUN")).doesNotContain("damaged"); // they were built anew
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(programs())) {
            return files.toList();
        }
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));
        String output = survives(occupied.resolve("programs"), HERE, "RUN");
        assertThat(line(output, "RUN")).isEqualTo(RESULT);
        assertThat(output).containsOnlyOnce("opencl-programs");
    }

    /** PoCL keeps programs too, and does not work where it cannot; others do not mind. */
    @Test
    void aHomeThatCannotBeWritten() throws IOException {
        String occupied = Files.createFile(folder.resolve("home")).toString();
        Map<String, String> homeless =
                Map.of("HOME", occupied, "XDG_CACHE_HOME", occupied + "/cache", "POCL_CACHE_DIR", "");
        String outcome = line(survives(programs(), homeless, "RUN"), "RUN");
        assumeTrue(!outcome.equals(RESULT), "this driver needs no home");
        assertThat(outcome).contains("DeviceUnavailable: ", "POCL_CACHE_DIR");
    }

    @Test
    void noDriver() throws IOException {
        Path none = Files.createDirectory(folder.resolve("vendors"));
        String outcome = line(survives(programs(), Map.of("OCL_ICD_VENDORS", none.toString()), "RUN"), "RUN");
        assumeTrue(!outcome.equals(RESULT), "this loader has another way to find drivers");
        assertThat(outcome).contains("DeviceUnavailable: ", "finds no driver", "/etc/OpenCL/vendors");
    }
}
