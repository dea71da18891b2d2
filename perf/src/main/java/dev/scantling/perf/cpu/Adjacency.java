package dev.scantling.perf.cpu;

import dev.scantling.ir.DType;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which voxels touch each other: the matrix of a submanifold convolution of 27 offsets whose weights are 1. */
final class Adjacency {
    private static final int COLUMNS = 4;

    private Adjacency() {}

    /** @param coords batch, x, y, z of each voxel */
    static SparseMatrix of(int[] coords) {
        int count = coords.length / COLUMNS;
        Map<List<Integer>, Integer> rows = new HashMap<>();
        for (int row = 0; row < count; row++) {
            rows.put(neighbour(coords, row, 0, 0, 0), row);
        }
        Entries entries = new Entries(count, count);
        for (int row = 0; row < count; row++) {
            for (int offset = 0; offset < 27; offset++) {
                Integer column = rows.get(neighbour(coords, row, offset / 9 - 1, offset / 3 % 3 - 1, offset % 3 - 1));
                if (column != null) {
                    entries.add(row, column, 1);
                }
            }
        }
        return entries.matrix(Format.CSR, DType.F64);
    }

    private static List<Integer> neighbour(int[] coords, int row, int dx, int dy, int dz) {
        int at = COLUMNS * row;
        return List.of(coords[at], coords[at + 1] + dx, coords[at + 2] + dy, coords[at + 3] + dz);
    }
}
