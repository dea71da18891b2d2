package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PlacingSchedulerTest {
    private static final double BARRIER = 5;

    /** So that random graphs are cut, and take no time. */
    private static final int PART = 8;

    private static Machine machine(String device, int cores, NodeCosts costs) {
        return new Machine(device, new Target(device, "x86_64", 256, cores, 1 << 20), costs);
    }

    private static Machine alike(String device, double nanos) {
        return machine(device, 1, _ -> new double[] {nanos});
    }

    private static TransferCosts copies(double nanos) {
        return (_, _, _) -> nanos;
    }

    private static PlacingScheduler scheduler(TransferCosts transfers, long transitions, Machine... machines) {
        return new PlacingScheduler(
                List.of(machines),
                transfers,
                BARRIER,
                Strategies.CONCURRENT,
                Pruning.STANDARD,
                PART,
                transitions,
                Integer.MAX_VALUE);
    }

    private static PlacingScheduler scheduler(TransferCosts transfers, Machine... machines) {
        return scheduler(transfers, 100_000, machines);
    }

    private static List<String> devices(Schedule schedule) {
        return schedule.stages().stream()
                .flatMap(stage -> stage.groups().stream())
                .map(Group::device)
                .toList();
    }

    /** One linear layer after the other. */
    private static Graph layers(int count) {
        GraphBuilder b = new GraphBuilder("layers");
        Value x = b.input("x", Type.f32(Dim.symbol("n"), Dim.of(4)));
        for (int i = 0; i < count; i++) {
            x = b.linear(x, b.parameter("w" + i, 4, 4), Epilogue.NONE);
        }
        b.output("y", x);
        return b.build();
    }

    /** Weights are everywhere; the input goes there and the result comes back. */
    @Test
    void aFasterDeviceHasToBeWorthTheWay() {
        Graph graph = layers(3);
        PlacingScheduler near = scheduler(copies(30), alike("cpu", 100), alike("gpu", 10));
        assertThat(devices(near.schedule(graph))).containsOnly("gpu");
        assertThat(near.expected(graph, near.schedule(graph))).isEqualTo(30 + 3 * 10 + 30);
        PlacingScheduler far = scheduler(copies(140), alike("cpu", 100), alike("gpu", 10));
        assertThat(devices(far.schedule(graph))).containsOnly("cpu");
        assertThat(far.expected(graph, far.schedule(graph))).isEqualTo(300);
    }

    /** Two branches of a linear layer each, between two others. */
    private static Graph diamond() {
        GraphBuilder b = new GraphBuilder("diamond");
        Value w = b.parameter("w", 4, 4);
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        Value first = b.linear(x, w, Epilogue.NONE);
        Value sum = b.add(b.linear(first, w, Epilogue.NONE), b.linear(first, w, Epilogue.NONE));
        b.output("y", b.linear(sum, w, Epilogue.NONE));
        return b.build();
    }

    /** The sum is light, and belongs to the layer behind it. */
    @Test
    void branchesRunOnTwoDevicesAtOnce() {
        Graph graph = diamond();
        PlacingScheduler both = scheduler(copies(10), alike("cpu", 100), alike("gpu", 100));
        Schedule schedule = both.schedule(graph);
        assertThat(schedule.stages().stream().map(stage -> stage.groups().size()))
                .containsExactly(1, 2, 1);
        assertThat(schedule.stages().get(1).groups()).extracting(Group::device).containsExactly("cpu", "gpu");
        assertThat(both.expected(graph, schedule)).isEqualTo(100 + (10 + 100 + BARRIER) + (10 + 200));
        ScheduleCheck.require("it", graph, schedule, Map.of("cpu", 1, "gpu", 1));
    }

    /** Both branches read the same on the second device, in stages of their own. */
    @Test
    void aValueIsCopiedOnce() {
        Graph graph = diamond();
        List<Node> nodes = Stages.operators(graph);
        NodeCosts branches = node -> new double[] {nodes.subList(1, 3).contains(node) ? 10 : 1000};
        PlacingScheduler placing = scheduler(copies(30), alike("cpu", 100), machine("gpu", 1, branches));
        Schedule schedule = placing.schedule(graph);
        assertThat(devices(schedule)).containsExactly("cpu", "gpu", "gpu", "cpu");
        assertThat(placing.expected(graph, schedule)).isEqualTo(100 + (30 + 10) + 10 + (30 + 30 + 200));
    }

    private static NodeCosts random(Graph graph, RandomGenerator random, int cores) {
        Map<Node, double[]> costs = new HashMap<>();
        graph.nodes().forEach(node -> {
            double one = random.nextInt(1, 1000);
            double[] nanos = new double[cores];
            Arrays.setAll(nanos, count -> one / (1 + random.nextDouble() * count));
            costs.put(node, nanos);
        });
        return node -> Objects.requireNonNull(costs.get(node));
    }

    /** A second device never makes it slower, and one that cannot be reached changes nothing. */
    @Test
    void schedulesOfRandomGraphs() {
        Cases.standard(60).check(24, (random, size) -> {
            Graph graph = IosSchedulerTest.graph(random, 1 + size);
            Machine cpu = machine("cpu", 2, random(graph, random, 2));
            Machine gpu = machine("gpu", 3, random(graph, random, 3));
            TransferCosts transfers = copies(random.nextInt(300));
            PlacingScheduler alone = scheduler(transfers, Long.MAX_VALUE, cpu);
            double single = alone.expected(graph, alone.schedule(graph));
            IosScheduler ios =
                    new IosScheduler("cpu", 2, cpu.costs(), BARRIER, Strategies.CONCURRENT, Pruning.STANDARD, PART);
            assertThat(single).isCloseTo(ios.expected(ios.schedule(graph)), within(1e-6));
            PlacingScheduler both = scheduler(transfers, Long.MAX_VALUE, cpu, gpu);
            Schedule schedule = both.schedule(graph);
            ScheduleCheck.require("it", graph, schedule, Map.of("cpu", 2, "gpu", 3));
            assertThat(both.expected(graph, schedule)).isLessThan(single + 1e-6);
            PlacingScheduler apart = scheduler(copies(Double.POSITIVE_INFINITY), Long.MAX_VALUE, cpu, gpu);
            assertThat(devices(apart.schedule(graph))).containsOnly("cpu");
            assertThat(apart.expected(graph, apart.schedule(graph))).isCloseTo(single, within(1e-6));
        });
    }

    /** Branches that are read only at the end. */
    private static Graph wide(int branches) {
        GraphBuilder b = new GraphBuilder("wide");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        List<Value> made = new ArrayList<>();
        for (int i = 0; i < branches; i++) {
            made.add(b.linear(x, b.parameter("w" + i, 4, 4), Epilogue.NONE));
        }
        b.output("y", b.concat(made.toArray(Value[]::new)));
        return b.build();
    }

    @Test
    void partsThatAreTooLargeAreHalved() {
        Graph graph = wide(12);
        PlacingScheduler placing = scheduler(copies(1), 3_000, alike("cpu", 100), alike("gpu", 100));
        Schedule schedule = placing.schedule(graph);
        ScheduleCheck.require("it", graph, schedule, Map.of("cpu", 1, "gpu", 1));
        assertThat(schedule.stages()).anyMatch(stage -> stage.groups().size() == 2);
    }

    /** Copying takes longer than computing, so that every choice of places may prove right. */
    @Test
    void tooManyWaysEndInAnError() {
        PlacingScheduler placing = scheduler(copies(1000), 3_000, alike("cpu", 100), alike("gpu", 100));
        assertThatThrownBy(() -> placing.schedule(wide(30)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("placing the operator 'linear", "[cpu, gpu]", "3000", "fewer devices");
    }

    /** The same graph, whose copies would take far longer than its operators: the fastest ways suffice. */
    @Test
    void fewWaysBoundTheSearch() {
        Graph graph = wide(30);
        PlacingScheduler few = new PlacingScheduler(
                List.of(alike("cpu", 100), alike("gpu", 100)),
                copies(1000),
                BARRIER,
                Strategies.CONCURRENT,
                Pruning.STANDARD,
                PART,
                3_000,
                8);
        Schedule schedule = few.schedule(graph);
        ScheduleCheck.require("it", graph, schedule, Map.of("cpu", 1, "gpu", 1));
        assertThat(devices(schedule)).containsOnly("cpu");
        assertThat(few.lowerBound(graph)).isPositive().isLessThanOrEqualTo(few.expected(graph, schedule));
    }

    @Test
    void whatNoDeviceCanRunIsNamed() {
        PlacingScheduler placing =
                scheduler(copies(1), alike("cpu", Double.POSITIVE_INFINITY), alike("gpu", Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> placing.schedule(layers(1)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("[cpu, gpu]", "linear", "infinitely much");
    }

    @Test
    void devicesHaveNames() {
        assertThatThrownBy(() -> scheduler(copies(1)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("at least 1 device");
        assertThatThrownBy(() -> scheduler(copies(1), alike("cpu", 1), alike("cpu", 2)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("'cpu' twice");
        Schedule schedule = new SequentialScheduler("npu", 1).schedule(layers(1));
        assertThatThrownBy(() -> scheduler(copies(1), alike("cpu", 1)).expected(layers(1), schedule))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("'npu'", "[cpu]");
    }

    /** What an input of seven rows decides. */
    private static final Sizes SEVEN = new Sizes() {
        @Override
        public int rows(Dim dim) {
            return 7;
        }

        @Override
        public long pairs(Value map) {
            throw new IllegalArgumentException(map.toString());
        }
    };

    @Test
    void aLinkHasALatencyAndABandwidth() {
        Value x = layers(1).inputs().getFirst().value();
        assertThat(new Link(1000, 8, SEVEN).nanos(x, "cpu", "gpu")).isEqualTo(1000 + 7 * 4 * 4 / 8.0);
        assertThatThrownBy(() -> new Link(-1, 8, SEVEN))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("latency of at least 0", "-1.0");
        assertThatThrownBy(() -> new Link(0, 0, SEVEN))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("bandwidth above 0");
    }
}
