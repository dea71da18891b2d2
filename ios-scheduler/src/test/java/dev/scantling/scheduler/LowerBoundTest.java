package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
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
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What no schedule on several devices goes below, against all of them. */
class LowerBoundTest {
    private static final int CORES = 2;

    private static Machine machine(String device, NodeCosts costs) {
        return new Machine(device, new Target(device, "x86_64", 256, CORES, 1 << 20), costs);
    }

    private static NodeCosts random(Graph graph, RandomGenerator random) {
        Map<Node, double[]> costs = new HashMap<>();
        graph.nodes().forEach(node -> {
            double one = random.nextInt(1, 1000);
            costs.put(node, new double[] {one, one * random.nextDouble(0.4, 1.1)});
        });
        return node -> Objects.requireNonNull(costs.get(node));
    }

    private static PlacingScheduler placing(double copy, List<Machine> machines) {
        return new PlacingScheduler(
                machines,
                (_, _, _) -> copy,
                0,
                Strategies.CONCURRENT,
                Pruning.NONE,
                48,
                Long.MAX_VALUE,
                Integer.MAX_VALUE);
    }

    /** Every sequence of stages whose groups are single operators, on every choice of devices and cores. */
    private record AllSchedules(Graph graph, List<Machine> machines) {

        void forEach(Consumer<Schedule> each) {
            next(new ArrayList<>(), new HashSet<>(), each);
        }

        private void next(List<Stage> stages, Set<Node> done, Consumer<Schedule> each) {
            if (done.size() == graph.nodes().size()) {
                each.accept(new Schedule(stages));
                return;
            }
            List<Node> ready = Stages.ready(
                    graph.nodes().stream().filter(node -> !done.contains(node)).toList());
            stage(ready, 0, new ArrayList<>(), groups -> {
                List<Stage> more = new ArrayList<>(stages);
                more.add(new Stage(groups, Stage.Strategy.CONCURRENT));
                Set<Node> after = new HashSet<>(done);
                groups.forEach(group -> after.addAll(group.nodes()));
                next(more, after, each);
            });
        }

        private void stage(List<Node> ready, int from, List<Group> chosen, Consumer<List<Group>> each) {
            if (!chosen.isEmpty()) {
                each.accept(List.copyOf(chosen));
            }
            for (int i = from; i < ready.size(); i++) {
                for (Machine machine : machines) {
                    for (int cores = 1; cores <= left(chosen, machine); cores++) {
                        chosen.add(new Group(List.of(ready.get(i)), machine.device(), cores));
                        stage(ready, i + 1, chosen, each);
                        chosen.removeLast();
                    }
                }
            }
        }

        private static int left(List<Group> chosen, Machine machine) {
            return machine.cores()
                    - chosen.stream()
                            .filter(group -> group.device().equals(machine.device()))
                            .mapToInt(Group::cores)
                            .sum();
        }
    }

    /** Nor do groups of several operators, which the scheduler tries as well. */
    @Test
    void noScheduleOfSmallGraphsGoesBelow() {
        Cases.standard(60).check(4, (random, size) -> {
            Graph graph = IosSchedulerTest.graph(random, 1 + Math.min(3, size));
            List<Machine> machines =
                    List.of(machine("cpu", random(graph, random)), machine("gpu", random(graph, random)));
            PlacingScheduler placing = placing(random.nextInt(2) * 100, machines);
            double[] best = {Double.POSITIVE_INFINITY};
            new AllSchedules(graph, machines)
                    .forEach(schedule -> best[0] = Math.min(best[0], placing.expected(graph, schedule)));
            double bound = placing.lowerBound(graph);
            assertThat(bound).isPositive().isLessThanOrEqualTo(best[0] * (1 + 1e-9));
            double found = placing.expected(graph, placing.schedule(graph));
            assertThat(found).isGreaterThanOrEqualTo(bound * (1 - 1e-9));
        });
    }

    /** One device can do everything, so a second never raises the bound, nor halves it where both are alike. */
    @Test
    void aSecondDeviceLowersIt() {
        Cases.standard(40).check(30, (random, size) -> {
            Graph graph = IosSchedulerTest.graph(random, 1 + size);
            Machine cpu = machine("cpu", random(graph, random));
            double one = placing(0, List.of(cpu)).lowerBound(graph);
            double twins = placing(0, List.of(cpu, machine("gpu", cpu.costs()))).lowerBound(graph);
            assertThat(twins).isBetween(one / 2 * (1 - 1e-9), one * (1 + 1e-9));
            double slow = placing(
                            0,
                            List.of(
                                    cpu,
                                    machine(
                                            "gpu",
                                            node -> Arrays.stream(cpu.costs().nanos(node))
                                                    .map(nanos -> 1000 * nanos)
                                                    .toArray())))
                    .lowerBound(graph);
            assertThat(slow).isBetween(twins * (1 - 1e-9), one * (1 + 1e-9));
            IosScheduler ios = IosScheduler.of("cpu", CORES, cpu.costs(), Strategies.CONCURRENT);
            assertThat(one).isEqualTo(ios.lowerBound(graph));
        });
    }

    /** A device three times as fast as another gets three quarters of the work. */
    @Test
    void workIsSharedByTheRatesOfDevices() {
        double[][] alike = new double[400][];
        Arrays.fill(alike, new double[] {30, 10});
        assertThat(SharedWork.bound(alike, 2)).isCloseTo(400 * 7.5, within(400 * 0.1));
        double[][] one = {{30, Double.POSITIVE_INFINITY}, {Double.POSITIVE_INFINITY, 10}};
        assertThat(SharedWork.bound(one, 2)).isCloseTo(30, within(1.0)).isLessThanOrEqualTo(30 * (1 + 1e-12));
        assertThat(SharedWork.bound(new double[0][], 2)).isZero();
        assertThat(SharedWork.bound(new double[][] {{Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}}, 2))
                .isInfinite();
    }
}
