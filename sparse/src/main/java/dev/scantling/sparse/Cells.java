package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;

/** Arithmetic on packed coordinates that may leave their range. */
final class Cells {
    /** In place of the key of a cell that has none. */
    static final long NO_KEY = -1;

    private Cells() {}

    /** The key of a cell, or {@link #NO_KEY} outside the layout's range. */
    static long key(KeyLayout layout, int batch, long x, long y, long z) {
        return layout.holds(batch, x, y, z) ? layout.pack(batch, (int) x, (int) y, (int) z) : NO_KEY;
    }

    /**
     * The key of a cell of the sample of an input.
     *
     * @throws EngineException.InvalidInput outside the layout's range, naming the input that leads there
     */
    static long requireKey(KeyLayout layout, long input, long x, long y, long z) {
        long key = key(layout, layout.batch(input), x, y, z);
        if (key == NO_KEY) {
            throw new EngineException.InvalidInput("the input " + text(layout, input) + " leads to the output (" + x
                    + ", " + y + ", " + z + "), outside the packed range: " + range(layout)
                    + "; crop the scan or subtract its origin");
        }
        return key;
    }

    /** The key of the cell above one, or {@link #NO_KEY} if there is none. */
    static long above(KeyLayout layout, long key) {
        return (key + 1 & (1L << layout.zBits()) - 1) == 0 ? NO_KEY : key + 1;
    }

    /** Coordinate 0 (x), 1 (y) or 2 (z) of a key. */
    static int coordinate(KeyLayout layout, long key, int axis) {
        return switch (axis) {
            case 0 -> layout.x(key);
            case 1 -> layout.y(key);
            case 2 -> layout.z(key);
            default -> throw new IndexOutOfBoundsException("axis " + axis);
        };
    }

    /** "(batch, x, y, z)" for messages. */
    static String text(KeyLayout layout, long key) {
        return "(" + layout.batch(key) + ", " + layout.x(key) + ", " + layout.y(key) + ", " + layout.z(key) + ")";
    }

    /** What a layout holds, for messages. */
    static String range(KeyLayout layout) {
        return "batch " + range(layout, 0) + ", x " + range(layout, 1) + ", y " + range(layout, 2) + ", z "
                + range(layout, 3);
    }

    /** The allowed values of column 0 (batch) to 3 (z), for messages. */
    static String range(KeyLayout layout, int column) {
        return switch (column) {
            case 0 -> "0 .. " + ((1L << layout.batchBits()) - 1);
            case 1 -> signed(layout.xBits());
            case 2 -> signed(layout.yBits());
            case 3 -> signed(layout.zBits());
            default -> throw new IndexOutOfBoundsException("column " + column);
        };
    }

    private static String signed(int bits) {
        long half = 1L << (bits - 1);
        return -half + " .. " + (half - 1);
    }
}
