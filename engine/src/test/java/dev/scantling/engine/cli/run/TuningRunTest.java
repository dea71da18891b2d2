package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.TuningReport;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningRunTest {
    private static final TuningReport.Kernel KERNEL = new TuningReport.Kernel(
            "sparse_conv 27x16x16", 17, 3, 2, 50, "tile=6x2 block=2048", 55, "tile=5x2 block=2048");

    private static final List<TuningReport.SortedMap> MAPS = List.of(
            new TuningReport.SortedMap("stem.0", 9, 1024, 4, 8e6, 7.5e6, 1e6, true),
            new TuningReport.SortedMap("up", 3, 4096, 1, 2e6, 3e6, 1e6, false));

    private static String text(int unreached, int kept, boolean stored) {
        return TuningRun.text(new TuningReport(
                List.of(KERNEL), MAPS, unreached, "tuning.txt", kept, stored, Duration.ofMillis(1500)));
    }

    @Test
    void theTableSaysWhatWasGainedAndWhereItIs() {
        assertThat(text(0, 1, true).lines().toList())
                .element(1)
                .asString()
                .matches(
                        "sparse_conv 27x16x16 +2\\^17 +3 +2 +tile=6x2 block=2048 +50.0 +tile=5x2 block=2048 +55.0 +10.0%");
        assertThat(text(0, 1, true)).endsWith("1 kernels in 1.5 s; 1 entries written to tuning.txt\n");
    }

    @Test
    void mapsSayWhatSortingThemGains() {
        assertThat(text(0, 1, true).lines().toList())
                .anyMatch(line ->
                        line.matches("stem.0 +4 +8.00? ms +9 ranges, blocks of 1024 +1.00? ms +7.50? ms +chosen"))
                .anyMatch(line -> line.matches("up +1 +2.00? ms +3 ranges, blocks of 4096 +1.00? ms +3.00? ms +no"));
    }

    @Test
    void whatWasNotKeptOrReachedIsSaid() {
        assertThat(text(0, 1, false)).contains("could NOT be written to tuning.txt");
        assertThat(text(0, 0, true)).contains("nothing is written to tuning.txt");
        assertThat(text(3, 1, true)).contains("3 more kernels were not timed", "--budget");
    }

    @Test
    void withoutAFileThereIsNothingToDo() {
        RunRequest request = new RunRequest(
                "minkunet", Path.of("scan.bin"), WeightSource.parse("seed:1"), 0.05, "cpu", Settings.defaults());
        assertThatThrownBy(() -> new TuningRun(request, Duration.ofSeconds(1)).run(new PrintWriter(new StringWriter())))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("SCANTLING_TUNING");
    }
}
