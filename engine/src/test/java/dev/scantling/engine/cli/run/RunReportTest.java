package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
    private static final RunReport REPORT = new RunReport(
            "minkunet@1.0",
            "seed:1",
            "a.bin",
            3,
            2,
            List.of(2, 1),
            List.of(4L, 1L),
            137_700_000_000L,
            2,
            "cpu",
            "vector",
            100,
            250.5,
            2754,
            2700,
            1L << 30,
            List.of(
                    new RunReport.Operator("stem.0", "sparse_conv", "cpu", 1000, 50, 0.5, 64),
                    new RunReport.Operator("stem.1", "sparse_conv", "cpu", 3000, 10, 0.1, 64),
                    new RunReport.Operator("map", "kernel_map", "cpu", 500, 0, 0, 8)));

    @Test
    void theFileHasTheDocumentedKeysInOrder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.json");
        REPORT.write(file);
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "network weights scan points voxels levels pairs macs threads device code peakGflops mapMillis totalMillis"
                                .concat(" totalMillisMin peakMemoryBytes operators")
                                .split(" "));
        assertThat(json.get("operators").get(0).fieldNames())
                .toIterable()
                .containsExactly("name kind device micros gflops fractionOfPeak bytes".split(" "));
        assertThat(json.get("macs").longValue()).isEqualTo(137_700_000_000L);
    }

    @Test
    void theTableSumsEachKindAndWarnsOfUntrainedWeights() {
        String table = ReportTable.of(REPORT, WeightSource.parse("seed:1"));
        assertThat(table).contains("untrained weights");
        assertThat(table).containsPattern("sparse_conv +2 +4\\.0 ms +88\\.9% +20\\.0 +20\\.0%");
        assertThat(table).containsPattern("kernel_map +1 +0\\.5 ms +11\\.1%\\n");
        assertThat(table).contains("137.70 G multiply-adds, 100.0 GFLOP/s, 100.0% of peak; 1.0 GiB");
    }

    @Test
    void trainedWeightsNeedNoWarning() {
        assertThat(ReportTable.of(REPORT, WeightSource.parse("a.safetensors"))).doesNotContain("untrained");
    }
}
