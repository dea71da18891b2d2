package dev.scantling.sparse.matrix;

import dev.scantling.ir.DType;
import dev.scantling.ir.interp.SparseEntries;
import java.util.random.RandomGenerator;

/** Matrices for tests. */
public final class Matrices {
    private Matrices() {}

    /** Entries at random places, of which the smaller the matrix the more meet; values are small integers, zero too. */
    public static SparseMatrix random(RandomGenerator random, int rows, int columns, int entries, DType dtype) {
        Entries made = new Entries(rows, columns);
        for (int i = 0; rows * columns > 0 && i < entries; i++) {
            made.add(random.nextInt(rows), random.nextInt(columns), random.nextInt(-4, 5));
        }
        return made.matrix(Format.CSR, dtype);
    }

    /** In the plainest form. */
    public static SparseEntries plain(SparseMatrix matrix) {
        SparseEntries plain = SparseEntries.empty(matrix.rows(), matrix.columns());
        matrix.forEach((row, column, position) -> plain.entries()
                .put(new SparseEntries.Cell(row, column), matrix.values().get(position)));
        return plain;
    }
}
