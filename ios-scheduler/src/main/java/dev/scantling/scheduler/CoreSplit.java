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
     * @param count at most as many as there are cores
     */
    static int[] best(double[][] latencies, int count, int cores) {
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

    /** When the last group is done; groups beyond the number of cores follow others on a core, as {@link PackedStages} gives them out. */
    static double latency(double[][] latencies, int count, int cores) {
        if (count > cores) {
            return packed(latencies, count, cores);
        }
        int[] split = best(latencies, count, cores);
        return latencies[longest(latencies, split)][split[longest(latencies, split)] - 1];
    }

    private static double packed(double[][] latencies, int count, int cores) {
        double[] alone = new double[count];
        Arrays.setAll(alone, group -> latencies[group][0]);
        Arrays.sort(alone);
        double[] filled = new double[cores];
        for (int group = count - 1; group >= 0; group--) {
            filled[least(filled)] += alone[group];
        }
        return Arrays.stream(filled).max().orElse(0);
    }

    /** The first of those that have least. */
    static int least(double[] filled) {
        int least = 0;
        for (int i = 1; i < filled.length; i++) {
            if (filled[i] < filled[least]) {
                least = i;
            }
        }
        return least;
    }
}
