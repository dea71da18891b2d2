package dev.scantling.scheduler;

import java.util.Arrays;
import java.util.List;

/** Gives the cores of a device to groups that run at the same time. */
final class CoreSplit {
    private CoreSplit() {}

    /**
     * The cores of each group such that the last one is done as early as possible: one each, then one after the other to the group
     * that takes longest, which is the best split where more cores never take longer.
     *
     * @param latencies for each group on one core, two and so on; only the first {@code count} count
     * @return empty if there are more groups than cores
     */
    static int[] best(double[][] latencies, int count, int cores) {
        if (count > cores) {
            return new int[0];
        }
        int[] split = new int[count];
        Arrays.fill(split, 1);
        for (int left = cores - count; left > 0; left--) {
            split[longest(latencies, split)]++;
        }
        return split;
    }

    /** Of operators that run one after the other, on one core, on two, and so on. */
    static double[] sums(List<double[]> costs, int cores) {
        double[] sums = new double[cores];
        for (double[] cost : costs) {
            for (int kind = 0; kind < cores; kind++) {
                sums[kind] += cost[kind];
            }
        }
        return sums;
    }

    private static int longest(double[][] latencies, int[] split) {
        int longest = 0;
        for (int group = 1; group < split.length; group++) {
            if (latencies[group][split[group] - 1] > latencies[longest][split[longest] - 1]) {
                longest = group;
            }
        }
        return longest;
    }

    /** When the last group is done; infinite if there are more groups than cores. */
    static double latency(double[][] latencies, int count, int cores) {
        if (count > cores) {
            return Double.POSITIVE_INFINITY;
        }
        int[] split = best(latencies, count, cores);
        return latencies[longest(latencies, split)][split[longest(latencies, split)] - 1];
    }
}
