package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Setting;
import dev.scantling.pointcloud.io.KittiWriter;
import dev.scantling.pointcloud.sim.LidarSimulator;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulingRunTest {
    @TempDir
    private Path folder = Path.of("");

    /** What the scheduler chose is what a file has, whatever that is on this machine. */
    @ParameterizedTest
    @EnumSource(Strategies.class)
    void tellsWhatEverySchedulerExpectsAndSavesOne(Strategies strategies) {
        Path scan = folder.resolve("scan.bin");
        KittiWriter.write(
                scan, new LidarSimulator().scan(5).rows(IntStream.range(0, 900).toArray()));
        Path file = folder.resolve("schedule.json");
        RunRequest request =
                new RunRequest("spvcnn@0.125", scan, WeightSource.parse("seed:1"), 0.2, "cpu", Setting.read());
        StringWriter printed = new StringWriter();
        new SchedulingRun(request, 1, strategies, Optional.of(file), Optional.empty())
                .run(new PrintWriter(printed, true));
        assertThat(printed.toString().lines().map(line -> line.strip().split(" {2,}", -1)[0]))
                .contains("scheduler", "sequential", "greedy", "critical path", "ios", "operators");
        assertThat(file).isNotEmptyFile();
        StringWriter explained = new StringWriter();
        Explanation.print(
                new RunRequest(
                        request.network(), scan, request.weights(), 0.2, "cpu", request.settings(), Optional.of(file)),
                new PrintWriter(explained, true));
        assertThat(explained.toString()).contains("== schedule", "stage 0");
    }

    @Test
    void aTraceHasAnEventForEveryCoreOfAnOperator() throws IOException {
        Path file = folder.resolve("trace.json");
        new TraceFile(file)
                .write(List.of(
                        new OperatorSpan("sizes", OperatorSpan.BEFORE, 0, 1, 0, 1500),
                        new OperatorSpan("wide", 0, 0, 2, 2000, 3000),
                        new OperatorSpan("beside", 0, 2, 1, 2500, 1000)));
        JsonNode events = new ObjectMapper().readTree(file.toFile()).get("traceEvents");
        assertThat(events).hasSize(3 + 1 + 2 + 1);
        assertThat(events.get(0).at("/args/name").textValue()).isEqualTo("core 0");
        JsonNode last = events.get(6);
        assertThat(last.get("name").textValue()).isEqualTo("beside");
        assertThat(last.get("cat").textValue()).isEqualTo("stage 0");
        assertThat(last.get("tid").intValue()).isEqualTo(2);
        assertThat(last.get("ts").doubleValue()).isEqualTo(2.5);
        assertThat(last.get("dur").doubleValue()).isEqualTo(1);
    }
}
