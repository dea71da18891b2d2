package dev.scantling.engine.plan;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Packs coordinate rows into keys and checks their order, in memory that is kept for the next run. */
final class KeyStaging {
    private static final int ROW_BYTES = 16;

    private long[] keys = {};
    private MemorySegment segment = MemorySegment.ofArray(keys);

    /** The keys of all rows, valid until the next call. */
    MemorySegment pack(String input, MemorySegment data, int rows, KeyLayout layout) {
        if (keys.length < rows) {
            keys = new long[rows];
            segment = MemorySegment.ofArray(keys);
        }
        for (int row = 0; row < rows; row++) {
            keys[row] = layout.pack(at(data, row, 0), at(data, row, 1), at(data, row, 2), at(data, row, 3));
            if (row > 0 && keys[row] <= keys[row - 1]) {
                throw disorder(input, data, row, keys[row] == keys[row - 1]);
            }
        }
        return segment;
    }

    private static EngineException disorder(String input, MemorySegment data, int row, boolean equal) {
        return new EngineException.InvalidInput("input '" + input + "', row " + row + ": " + text(data, row)
                + (equal ? " repeats" : " sorts before") + " row " + (row - 1) + " " + text(data, row - 1)
                + "; rows (batch, x, y, z) must be distinct and in lexicographic order, as Voxelizer makes them");
    }

    private static String text(MemorySegment data, int row) {
        return "(" + at(data, row, 0) + ", " + at(data, row, 1) + ", " + at(data, row, 2) + ", " + at(data, row, 3)
                + ")";
    }

    private static int at(MemorySegment data, int row, int column) {
        return data.get(ValueLayout.JAVA_INT_UNALIGNED, (long) row * ROW_BYTES + 4L * column);
    }
}
