package dev.scantling.engine.conform;

import dev.scantling.ir.DType;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;

/** The graph of a matrix: an edge where it or its transpose is not zero. */
final class Triangles {
    private Triangles() {}

    /** The edges as entries below the diagonal: each triangle i &gt; j &gt; k is then one product of (i, j) and (j, k) at (i, k). */
    static SparseMatrix below(SparseMatrix matrix) {
        Entries edges = new Entries(matrix.rows(), matrix.columns());
        matrix.forEach((row, column, position) -> {
            if (row != column && matrix.values().get(position) != 0) {
                edges.add(Math.max(row, column), Math.min(row, column), 1);
            }
        });
        return edges.matrix(Format.CSR, DType.F64);
    }
}
