package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.file.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {
    @TempDir
    private Path folder = Path.of("");

    private final Graph graph = graph(4);
    private final Schedule schedule = new GreedyScheduler("cpu", 2, _ -> new double[] {100, 60}).schedule(graph);

    private ScheduleFile file = new ScheduleFile(Path.of(""));

    private static Graph graph(int channels) {
        GraphBuilder b = new GraphBuilder("two branches");
        Value x = b.input("x", Type.f32(Dim.symbol("n"), Dim.of(channels)));
        b.output("y", b.add(b.relu(x), b.relu(x)));
        return b.build();
    }

    @BeforeEach
    void write() throws IOException {
        file = new ScheduleFile(folder.resolve("schedule.json"));
        Files.writeString(file.file(), ScheduleFile.text(graph, schedule));
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(schedule.stages().getFirst().groups()).hasSize(2);
        assertThat(file.scheduler().schedule(graph)).isEqualTo(schedule);
    }

    @Test
    void anotherGraphIsRefused() {
        Scheduler scheduler = file.scheduler();
        assertThatThrownBy(() -> scheduler.schedule(graph(5)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll(
                        "schedule.json", "another graph", "two branches", "SCANTLING_TUNING", "make it anew");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"0 activate\"|\"9 activate\"|'9 activate', which the graph does not have",
                "concurrent|eventual|unknown strategy 'eventual'",
                "\"format\" : 1|\"format\" : 7|format 7",
                "\"format\" : 1,||not understood",
                "\"format\" : 1|\"format\" : 1, \"colour\" : 2|colour",
                "\"cores\" : 1|\"cores\" : 1.5|not understood",
                "\"cores\" : 1|\"cores\" : \"1\"|not understood",
                "\"0 activate\"|null|not understood",
            })
    void whatIsWrongIsNamed(String from, String to, String message) throws IOException {
        String text = Files.readString(file.file());
        assertThat(text).contains(from);
        Files.writeString(file.file(), text.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : to));
        assertThatThrownBy(() -> file.scheduler().schedule(graph))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("schedule.json", message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "",
                "{\"format\": 1, \"graph\": \"\", \"fingerprint\": \"\", \"stages\": [null]}"
            })
    void whatIsNoScheduleIsRefused(String text) throws IOException {
        Files.writeString(file.file(), text);
        assertThatThrownBy(file::scheduler)
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("schedule.json");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(file.file());
        assertThatThrownBy(file::scheduler)
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("cannot be read");
    }

    private static void assertRefused(Graph graph, List<Stage> stages, String message) {
        assertThatThrownBy(() -> ScheduleCheck.require("it", graph, new Schedule(stages), "cpu", 2))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("it ", message);
    }

    private static Stage stage(Group... groups) {
        return new Stage(List.of(groups), Stage.Strategy.CONCURRENT);
    }

    private static Stage merged(Group group) {
        return new Stage(List.of(group), Stage.Strategy.MERGED);
    }

    private static Group group(int cores, Node... nodes) {
        return new Group(List.of(nodes), "cpu", cores);
    }

    @Test
    void everyScheduleIsChecked() {
        Node one = graph.nodes().get(0);
        Node other = graph.nodes().get(1);
        Node sum = graph.nodes().get(2);
        ScheduleCheck.require("it", graph, schedule, "cpu", 2);
        Stage both = stage(group(1, one), group(1, other));
        assertRefused(graph, List.of(both), "leaves out the operator 'add'");
        assertRefused(graph, List.of(both, both), "'activate' twice");
        assertRefused(graph, List.of(stage(group(1, one, other), group(1, sum))), "'add' before all");
        assertRefused(graph, List.of(stage(group(0, one))), "0 cores");
        assertRefused(graph, List.of(stage(group(2, one), group(1, other))), "3 cores, cpu has 2");
        assertRefused(graph, List.of(stage(new Group(List.of(one), "gpu", 1))), "for the device 'gpu', this is cpu");
        assertRefused(
                graph,
                List.of(merged(group(1, one, other))),
                "operators that merge cannot be 'activate', which is activate");
    }
}
