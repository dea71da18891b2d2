package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.ios.DynamicProgram;
import dev.scantling.scheduler.ios.Ending;
import dev.scantling.scheduler.ios.Part;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Solution;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Stages by the dynamic program of IOS, from what operators take on the cores of a device. Operators that fix sizes come first, one by
 * one.
 *
 * @param device that everything runs on
 * @param barrier nanoseconds that a stage of several groups takes longer than the longest of them
 * @param most operators of a part; the number of states grows quickly with it where many do not depend on each other
 */
public record IosScheduler(String device, int cores, NodeCosts costs, double barrier, Pruning pruning, int most)
        implements Scheduler {
    /** Waking a thread and waiting for it. */
    private static final double USUAL_BARRIER = 10_000;

    private static final int USUAL_PART = 48;

    /** About a second. */
    private static final long MOST_TRANSITIONS = 20_000_000;

    /** With the pruning of the paper. */
    public static IosScheduler of(String device, int cores, NodeCosts costs) {
        return new IosScheduler(device, cores, costs, USUAL_BARRIER, Pruning.STANDARD, USUAL_PART);
    }

    @Override
    public String name() {
        return "ios";
    }

    @Override
    public Schedule schedule(Graph graph) {
        return Stages.bindingFirst(
                graph,
                device,
                cores,
                others -> GraphParts.of(others, Stages.parameters(graph), most).stream()
                        .flatMap(part -> stages(part).stream())
                        .toList());
    }

    /** Of a part, or of its halves where too many operators do not depend on each other. */
    private List<Stage> stages(List<Node> nodes) {
        SharedCores model = new SharedCores(nodes.stream().map(costs::nanos).toList(), cores, barrier);
        Optional<Solution> solution =
                DynamicProgram.solveWithin(MOST_TRANSITIONS, part(nodes), Strategies.CONCURRENT, possible(), model);
        if (solution.isEmpty()) {
            int middle = nodes.size() / 2;
            List<Stage> halves = new ArrayList<>(stages(nodes.subList(0, middle)));
            halves.addAll(stages(nodes.subList(middle, nodes.size())));
            return halves;
        }
        return solution.get().stages().stream()
                .map(ending -> stage(ending, nodes, model))
                .toList();
    }

    /** More groups than cores cannot run. */
    private Pruning possible() {
        return new Pruning(pruning.groupSize(), Math.min(pruning.groups(), cores));
    }

    private static Part part(List<Node> nodes) {
        Map<Value, Integer> producers = new HashMap<>();
        List<List<Integer>> inputs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            inputs.add(nodes.get(i).inputs().stream()
                    .filter(producers::containsKey)
                    .map(producers::get)
                    .toList());
            for (Value made : nodes.get(i).outputs()) {
                producers.put(made, i);
            }
        }
        return Part.of(inputs, nodes.stream().map(_ -> Optional.empty()).toList());
    }

    private Stage stage(Ending ending, List<Node> nodes, SharedCores model) {
        double[][] latencies = ending.groups().stream()
                .map(group ->
                        model.group(group.stream().mapToInt(Integer::intValue).toArray()))
                .toArray(double[][]::new);
        int[] split = CoreSplit.best(latencies, latencies.length, cores);
        return new Stage(
                IntStream.range(0, split.length)
                        .mapToObj(i -> new Group(
                                ending.groups().get(i).stream().map(nodes::get).toList(),
                                device,
                                model.fewestCores(latencies[i], split[i])))
                        .toList(),
                Stage.Strategy.CONCURRENT);
    }

    /** What a schedule is expected to take, in nanoseconds. */
    public double expected(Schedule schedule) {
        return schedule.stages().stream().mapToDouble(this::expected).sum();
    }

    private double expected(Stage stage) {
        double longest = 0;
        for (Group group : stage.groups()) {
            longest = Math.max(
                    longest,
                    group.nodes().stream()
                            .mapToDouble(node -> costs.nanos(node)[group.cores() - 1])
                            .sum());
        }
        return longest + (stage.groups().size() > 1 ? barrier : 0);
    }

    /**
     * What no schedule of a graph can go below, in nanoseconds: the longest path, each operator on as many cores as are best for it, and
     * the work of all on all cores, each on as many as waste least.
     */
    public double lowerBound(Graph graph) {
        Map<Value, Double> done = new HashMap<>();
        double work = 0;
        double longest = 0;
        for (Node node : Stages.operators(graph)) {
            double[] nanos = costs.nanos(node);
            double begin = node.inputs().stream()
                    .mapToDouble(value -> done.getOrDefault(value, 0.0))
                    .max()
                    .orElse(0);
            double end = begin
                    + IntStream.range(0, cores).mapToDouble(c -> nanos[c]).min().orElse(0);
            work += IntStream.range(0, cores)
                    .mapToDouble(c -> (c + 1) * nanos[c])
                    .min()
                    .orElse(0);
            node.outputs().forEach(value -> done.put(value, end));
            longest = Math.max(longest, end);
        }
        return Math.max(longest, work / cores);
    }
}
