package dev.scantling.engine.cli.view;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Orders and ranks of what is drawn. */
final class DrawOrder {
    private DrawOrder() {}

    /** Indices from the smallest value to the largest: what comes later covers what came before. */
    static int[] ascending(float[] values) {
        long[] keys = new long[values.length];
        Arrays.setAll(keys, i -> (long) sortable(values[i]) << 32 | i);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    static int[] descending(float[] values) {
        int[] order = ascending(values);
        return IntStream.range(0, order.length)
                .map(i -> order[order.length - 1 - i])
                .toArray();
    }

    /** The value below which {@code share} of the values lie; {@code otherwise} if there are none. */
    static float quantile(float[] values, double share, float otherwise) {
        if (values.length == 0) {
            return otherwise;
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** An int that compares as the float does. */
    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
    }
}
