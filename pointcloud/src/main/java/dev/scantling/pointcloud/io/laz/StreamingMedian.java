package dev.scantling.pointcloud.io.laz;

/**
 * About the median of the numbers that came last: five in order, of which a new one replaces the largest until one is not below
 * the median, then the smallest until one is not above it, and so on.
 */
final class StreamingMedian {
    private final int[] sorted = new int[5];
    private boolean largestGoes = true;

    int get() {
        return sorted[2];
    }

    void add(int value) {
        boolean below = value < sorted[2];
        boolean above = value > sorted[2];
        if (largestGoes) {
            insertFromAbove(value);
            largestGoes = below;
        } else {
            insertFromBelow(value);
            largestGoes = !above;
        }
    }

    private void insertFromAbove(int value) {
        int at = sorted.length - 1;
        while (at > 0 && value < sorted[at - 1]) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }

    private void insertFromBelow(int value) {
        int at = 0;
        while (at < sorted.length - 1 && value > sorted[at + 1]) {
            sorted[at] = sorted[at + 1];
            at++;
        }
        sorted[at] = value;
    }
}
