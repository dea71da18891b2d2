package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators that merge where costs say that this is worth it. */
class MergingTest {
    private static final double ALONE = 100_000;

    @TempDir
    private Path folder = Path.of("");

    /** Linear layers of one input, and what joins them. */
    private static Program layers(int count) {
        GraphBuilder b = new GraphBuilder("layers");
        Map<String, float[]> weights = new HashMap<>();
        Value x = b.relu(b.input("x", Type.f32(Dim.symbol("n"), Dim.of(4))));
        Value[] results = new Value[count];
        for (int i = 0; i < count; i++) {
            String key = "w" + i;
            weights.put(key, new float[4 * (i + 1)]);
            Value weight = b.parameter(key, 4, i + 1);
            results[i] = b.scope("layer" + i, () -> b.linear(x, weight, Epilogue.NONE));
        }
        b.output("y", count == 1 ? results[0] : b.concat(results));
        return new Program(b.build(), new Weights(weights));
    }

    private static List<Node> linear(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.op().text().equals("linear"))
                .toList();
    }

    /** Every operator takes the same on any number of cores, and what is merged what is said. */
    private record MadeUp(Map<List<Node>, double[]> merged) implements NodeCosts {
        @Override
        public double[] nanos(Node node) {
            return new double[] {ALONE, ALONE};
        }
    }

    private static IosScheduler scheduler(Strategies strategies, Map<List<Node>, double[]> merged) {
        return IosScheduler.of("cpu", 2, new MadeUp(merged), strategies);
    }

    private static double[] cost(double nanos) {
        return new double[] {nanos, nanos};
    }

    private static List<List<Node>> merged(Schedule schedule) {
        return schedule.stages().stream()
                .filter(Stage::merges)
                .map(stage -> stage.groups().getFirst().nodes())
                .toList();
    }

    @Test
    void threeLayersMergeWhereThatIsFaster() {
        Graph graph = layers(3).graph();
        List<Node> all = linear(graph);
        IosScheduler cheap = scheduler(Strategies.MERGE, Map.of(all, cost(2.9 * ALONE)));
        Schedule schedule = cheap.schedule(graph);
        assertThat(merged(schedule)).containsExactly(all);
        assertThat(schedule.stages()).hasSize(3);
        assertThat(cheap.expected(schedule)).isEqualTo(490_000);
        assertThat(cheap.lowerBound(graph)).isLessThanOrEqualTo(490_000);
        IosScheduler dear = scheduler(Strategies.MERGE, Map.of(all, cost(3.1 * ALONE)));
        assertThat(merged(dear.schedule(graph))).isEmpty();
        assertThat(dear.expected(dear.schedule(graph))).isEqualTo(5 * ALONE);
    }

    /** Side by side on two cores two layers take what one takes, and the barrier. */
    @Test
    void whatIsBestOfBothIsTaken() {
        Graph graph = layers(3).graph();
        List<Node> all = linear(graph);
        IosScheduler dear = scheduler(Strategies.BOTH, Map.of(all, cost(2.2 * ALONE)));
        assertThat(merged(dear.schedule(graph))).isEmpty();
        assertThat(dear.schedule(graph).stages())
                .anyMatch(stage -> stage.groups().size() == 2);
        IosScheduler cheap = scheduler(Strategies.BOTH, Map.of(all, cost(2 * ALONE)));
        assertThat(merged(cheap.schedule(graph))).containsExactly(all);
        assertThat(merged(scheduler(Strategies.CONCURRENT, Map.of(all, cost(1))).schedule(graph)))
                .isEmpty();
    }

    @Test
    void someMergeAndTheOthersDoNot() {
        Graph graph = layers(4).graph();
        List<Node> all = linear(graph);
        List<Node> two = List.of(all.get(1), all.get(3));
        IosScheduler scheduler = scheduler(Strategies.MERGE, Map.of(all, cost(4 * ALONE), two, cost(ALONE)));
        assertThat(merged(scheduler.schedule(graph))).containsExactly(two);
    }

    @Test
    void aMergedStageTakesTheFewestCoresThatAreBest() {
        Graph graph = layers(2).graph();
        List<Node> both = linear(graph);
        IosScheduler scheduler = scheduler(Strategies.BOTH, Map.of(both, new double[] {50_000, 60_000}));
        Schedule schedule = scheduler.schedule(graph);
        assertThat(schedule.stages().stream().filter(Stage::merges).flatMap(stage -> stage.groups().stream()))
                .extracting(Group::cores)
                .containsExactly(1);
        assertThat(scheduler.expected(schedule)).isEqualTo(250_000);
    }

    @Test
    void upToFourLayersAreTriedInEverySetAndMoreInPairs() {
        for (int count = 1; count <= 7; count++) {
            Graph graph = layers(count).graph();
            List<List<List<Node>>> rounds = MergeTrials.of(graph);
            List<List<Node>> sets = rounds.stream().flatMap(List::stream).toList();
            int expected = count <= 4 ? (1 << count) - count - 1 : count * (count - 1) / 2 + 1;
            assertThat(sets).hasSize(expected).doesNotHaveDuplicates();
            for (List<List<Node>> round : rounds) {
                List<Node> nodes = round.stream().flatMap(List::stream).toList();
                assertThat(nodes).doesNotHaveDuplicates();
                Schedule schedule = new SequentialScheduler("cpu", 2, round).schedule(graph);
                ScheduleCheck.require("it", graph, schedule, "cpu", 2);
                assertThat(merged(schedule)).containsExactlyInAnyOrderElementsOf(round);
            }
        }
    }

    /** Any choice of sets is a schedule, of the graph before and of the one after. */
    @Test
    void schedulesOfRandomCostsRunBeforeAndAfterMerging() {
        Cases.standard(40).check(8, (random, size) -> {
            Program program = layers(1 + size);
            Map<List<Node>, double[]> costs = new HashMap<>();
            MergeTrials.of(program.graph())
                    .forEach(round -> round.forEach(set ->
                            costs.put(set, cost(ALONE * random.nextDouble(0.3 * set.size(), 1.2 * set.size())))));
            for (Strategies strategies : Strategies.values()) {
                IosScheduler scheduler = scheduler(strategies, costs);
                Schedule schedule = scheduler.schedule(program.graph());
                ScheduleCheck.require("before", program.graph(), schedule, "cpu", 2);
                assertThat(scheduler.expected(schedule))
                        .isGreaterThanOrEqualTo(scheduler.lowerBound(program.graph()) * (1 - 1e-12))
                        .isLessThanOrEqualTo((size + 3) * ALONE * (1 + 1e-12));
                assertRunsMerged(program, schedule);
            }
        });
    }

    private static void assertRunsMerged(Program program, Schedule schedule) {
        Program after = new PassPipeline(MergedStages.passes(schedule)).run(program, PassLog.silent());
        Schedule executed = MergedStages.schedule(after.graph(), schedule);
        ScheduleCheck.require("after", after.graph(), executed, "cpu", 2);
        assertThat(executed.stages()).hasSameSizeAs(schedule.stages());
        assertThat(linear(after.graph()))
                .hasSize(linear(program.graph()).size()
                        - merged(schedule).stream()
                                .mapToInt(set -> set.size() - 1)
                                .sum());
    }

    @Test
    void whatMergesStandsInFilesOfThatGraphOnly() throws IOException {
        Graph graph = layers(3).graph();
        Schedule schedule =
                scheduler(Strategies.BOTH, Map.of(linear(graph), cost(1))).schedule(graph);
        ScheduleFile file = new ScheduleFile(folder.resolve("merged.json"));
        Files.writeString(file.file(), ScheduleFile.text(graph, schedule, ScheduleFileTest.TARGETS));
        assertThat(file.scheduler(ScheduleFileTest.MACHINE, _ -> {}).schedule(graph))
                .isEqualTo(schedule);
        assertThat(merged(schedule)).containsExactly(linear(graph));
        assertThatThrownBy(() -> file.scheduler(ScheduleFileTest.MACHINE, _ -> {})
                        .schedule(layers(4).graph()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("merged.json", "another graph");
    }

    @Test
    void aMergedStageIsOneGroupOfOperatorsThatMerge() {
        Graph graph = layers(3).graph();
        List<Node> all = linear(graph);
        Schedule schedule = new SequentialScheduler("cpu", 2, List.of(all)).schedule(graph);
        assertRefused(graph, schedule, List.of(List.of(all.get(0)), all.subList(1, 3)), "of 2 groups instead of one");
        assertRefused(
                graph,
                schedule,
                List.of(List.of(all.get(0), graph.nodes().getFirst(), all.get(1), all.get(2))),
                "'activate', which is activate");
    }

    /** With other groups in place of the merged one. */
    private static void assertRefused(Graph graph, Schedule schedule, List<List<Node>> groups, String message) {
        Stage wrong = new Stage(
                groups.stream().map(nodes -> new Group(nodes, "cpu", 1)).toList(), Stage.Strategy.MERGED);
        Schedule changed = new Schedule(schedule.stages().stream()
                .map(stage -> stage.merges() ? wrong : stage)
                .toList());
        assertThatThrownBy(() -> ScheduleCheck.require("it", graph, changed, "cpu", 2))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("it has a merged stage", message);
    }

    @Test
    void whatWasNotMeasuredAsOneHasNoExpectation() {
        Graph graph = layers(2).graph();
        Schedule schedule = new SequentialScheduler("cpu", 2, List.of(linear(graph))).schedule(graph);
        assertThatThrownBy(() -> scheduler(Strategies.BOTH, Map.of()).expected(schedule))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("[layer0.linear, layer1.linear] were not measured as one");
    }
}
