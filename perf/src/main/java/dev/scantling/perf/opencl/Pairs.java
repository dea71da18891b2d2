package dev.scantling.perf.opencl;

import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of a submanifold convolution, one kernel offset behind the other.
 *
 * @param starts of each offset, and the end of the last
 * @param in input rows
 * @param out output rows, ascending within an offset, no two of which are equal
 */
@SuppressWarnings("ArrayRecordComponent") // they are carried, not compared
record Pairs(int[] starts, int[] in, int[] out) {
    private static final int COLUMNS = 4;

    /** Where a voxel is. */
    private record Cell(int batch, int x, int y, int z) {

        static Cell of(int[] coords, int row, Int3 by) {
            int at = COLUMNS * row;
            return new Cell(coords[at], coords[at + 1] + by.x(), coords[at + 2] + by.y(), coords[at + 3] + by.z());
        }
    }

    /**
     * Finds the pairs by looking up each neighbour.
     *
     * @param coords rows (batch, x, y, z)
     * @param taps what is added to an output's coordinates
     */
    static Pairs of(int[] coords, List<Int3> taps) {
        int rows = coords.length / COLUMNS;
        Map<Cell, Integer> places = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            places.put(Cell.of(coords, row, Int3.ZERO), row);
        }
        int[] starts = new int[taps.size() + 1];
        List<Integer> in = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        for (int tap = 0; tap < taps.size(); tap++) {
            for (int row = 0; row < rows; row++) {
                Integer neighbour = places.get(Cell.of(coords, row, taps.get(tap)));
                if (neighbour != null) {
                    in.add(neighbour);
                    out.add(row);
                }
            }
            starts[tap + 1] = in.size();
        }
        return new Pairs(starts, ints(in), ints(out));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    int taps() {
        return starts.length - 1;
    }

    int count(int tap) {
        return starts[tap + 1] - starts[tap];
    }

    /** Of the offset that has most. */
    int most() {
        int most = 0;
        for (int tap = 0; tap < taps(); tap++) {
            most = Math.max(most, count(tap));
        }
        return most;
    }
}
