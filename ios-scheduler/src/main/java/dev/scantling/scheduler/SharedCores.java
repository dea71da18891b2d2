package dev.scantling.scheduler;

import dev.scantling.scheduler.ios.LatencyModel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stages on the cores of one device: a group takes what its operators take one after the other, groups share the cores in the best
 * split, and a stage of several groups costs a barrier.
 *
 * @param costs of each operator by cores
 * @param barrier what a stage of several groups takes longer than the longest of them
 */
record SharedCores(List<double[]> costs, int cores, double barrier) implements LatencyModel {

    /** With more cores never more: those that would only slow a group down stay idle. */
    @Override
    public double[] group(int[] operators) {
        double[] sums =
                CoreSplit.sums(IntStream.of(operators).mapToObj(costs::get).toList(), cores);
        for (int kind = 1; kind < cores; kind++) {
            sums[kind] = Math.min(sums[kind], sums[kind - 1]);
        }
        return sums;
    }

    /** The fewest cores on which a group takes what it takes on so many. */
    int fewestCores(double[] latencies, int most) {
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

    /** A single one alone; convolutions are not merged yet. */
    @Override
    public double merged(int[] operators) {
        return operators.length == 1 ? group(operators)[cores - 1] : Double.POSITIVE_INFINITY;
    }
}
