package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class IosSchedulerTest {
    /** So that random graphs are cut, and take no time. */
    private static final int PART = 20;

    /** Two branches of one operator each between two others. */
    private static Graph diamond() {
        GraphBuilder b = new GraphBuilder("diamond");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        Value first = b.relu(x);
        b.output("y", b.relu(b.add(b.relu(first), b.relu(first))));
        return b.build();
    }

    private static IosScheduler scheduler(Map<Node, double[]> costs, double barrier) {
        NodeCosts known = node -> Objects.requireNonNull(costs.get(node));
        IosScheduler usual = IosScheduler.of("cpu", 2, known, Strategies.CONCURRENT);
        return new IosScheduler("cpu", 2, known, barrier, usual.strategies(), usual.pruning(), PART);
    }

    private static Map<Node, double[]> alike(Graph graph, double one, double two) {
        Map<Node, double[]> costs = new HashMap<>();
        graph.nodes().forEach(node -> costs.put(node, new double[] {one, two}));
        return costs;
    }

    /** Branches that gain nothing from a second core run side by side; those that do run one after the other. */
    @Test
    void branchesShareTheCoresWhereThatPays() {
        Graph graph = diamond();
        IosScheduler serial = scheduler(alike(graph, 100, 100), 10);
        Schedule schedule = serial.schedule(graph);
        assertThat(schedule.stages().stream().map(stage -> stage.groups().size()))
                .containsExactly(1, 2, 1);
        assertThat(schedule.stages().get(1).groups()).extracting(Group::cores).containsExactly(1, 1);
        assertThat(serial.expected(schedule)).isEqualTo(410);
        assertThat(serial.lowerBound(graph)).isEqualTo(400);
        Schedule parallel = scheduler(alike(graph, 100, 50), 10).schedule(graph);
        assertThat(parallel.stages()).allMatch(stage -> stage.groups().size() == 1);
        Schedule costly = scheduler(alike(graph, 100, 100), 101).schedule(graph);
        assertThat(costly.stages()).allMatch(stage -> stage.groups().size() == 1);
    }

    @Test
    void schedulesOfRandomGraphsRunEveryOperatorAfterItsInputs() {
        Cases.standard(60).check(60, (random, size) -> {
            Graph graph = graph(random, 1 + size);
            Map<Node, double[]> costs = new HashMap<>();
            graph.nodes().forEach(node -> {
                double one = random.nextInt(1, 1000);
                costs.put(node, new double[] {one, one * random.nextDouble(0.5, 1)});
            });
            IosScheduler scheduler = scheduler(costs, random.nextInt(50));
            Schedule schedule = scheduler.schedule(graph);
            assertRuns(graph, schedule);
            double sequential =
                    costs.values().stream().mapToDouble(nanos -> nanos[1]).sum();
            assertThat(scheduler.expected(schedule)).isLessThanOrEqualTo(sequential * (1 + 1e-12));
            assertThat(scheduler.expected(schedule)).isGreaterThanOrEqualTo(scheduler.lowerBound(graph) * (1 - 1e-12));
            for (Scheduler baseline : List.of(
                    new GreedyScheduler("cpu", 2, scheduler.costs()),
                    new CriticalPathScheduler("cpu", 2, scheduler.costs()))) {
                Schedule other = baseline.schedule(graph);
                assertRuns(graph, other);
                assertThat(scheduler.expected(other)).isGreaterThanOrEqualTo(scheduler.lowerBound(graph) * (1 - 1e-12));
            }
        });
    }

    static Graph graph(RandomGenerator random, int size) {
        GraphBuilder b = new GraphBuilder("random");
        List<Value> values = new ArrayList<>(List.of(b.input("x", Type.f32(Dim.of(3), Dim.of(4)))));
        for (int i = 0; i < size; i++) {
            int recent = Math.max(0, values.size() - 6);
            Value a = values.get(random.nextInt(recent, values.size()));
            Value other = values.get(random.nextInt(recent, values.size()));
            values.add(random.nextBoolean() ? b.relu(a) : b.add(a, other));
        }
        b.output("y", values.getLast());
        return b.build();
    }

    private static void assertRuns(Graph graph, Schedule schedule) {
        Set<Value> known = new HashSet<>();
        graph.inputs().forEach(port -> known.add(port.value()));
        int nodes = 0;
        for (Stage stage : schedule.stages()) {
            Set<Value> made = new HashSet<>();
            assertThat(stage.groups().stream().mapToInt(Group::cores).sum()).isLessThanOrEqualTo(2);
            for (Group group : stage.groups()) {
                Set<Value> own = new HashSet<>(known);
                for (Node node : group.nodes()) {
                    assertThat(own).containsAll(node.inputs());
                    own.addAll(node.outputs());
                    made.addAll(node.outputs());
                    nodes++;
                }
            }
            known.addAll(made);
        }
        assertThat(nodes).isEqualTo(graph.nodes().size());
    }

    /** What is read later need not come from operators of the part. */
    @Test
    void branchesOfAnInputAreOnePart() {
        GraphBuilder b = new GraphBuilder("two");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        b.output("y", b.add(b.relu(x), b.relu(x)));
        Graph graph = b.build();
        assertThat(scheduler(alike(graph, 100, 100), 10).schedule(graph).stages().stream()
                        .map(stage -> stage.groups().size()))
                .containsExactly(2, 1);
    }

    /** The last core would make the first group slower, so that the other gets it, and leaves it idle where it does not help. */
    @Test
    void coresThatOnlySlowDownStayIdle() {
        Graph graph = diamond();
        Map<Node, double[]> costs = new HashMap<>();
        graph.nodes().forEach(node -> costs.put(node, new double[] {100, 500, 500}));
        NodeCosts known = node -> Objects.requireNonNull(costs.get(node));
        IosScheduler three = new IosScheduler("cpu", 3, known, 10, Strategies.BOTH, Pruning.STANDARD, 24);
        Schedule schedule = three.schedule(graph);
        assertThat(schedule.stages().stream().flatMap(stage -> stage.groups().stream()))
                .allMatch(group -> group.cores() == 1);
        assertThat(three.expected(schedule)).isEqualTo(410);
    }

    /** Thirty operators that do not depend on each other: parts of 24 have 2^24 states. */
    @Test
    void manyIndependentOperatorsAreScheduledInTime() {
        GraphBuilder b = new GraphBuilder("wide");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        Value[] branches = new Value[30];
        Arrays.setAll(branches, _ -> b.relu(x));
        b.output("y", b.concat(branches));
        Graph graph = b.build();
        Schedule schedule = scheduler(alike(graph, 100, 100), 1).schedule(graph);
        assertRuns(graph, schedule);
        assertThat(schedule.stages().stream().filter(stage -> stage.groups().size() == 2))
                .hasSizeGreaterThan(4);
    }
}
