package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Setting;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Node;
import dev.scantling.pointcloud.io.KittiWriter;
import dev.scantling.pointcloud.sim.LidarSimulator;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulingRunTest {
    @TempDir
    private Path folder = Path.of("");

    private static RunRequest request(Optional<Path> schedule) {
        return new RunRequest(
                "squeezenet@45",
                Optional.empty(),
                WeightSource.parse("seed:1"),
                0.05,
                List.of("cpu"),
                Setting.read(),
                schedule);
    }

    /** What the scheduler chose is what a file has, whatever that is on this machine. */
    @ParameterizedTest
    @EnumSource(Strategies.class)
    void tellsWhatEverySchedulerExpectsAndSavesWhatWasChosen(Strategies strategies) {
        Path file = folder.resolve("schedule.json");
        StringWriter printed = new StringWriter();
        new SchedulingRun(
                        request(Optional.empty()),
                        new CostSource.Measured(1),
                        1,
                        strategies,
                        Optional.of(file),
                        Optional.empty(),
                        Optional.empty())
                .run(new PrintWriter(printed, true));
        assertThat(printed.toString().lines().map(line -> line.strip().split(" {2,}", -1)[0]))
                .contains("scheduler", "sequential", "greedy", "critical path", "ios", "operators");
        StringWriter explained = new StringWriter();
        Explanation.print(
                request(Optional.of(file)),
                1,
                Optional.of(new CostSource.Analytic()),
                Optional.empty(),
                new PrintWriter(explained, true));
        assertThat(explained.toString())
                .contains("== schedule\nstage 0", "== schedulers", "this one", "No schedule takes");
        boolean merged = printed.toString().lines().anyMatch(line -> line.matches(".* merged +\\d+ .*"));
        assertThat(explained.toString().contains("merge-convs: ")).isEqualTo(merged);
    }

    /** Every operator stands twice in the page: when it ran, and in which stage. */
    @Test
    void aPageShowsTheStagesAndTheTimeline() throws IOException {
        Path page = folder.resolve("page.html");
        StringWriter printed = new StringWriter();
        Explanation.print(
                request(Optional.empty()), 1, Optional.empty(), Optional.of(page), new PrintWriter(printed, true));
        String text = Files.readString(page);
        assertThat(text).startsWith("<!doctype html>").endsWith("</html>\n").doesNotContain("http-equiv", "src=");
        assertThat(text.split(">fire9.sum.add</text>|>fire9.bypass.conv</text>", -1))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(text.split("<rect", -1).length - 1)
                .isEqualTo(2
                        * (int) printed.toString()
                                .lines()
                                .filter(line -> line.startsWith("stage "))
                                .count());
    }

    /** On voxels a plan has another order than the schedule: sizes come first. */
    @Test
    void aPageSaysTheSameOfAnOperatorInBothPictures() throws IOException {
        Path scan = folder.resolve("scan.bin");
        KittiWriter.write(scan, new LidarSimulator().scan(5));
        Path page = folder.resolve("page.html");
        RunRequest request =
                new RunRequest("minkunet@0.1", scan, WeightSource.parse("seed:1"), 0.5, "cpu", Setting.read());
        Explanation.print(request, 1, Optional.empty(), Optional.of(page), new PrintWriter(new StringWriter(), true));
        String[] pictures = Files.readString(page).split("<h2>Stage by stage</h2>", -1);
        assertThat(operators(pictures[1]))
                .isNotEmpty()
                .anyMatch(operator -> operator.startsWith("sizes "))
                .isEqualTo(operators(pictures[0]));
    }

    /** Style, name and time of every box. */
    private static List<String> operators(String picture) {
        return Pattern.compile("<rect class=\"(\\w+)\"[^>]*/><title>([^:,<]+)(?:: .*)?, (\\S+ us)</title>")
                .matcher(picture)
                .results()
                .map(box -> box.group(1) + " " + box.group(2) + " " + box.group(3))
                .sorted()
                .toList();
    }

    @Test
    void tracingWritesTheLastRun() throws IOException {
        Path file = folder.resolve("trace.json");
        StringWriter printed = new StringWriter();
        new TracingRun(request(Optional.empty()), 2, file).run(new PrintWriter(printed, true));
        int events =
                new ObjectMapper().readTree(file.toFile()).get("traceEvents").size();
        assertThat(printed.toString()).contains("operators of squeezenet@45 in " + file);
        assertThat(events).isGreaterThan(Integer.parseInt(printed.toString().split(" ", 2)[0]));
    }

    private static Node node(String name) {
        return new Node(name, new DenseOp.Add(), List.of(), List.of());
    }

    @Test
    void aTraceHasAnEventForEveryCoreOfAnOperator() throws IOException {
        Path file = folder.resolve("trace.json");
        new TraceFile(file)
                .write(List.of(
                        new OperatorSpan(node("sizes"), OperatorSpan.BEFORE, 0, 1, 0, 1500),
                        new OperatorSpan(node("wide"), 0, 0, 2, 2000, 3000),
                        new OperatorSpan(node("beside"), 0, 2, 1, 2500, 1000)));
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
