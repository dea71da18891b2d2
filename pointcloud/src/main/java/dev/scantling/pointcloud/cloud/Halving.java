package dev.scantling.pointcloud.cloud;

/**
 * Moves the smaller coordinates of a range of a {@link KdTree} in front of the larger ones.
 *
 * @param axis that decides
 * @see <a href="https://doi.org/10.1145/366622.366647">Hoare, Algorithm 65: Find, 1961</a>
 */
record Halving(int points, int axis) {
    private static final long MULTIPLIER = 0x5851_F42D_4C95_7F2DL;

    /**
     * Reorders the places {@code begin .. end - 1} so that no coordinate before {@code middle} is larger than one from there on. Pivots
     * are drawn by a fixed sequence, so that no common order of points is a bad case.
     */
    void select(int begin, int end, int middle, float[] tree, int at, int[] order, int orderAt) {
        int column = at + axis * points;
        int low = begin;
        int high = end - 1;
        long draw = end;
        while (low < high) {
            draw = draw * MULTIPLIER + 1;
            float pivot = pivot(tree, column + low, high - low + 1, draw);
            int i = low;
            int j = high;
            while (i <= j) {
                while (tree[column + i] < pivot) {
                    i++;
                }
                while (tree[column + j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--, tree, at, order, orderAt);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** The middle one of three. */
    private static float pivot(float[] tree, int from, int count, long draw) {
        float a = tree[from + drawn(draw, count)];
        float b = tree[from + drawn(draw << 16, count)];
        float c = tree[from + drawn(draw << 32, count)];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static int drawn(long draw, int count) {
        return (int) ((draw >>> 32) * count >>> 32);
    }

    private void swap(int i, int j, float[] tree, int at, int[] order, int orderAt) {
        for (int column = at; column <= at + 2 * points; column += points) {
            float moved = tree[column + i];
            tree[column + i] = tree[column + j];
            tree[column + j] = moved;
        }
        int moved = order[orderAt + i];
        order[orderAt + i] = order[orderAt + j];
        order[orderAt + j] = moved;
    }
}
