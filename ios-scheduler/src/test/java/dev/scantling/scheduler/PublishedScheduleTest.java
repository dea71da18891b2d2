package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.file.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small network in the form of the published files: two convolutions of one image that were merged, one more, and a pool. */
class PublishedScheduleTest {
    private static final Int3 IMAGE = new Int3(5, 4, 1);
    private static final Epilogue RELU = Epilogue.NONE.with(Activation.RELU);

    private static final String FILE = """
            {"name": "small", "input": {"type": "placeholder", "name": "0", "hint_name": "0", "output_shape": [3, 8, 8]},
             "blocks": [{
              "enter_name": "0",
              "enter_node": {"type": "placeholder", "name": "0", "hint_name": "0", "output_shape": [3, 8, 8]},
              "inner_nodes": [
               {"type": "conv", "name": "1", "hint_name": "1 2", "inputs": [[["0", 0, 3]]], "out_channels": 6, "kernel": [3, 3],
                "stride": [1, 1], "padding": [1, 1], "groups": 1, "act": "relu", "output_shape": [6, 8, 8]},
               {"type": "conv", "name": "3", "hint_name": "3", "inputs": [[["1", 4, 6]]], "out_channels": 4, "kernel": [1, 3],
                "stride": [1, 1], "padding": [0, 1], "groups": 1, "act": "relu", "output_shape": [4, 8, 8]},
               {"type": "pool", "name": "4", "hint_name": "4", "inputs": [[["0", 0, 3]]], "pool_type": "avg", "kernel": [3, 3],
                "stride": [1, 1], "padding": [1, 1], "output_shape": [3, 8, 8]}],
              "exit_node": {"type": "identity", "name": "5", "hint_name": "5",
               "inputs": [[["1", 0, 4]], [["3", 0, 4]], [["4", 0, 3]]], "output_shape": [11, 8, 8]},
              "stages": [[["1"]], [["3"], ["4"]], [["5"]]]}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> notes = new ArrayList<>();

    /** The wide convolution, which the file does not name, is defined after the narrow one. */
    private static Graph graph() {
        GraphBuilder b = new GraphBuilder("small");
        Value x = b.input("image", Type.f32(Dim.of(2 * IMAGE.volume()), Dim.of(3)));
        Value second = b.conv(window(3, 3), x, b.parameter("second", 9, 3, 2), RELU);
        Value first = b.conv(window(1, 1), x, b.parameter("first", 1, 3, 4), RELU);
        Value third = b.conv(window(3, 1), second, b.parameter("third", 3, 2, 4), RELU);
        b.output("y", b.concat(first, third, b.pool(window(3, 3), Pooling.MEAN, x)));
        return b.build();
    }

    private static GridGeometry window(int width, int height) {
        return GridGeometry.of(2, IMAGE, new Int3(width, height, 1)).padded(new Int3(width / 2, height / 2, 0));
    }

    private Scheduler scheduler(String name, String text, int cores) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Target target = new Target("cpu", "x86_64", 256, cores, 1 << 20);
        return new ScheduleFile(file).scheduler(new Machine("cpu", target, _ -> new double[cores]), notes::add);
    }

    private static List<List<List<String>>> names(Schedule schedule) {
        return schedule.stages().stream()
                .map(stage -> stage.groups().stream()
                        .map(group -> group.nodes().stream().map(Node::name).toList())
                        .toList())
                .toList();
    }

    @Test
    void operatorsAreFoundByWhoReadsThem() throws IOException {
        Graph graph = graph();
        Schedule schedule = scheduler("schedule_2.json", FILE, 2).schedule(graph);
        ScheduleCheck.require("it", graph, schedule, "cpu", 2);
        assertThat(names(schedule))
                .containsExactly(
                        List.of(List.of("conv", "conv")),
                        List.of(List.of("conv"), List.of("pool")),
                        List.of(List.of("concat")));
        Stage merged = schedule.stages().getFirst();
        assertThat(merged.merges()).isTrue();
        assertThat(merged.groups().getFirst().nodes())
                .extracting(node -> node.output().channels())
                .containsExactly(4, 2);
        assertThat(notes).isEmpty();
    }

    @Test
    void oneCoreRunsTheGroupsOneAfterTheOther() throws IOException {
        Graph graph = graph();
        Scheduler scheduler = scheduler("schedule_32.json", FILE, 1);
        ScheduleCheck.require("it", graph, scheduler.schedule(graph), "cpu", 1);
        scheduler.schedule(graph);
        assertThat(notes).hasSize(2);
        assertThat(notes.get(0)).contains("schedule_32.json", "specialised for batch 32, running batch 2");
        assertThat(notes.get(1)).contains("stages of up to 2 groups, which share the 1 cores of cpu");
    }

    /** Both results of what was merged are neighbours in what joins them, so the file has them as one slice. */
    @Test
    void mergedOperatorsMayBeReadTogether() throws IOException {
        GraphBuilder b = new GraphBuilder("small");
        Value x = b.input("image", Type.f32(Dim.of(2 * IMAGE.volume()), Dim.of(3)));
        Value first = b.conv(window(1, 3), x, b.parameter("first", 3, 3, 4), RELU);
        Value second = b.conv(window(3, 1), x, b.parameter("second", 3, 3, 2), RELU);
        b.output("y", b.concat(first, second, b.pool(window(3, 3), Pooling.MEAN, x)));
        Graph graph = b.build();
        String text = FILE.replace(" [[[\"1\", 0, 4]], [[\"3\", 0, 4]],", " [[[\"1\", 0, 6]],")
                .replaceFirst("(?s)   \\{\"type\": \"conv\", \"name\": \"3\".*?\\},\n", "")
                .replace("[[\"3\"], [\"4\"]]", "[[\"4\"]]");
        Schedule schedule = scheduler("file.json", text, 2).schedule(graph);
        ScheduleCheck.require("it", graph, schedule, "cpu", 2);
        assertThat(schedule.mergedStages()).isEqualTo(1);
        assertThat(schedule.nodes()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[\"4\", 0, 3]|[\"9\", 0, 3]|block 0, stage 2, operator '5' reads '9', which has not run",
                "[[\"1\"]], [[\"3\"], [\"4\"]]|[[\"3\"], [\"4\"]], [[\"1\"]]|block 0, stage 0, operator '3' reads '1'",
                "[[\"3\"], [\"4\"]]|[[\"3\"]]|block 0, stage 2, operator '5' reads '4'",
                "[[\"3\"], [\"4\"]]|[[\"3\", \"4\", \"3\"]]|block 0, stage 1, operator '3' runs a second time",
                "[[\"3\"], [\"4\"]]|[[\"3\"], [\"4\"], []]|block 0, stage 1 has no groups, or an empty one",
                "[[\"1\"]], [[\"3\"], [\"4\"]]|[[\"1\"], [\"4\"]], [[\"3\"]]|stage 0, operator '1' is merged from others",
                "[[\"1\"]], [[\"3\"]|[[\"1\"]], [[\"7\"]|block 0, stage 1, operator '7' is not in this block",
                "\"kernel\": [1, 3]|\"kernel\": [3, 1]|operator '3' is conv in 1 groups with relu, 4 channels, size 1x3x1",
                "\"out_channels\": 6, \"kernel\": [3, 3]|\"out_channels\": 6, \"kernel\": [5, 3]|less padding 1x3x1",
                "\"act\": \"relu\", \"output_shape\": [4|\"act\": \"tanh\", \"output_shape\": [4|operator '3' is conv in 1 groups with tanh",
                "\"avg\"|\"max\"|operator '4' is max pool, 3 channels",
                "\"hint_name\": \"1 2\"|\"hint_name\": \"1 2 6\"|operator '1' is made of 3 operators (hint '1 2 6'), but 2",
                "\"out_channels\": 6|\"out_channels\": 7|but 2 different parts are read, up to channel 6",
                "[\"1\", 4, 6]|[\"1\", 3, 5]|operator '1' is read from channel 3 on, but not those from 4",
                "[[\"1\", 4, 6]]|[[\"1\", 4, 6], [\"0\", 0, 2]]|operator '3' reads a sum of 2 values",
                "[[[\"1\", 0, 4]], [[\"3\", 0, 4]]|[[[\"3\", 0, 4]], [[\"1\", 0, 4]]|operator '3' is conv",
                "[[\"1\", 0, 4]], [[\"3\"|[[\"3\"|operator '3' is conv",
                "[[\"4\", 0, 3]]|[[\"4\", 0, 3]], [[\"0\", 0, 3]]|operator '5' reads '0'[0:3], but nothing is left",
                ", [[\"4\", 0, 3]]||operator '5' joins less than 'concat', which reads 'pool' too",
                "\"pool\"|\"relu\"|not understood",
                "\"name\": \"3\"|\"name\": \"1\"|operator '1' is there twice",
            })
    void whatIsWrongIsNamed(String from, String to, String message) throws IOException {
        assertThat(FILE).contains(from);
        String text = FILE.replace(from, to == null ? "" : to);
        assertThatThrownBy(() -> scheduler("schedule_2.json", text, 2).schedule(graph()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("schedule_2.json", message);
    }
}
