package dev.scantling.scheduler;

import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.ios.Ending;
import dev.scantling.scheduler.ios.LatencyModel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stages on the cores of one device: a group takes what its operators take one after the other, groups share the cores in the best
 * split, those that are more than the cores follow one another on a core ({@link PackedStages}), a stage of several groups costs a barrier, and operators merge where that was measured.
 *
 * @param chains the operators by their numbers
 * @param costs of each by cores
 * @param barrier what a stage of several groups takes longer than the longest of them
 */
record SharedCores(List<Chain> chains, NodeCosts costs, int cores, double barrier) implements LatencyModel {

    /** With more cores never more: those that would only slow a group down stay idle. */
    @Override
    public double[] group(int[] operators) {
        return descending(
                CoreSplit.sums(nodes(operators).stream().map(costs::nanos).toList(), cores));
    }

    private List<Node> nodes(int[] operators) {
        return IntStream.of(operators)
                .mapToObj(chains::get)
                .flatMap(chain -> chain.nodes().stream())
                .toList();
    }

    private double[] descending(double[] latencies) {
        double[] least = latencies.clone();
        for (int kind = 1; kind < cores; kind++) {
            least[kind] = Math.min(least[kind], least[kind - 1]);
        }
        return least;
    }

    /** The fewest cores on which a group takes what it takes on so many. */
    private int fewestCores(double[] latencies, int most) {
        int fewest = most;
        while (fewest > 1 && latencies[fewest - 2] <= latencies[most - 1]) {
            fewest--;
        }
        return fewest;
    }

    @Override
    public double concurrent(double[][] groups, int count) {
        return CoreSplit.latency(groups, count, cores) + (count > 1 ? barrier : 0);
    }

    @Override
    public double merged(int[] operators) {
        double[] latencies = together(operators);
        return latencies.length == 0 ? Double.POSITIVE_INFINITY : latencies[cores - 1];
    }

    /** The nodes of a stage, all on one device. */
    Stage stage(Ending ending, String device) {
        int[] first = numbers(ending.groups().getFirst());
        return ending.strategy() == Stage.Strategy.MERGED && first.length > 1
                ? Stages.merged(nodes(first), device, fewestCores(together(first), cores))
                : new Stage(groups(ending.groups(), device), Stage.Strategy.CONCURRENT);
    }

    /** The groups that a device runs side by side, with the cores that they get. */
    List<Group> groups(List<List<Integer>> groups, String device) {
        if (groups.size() > cores) {
            List<List<Node>> runs =
                    groups.stream().map(group -> nodes(numbers(group))).toList();
            return new PackedStages(device, cores, costs).concurrent(runs).groups();
        }
        double[][] latencies =
                groups.stream().map(group -> group(numbers(group))).toArray(double[][]::new);
        int[] split = CoreSplit.best(latencies, latencies.length, cores);
        return IntStream.range(0, split.length)
                .mapToObj(i -> new Group(nodes(numbers(groups.get(i))), device, fewestCores(latencies[i], split[i])))
                .toList();
    }

    private static int[] numbers(List<Integer> group) {
        return group.stream().mapToInt(Integer::intValue).toArray();
    }

    /** As {@link #group}, but of operators that merge; of a single one that alone. Empty if nobody measured it. */
    private double[] together(int[] operators) {
        if (operators.length == 1) {
            return group(operators);
        }
        double[] known = costs.merged().get(nodes(operators));
        return known == null ? new double[0] : descending(known);
    }
}
