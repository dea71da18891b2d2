package dev.scantling.sparse;

/** Search in ascending keys. */
final class SortedKeys {
    private SortedKeys() {}

    /**
     * The first row whose key is not below {@code key}, or {@code count}. Gallops from {@code hint}, so that it takes few
     * steps where successive queries are close, and a logarithm otherwise.
     *
     * @param hint a row, 0 .. count
     * @see <a href="https://doi.org/10.1016/0020-0190(76)90071-5">Bentley and Yao, An almost optimal algorithm for
     *     unbounded searching</a>
     */
    static int lowerBound(long[] keys, int offset, int count, long key, int hint) {
        int low = hint;
        int high = hint;
        if (hint < count && keys[offset + hint] < key) {
            for (int step = 1; high < count && keys[offset + high] < key; step <<= 1) {
                low = high + 1;
                high = (int) Math.min(count, (long) high + step);
            }
        } else {
            for (int step = 1; low > 0 && keys[offset + low - 1] >= key; step <<= 1) {
                high = low - 1;
                low = Math.max(0, low - step);
            }
        }
        return bisect(keys, offset, low, high, key);
    }

    /** The first of rows {@code low .. high} whose key is not below {@code key}; that of {@code high} counts as such. */
    private static int bisect(long[] keys, int offset, int low, int high, long key) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (keys[offset + middle] < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
