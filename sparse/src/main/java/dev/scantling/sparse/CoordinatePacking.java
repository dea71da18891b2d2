package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;

/**
 * Between coordinate rows {@code int32 [n, 4]} (batch, x, y, z) and packed keys. Works on rows {@code begin .. end - 1} of
 * the arrays, so that threads can share the rows; allocates nothing unless it fails. {@code name} begins each message.
 */
public final class CoordinatePacking {
    private static final int COLUMNS = 4;
    private static final String[] AXES = {"batch", "x", "y", "z"};

    private CoordinatePacking() {}

    /**
     * Packs rows.
     *
     * @throws EngineException.InvalidInput naming the first row that the layout cannot hold, its axis, value and range
     */
    public static void pack(
            String name,
            KeyLayout layout,
            int[] rows,
            int rowsOffset,
            int begin,
            int end,
            long[] keys,
            int keysOffset) {
        for (int row = begin; row < end; row++) {
            int at = rowsOffset + COLUMNS * row;
            int batch = rows[at];
            int x = rows[at + 1];
            int y = rows[at + 2];
            int z = rows[at + 3];
            if (!layout.holds(batch, x, y, z)) {
                throw outOfRange(name, layout, row, rows, at);
            }
            keys[keysOffset + row] = layout.pack(batch, x, y, z);
        }
    }

    /** The reverse of {@link #pack}. */
    public static void unpack(
            KeyLayout layout, long[] keys, int keysOffset, int begin, int end, int[] rows, int rowsOffset) {
        for (int row = begin; row < end; row++) {
            long key = keys[keysOffset + row];
            int at = rowsOffset + COLUMNS * row;
            rows[at] = layout.batch(key);
            rows[at + 1] = layout.x(key);
            rows[at + 2] = layout.y(key);
            rows[at + 3] = layout.z(key);
        }
    }

    /**
     * Checks that keys ascend without repetition; key {@code begin} is compared with the one before, if there is one.
     *
     * @throws EngineException.InvalidInput naming the first row that does not follow the one before
     */
    public static void requireSortedDistinct(
            String name, KeyLayout layout, long[] keys, int keysOffset, int begin, int end) {
        for (int row = Math.max(1, begin); row < end; row++) {
            long key = keys[keysOffset + row];
            long before = keys[keysOffset + row - 1];
            if (key <= before) {
                throw new EngineException.InvalidInput(name + ", row " + row + ": " + Cells.text(layout, key)
                        + (key == before ? " repeats" : " sorts before") + " row " + (row - 1) + " "
                        + Cells.text(layout, before)
                        + "; rows (batch, x, y, z) must be distinct and in lexicographic order");
            }
        }
    }

    private static EngineException.InvalidInput outOfRange(String name, KeyLayout layout, int row, int[] rows, int at) {
        int column = 0;
        while (column < COLUMNS - 1 && holds(layout, column, rows[at + column])) {
            column++;
        }
        return new EngineException.InvalidInput(name + ", row " + row + ": " + AXES[column] + " is " + rows[at + column]
                + ", allowed are " + Cells.range(layout, column) + "; crop, use larger voxels or subtract the origin");
    }

    private static boolean holds(KeyLayout layout, int column, int value) {
        return switch (column) {
            case 0 -> layout.holds(value, 0, 0, 0);
            case 1 -> layout.holds(0, value, 0, 0);
            case 2 -> layout.holds(0, 0, value, 0);
            default -> layout.holds(0, 0, 0, value);
        };
    }
}
