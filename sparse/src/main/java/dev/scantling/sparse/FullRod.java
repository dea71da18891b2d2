package dev.scantling.sparse;

/**
 * The common case of {@link KernelMapBuilder}: a rod of two or three taps at stride 1 over a strip of outputs that no tap takes out of the
 * range of a field and whose queries all lie before the last inputs. What is found is written in any case and counted by
 * arithmetic, since branches that depend on it would be mispredicted every other time. Places are those in the arrays, offsets
 * included, until the strip is done: what is added for each access costs a tenth of the time.
 */
final class FullRod {
    /** Inputs behind the last query: three for its taps, and one that stays unmatched, so that no list of pairs is ever full. */
    private static final int ROOM = 4;

    private FullRod() {}

    /** Whether the last query of a strip lies before the last inputs. */
    static boolean before(long lastQuery, long[] in, int inOffset, int inCount) {
        return inCount >= ROOM && lastQuery <= in[inOffset + inCount - ROOM];
    }

    /**
     * Whether every sum of an output and the lowest and the highest tap carries over the borders of fields as it should.
     *
     * @param delta of the lowest tap
     * @param top of the highest tap
     * @param low borders that the lowest tap carries over
     * @param high borders that the highest tap carries over
     */
    static boolean staysInRange(
            long[] out, int begin, int end, long delta, long top, long borders, long low, long high) {
        long unlikeLow = delta ^ low;
        long unlikeHigh = top ^ high;
        long wrongLow = 0;
        long wrongHigh = 0;
        for (int o = begin; o < end; o++) {
            long key = out[o];
            wrongLow |= key + delta ^ key ^ unlikeLow;
            wrongHigh |= key + top ^ key ^ unlikeHigh;
        }
        return ((wrongLow | wrongHigh) & borders) == 0;
    }

    /**
     * Appends the pairs of a strip.
     *
     * @param begin first output
     * @param from an input that is not behind the first of the first query
     * @param k0 kernel index of the lowest tap, {@code k1} and {@code k2} of those above, of which there may be no third
     * @param count pairs of each kernel index so far, and afterwards
     * @return the first input of the last query
     */
    static int scan(
            long delta,
            long[] in,
            int inOffset,
            long[] out,
            int outOffset,
            int begin,
            int end,
            int from,
            int k0,
            int k1,
            int k2,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int capacity,
            int[] count,
            int countOffset) {
        boolean three = k2 != TapTable.NO_KERNEL;
        int first0 = mapInOffset + k0 * capacity;
        int first1 = mapInOffset + k1 * capacity;
        int first2 = three ? mapInOffset + k2 * capacity : mapInOffset;
        int pair0 = first0 + count[countOffset + k0];
        int pair1 = first1 + count[countOffset + k1];
        int pair2 = three ? first2 + count[countOffset + k2] : first2;
        int toOut = mapOutOffset - mapInOffset;
        int next = inOffset + from;
        for (int o = begin; o < end; o++) {
            long query = out[outOffset + o] + delta;
            // the inputs below a query are nearly always among the next three: none of the comparisons waits for
            // another
            next += below(in[next], query) + below(in[next + 1], query) + below(in[next + 2], query);
            while (in[next] < query) {
                next++;
            }
            int i = next;
            mapIn[pair0] = i - inOffset;
            mapOut[pair0 + toOut] = o;
            int found0 = below(in[i], query + 1);
            pair0 += found0;
            i += found0;
            mapIn[pair1] = i - inOffset;
            mapOut[pair1 + toOut] = o;
            int found1 = below(in[i], query + 2);
            pair1 += found1;
            if (three) {
                i += found1;
                mapIn[pair2] = i - inOffset;
                mapOut[pair2 + toOut] = o;
                pair2 += below(in[i], query + 3);
            }
        }
        count[countOffset + k0] = pair0 - first0;
        count[countOffset + k1] = pair1 - first1;
        if (three) {
            count[countOffset + k2] = pair2 - first2;
        }
        return next - inOffset;
    }

    /** 1 if a key is below another, else 0. */
    private static int below(long key, long other) {
        return (int) ((key - other) >>> 63);
    }
}
