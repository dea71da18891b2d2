package dev.scantling.scheduler;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.pass.MergeKey;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.ios.DynamicProgram;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Solution;
import dev.scantling.scheduler.ios.Strategies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stages by the dynamic program of IOS, from what operators take on the cores of a device. Operators that fix sizes come first, one by
 * one. A separable convolution is one operator ({@link Chain}); operators merge where costs say what they take then.
 *
 * @param device that everything runs on
 * @param barrier nanoseconds that a stage of several groups takes longer than the longest of them
 * @param strategies kinds of stages that are tried
 * @param most operators of a part; the number of states grows quickly with it where many do not depend on each other
 */
public record IosScheduler(
        String device, int cores, NodeCosts costs, double barrier, Strategies strategies, Pruning pruning, int most)
        implements Scheduler {
    /** Waking a thread and waiting for it. */
    static final double USUAL_BARRIER = 10_000;

    static final int USUAL_PART = 48;

    /** About a quarter of a second; four times as many found schedules at most 0.2 % faster, two fifths as many up to a fifth slower ones. */
    private static final long MOST_TRANSITIONS = 5_000_000;

    /** With the pruning of the paper. */
    public static IosScheduler of(String device, int cores, NodeCosts costs, Strategies strategies) {
        return new IosScheduler(device, cores, costs, USUAL_BARRIER, strategies, Pruning.STANDARD, USUAL_PART);
    }

    /** The same with other costs. */
    public IosScheduler withCosts(NodeCosts other) {
        return new IosScheduler(device, cores, other, barrier, strategies, pruning, most);
    }

    /** The same with other kinds of stages. */
    public IosScheduler withStrategies(Strategies other) {
        return new IosScheduler(device, cores, costs, barrier, other, pruning, most);
    }

    @Override
    public String name() {
        return "ios";
    }

    @Override
    public Schedule schedule(Graph graph) {
        Map<Node, MergeKey> keys = ChainPart.keys(graph, costs.merged().keySet());
        Set<Value> parameters = Stages.parameters(graph);
        return Stages.bindingFirst(
                graph,
                device,
                cores,
                others -> GraphParts.of(Chain.of(others), parameters, most).stream()
                        .flatMap(part -> stages(part, parameters, keys).stream())
                        .toList());
    }

    /** Of a part, or of its halves where too many operators do not depend on each other. */
    private List<Stage> stages(List<Chain> chains, Set<Value> parameters, Map<Node, MergeKey> keys) {
        SharedCores model = new SharedCores(chains, costs, cores, barrier);
        Optional<Solution> solution = DynamicProgram.solveWithin(
                MOST_TRANSITIONS, new ChainPart(chains, keys).part(), strategies, pruning, model);
        if (solution.isEmpty()) {
            return GraphParts.halves(chains, parameters).stream()
                    .flatMap(half -> stages(half, parameters, keys).stream())
                    .toList();
        }
        return solution.get().stages().stream()
                .map(ending -> model.stage(ending, device))
                .toList();
    }

    /** What a schedule is expected to take, in nanoseconds. */
    public double expected(Schedule schedule) {
        return schedule.stages().stream().mapToDouble(this::expected).sum();
    }

    private double expected(Stage stage) {
        double longest = stage.groups().stream()
                .mapToDouble(group -> expected(stage, group))
                .max()
                .orElse(0);
        return longest + (stage.groups().size() > 1 ? barrier : 0);
    }

    /**
     * What a group of a stage is expected to take, in nanoseconds.
     *
     * @throws EngineException.InvalidModel if the stage merges what costs do not know as one
     */
    public double expected(Stage stage, Group group) {
        if (!stage.merges()) {
            return group.nodes().stream()
                    .mapToDouble(node -> costs.nanos(node)[group.cores() - 1])
                    .sum();
        }
        double[] known = costs.merged().get(group.nodes());
        if (known == null) {
            throw new EngineException.InvalidModel(
                    "operators " + group.nodes().stream().map(Node::name).toList() + " were not measured as one");
        }
        return known[group.cores() - 1];
    }

    /** What no schedule of a graph can go below, in nanoseconds; see {@link LowerBound}. */
    public double lowerBound(Graph graph) {
        return LowerBound.of(costs, cores, strategies.merge()).of(graph);
    }
}
