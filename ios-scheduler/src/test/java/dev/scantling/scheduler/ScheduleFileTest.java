package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.file.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {
    static final Target TARGET = new Target("cpu", "x86_64", 256, 2, 1 << 20);
    static final Map<String, Target> TARGETS = Map.of("cpu", TARGET);
    static final Machine MACHINE = new Machine("cpu", TARGET, _ -> new double[] {100, 60});

    @TempDir
    private Path folder = Path.of("");

    private final List<String> notes = new ArrayList<>();
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
        Files.writeString(file.file(), ScheduleFile.text(graph, schedule, TARGETS));
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(schedule.stages().getFirst().groups()).hasSize(2);
        assertThat(file.scheduler(MACHINE, notes::add).schedule(graph)).isEqualTo(schedule);
    }

    /** Groups of one stage on two devices, each with cores of its own. */
    @Test
    void devicesAreReadAsTheyWereWritten() throws IOException {
        Node one = graph.nodes().get(0);
        Node other = graph.nodes().get(1);
        Node sum = graph.nodes().get(2);
        Schedule placed = new Schedule(List.of(
                stage(group(2, one), new Group(List.of(other), "gpu", 3)), stage(new Group(List.of(sum), "gpu", 4))));
        Target gpu = new Target("opencl", "gpu", 128, 4, 1 << 16);
        Files.writeString(file.file(), ScheduleFile.text(graph, placed, Map.of("cpu", TARGET, "gpu", gpu)));
        Schedule again = file.scheduler(List.of(MACHINE, machine("gpu", gpu)), notes::add)
                .schedule(graph);
        assertThat(again).isEqualTo(placed);
        assertThat(notes).isEmpty();
        assertThatThrownBy(() -> file.scheduler(MACHINE, notes::add))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll(
                        "schedule.json places operators on the device 'gpu'",
                        gpu.toString(),
                        "one of [cpu]",
                        "make it anew");
        Target slower = new Target("opencl", "gpu", 128, 2, 1 << 16);
        assertThatThrownBy(() -> file.scheduler(List.of(MACHINE, machine("gpu", slower)), notes::add))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll(
                        "schedule.json", "'gpu' (" + gpu + ")", "now another (" + slower + ")", "make it anew");
        assertThatThrownBy(() -> ScheduleFile.text(graph, placed, TARGETS))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("'gpu'", "given are [cpu]");
        ScheduleCheck.require("it", graph, again, Map.of("cpu", 2, "gpu", 4));
        assertThatThrownBy(() -> ScheduleCheck.require("it", graph, again, Map.of("cpu", 2, "gpu", 3)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("it ", "4 cores, gpu has 3");
        assertThatThrownBy(() -> ScheduleCheck.require("it", graph, again, Map.of("cpu", 2, "npu", 8)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll(
                        "it places group 1 of stage 0", "'gpu'", "there is cpu with 2 cores, npu with 8 cores");
    }

    private static Machine machine(String device, Target target) {
        return new Machine(device, target, MACHINE.costs());
    }

    private static Graph image(int batch, String name) {
        GraphBuilder b = new GraphBuilder(name);
        GridGeometry pairs = GridGeometry.of(batch, new Int3(4, 2, 1), new Int3(2, 1, 1));
        Value x = b.input("x", Type.f32(Dim.of(8 * batch), Dim.of(3)));
        Value conv = b.conv(pairs, x, b.parameter("w", 2, 3, 5), Epilogue.NONE);
        b.output("y", b.add(b.relu(conv), b.relu(conv)));
        return b.build();
    }

    private Schedule reread(Graph made, Graph now, Machine machine) throws IOException {
        Files.writeString(file.file(), ScheduleFile.text(made, greedy(made), TARGETS));
        Scheduler scheduler = file.scheduler(machine, notes::add);
        assertThat(scheduler.schedule(now)).isEqualTo(scheduler.schedule(now));
        return scheduler.schedule(now);
    }

    private static Schedule greedy(Graph graph) {
        return new GreedyScheduler("cpu", 2, _ -> new double[] {100, 60}).schedule(graph);
    }

    /** Rows are another number, all else is the same. */
    @Test
    void anotherBatchRunsWithANoteSaidOnce() throws IOException {
        Graph five = image(5, "image@x5");
        assertThat(reread(image(3, "image@x3"), five, MACHINE)).isEqualTo(greedy(five));
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("schedule.json is specialised for batch 3, running batch 5");
        notes.clear();
        assertThat(reread(five, five, MACHINE)).isEqualTo(greedy(five));
        assertThat(notes).isEmpty();
        assertThatThrownBy(() -> reread(five, graph, MACHINE)).hasMessageContaining("another graph");
    }

    @Test
    void anotherMachineIsNoted() throws IOException {
        Target wide = new Target("cpu", "x86_64", 512, 2, 1 << 20);
        reread(graph, graph, new Machine("cpu", wide, MACHINE.costs()));
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("another machine", "vector=256", "running on", "vector=512");
    }

    @Test
    void anotherGraphIsRefused() {
        Scheduler scheduler = file.scheduler(MACHINE, notes::add);
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
                "\"format\" : 3|\"format\" : 7|format 7",
                "\"format\" : 3,||not understood",
                "\"format\" : 3|\"format\" : 3, \"colour\" : 2|colour",
                "\"device\" : \"cpu\"|\"device\" : \"npu\"|'npu', which is not among its devices [cpu]",
                "\"cpu\" : |\"cpu\" : null, \"gpu\" : |not understood",
                "\"cores\" : 1|\"cores\" : 1.5|not understood",
                "\"cores\" : 1|\"cores\" : \"1\"|not understood",
                "\"0 activate\"|null|not understood",
            })
    void whatIsWrongIsNamed(String from, String to, String message) throws IOException {
        String text = Files.readString(file.file());
        assertThat(text).contains(from);
        Files.writeString(file.file(), text.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : to));
        assertThatThrownBy(() -> file.scheduler(MACHINE, notes::add).schedule(graph))
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
                "{\"format\": 3, \"graph\": \"\", \"fingerprint\": \"\", \"batch\": 0, \"devices\": {}, \"stages\": [null]}"
            })
    void whatIsNoScheduleIsRefused(String text) throws IOException {
        Files.writeString(file.file(), text);
        assertThatThrownBy(() -> file.scheduler(MACHINE, notes::add))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("schedule.json");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(file.file());
        assertThatThrownBy(() -> file.scheduler(MACHINE, notes::add))
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
        assertRefused(
                graph,
                List.of(stage(new Group(List.of(one), "gpu", 1))),
                "places group 0 of stage 0, of the operators [activate], on the device 'gpu'; there is cpu with 2 cores");
        assertRefused(
                graph,
                List.of(merged(group(1, one, other))),
                "operators that merge cannot be 'activate', which is activate");
    }
}
