package dev.scantling.sparse;

/**
 * Of a map from a set to itself whose taps come in opposite pairs: the pairs of one kernel index are those of its opposite with in and
 * out exchanged.
 */
final class OppositePairs {
    private OppositePairs() {}

    /** Makes the pairs of the opposite of a kernel index, with their block index. Arrays are those of {@link KernelMapBuilder#build}. */
    static void copy(
            TapTable taps,
            int kernel,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int capacity,
            int outCount,
            int[] count,
            int countOffset,
            int[] blocks,
            int blocksOffset) {
        int opposite = taps.opposite(kernel);
        if (opposite == kernel) {
            return;
        }
        int from = kernel * capacity;
        int to = opposite * capacity;
        int pairs = count[countOffset + kernel];
        System.arraycopy(mapOut, mapOutOffset + from, mapIn, mapInOffset + to, pairs);
        System.arraycopy(mapIn, mapInOffset + from, mapOut, mapOutOffset + to, pairs);
        count[countOffset + opposite] = pairs;
        BlockIndex.build(
                opposite,
                opposite + 1,
                mapOut,
                mapOutOffset,
                capacity,
                outCount,
                count,
                countOffset,
                blocks,
                blocksOffset);
    }
}
