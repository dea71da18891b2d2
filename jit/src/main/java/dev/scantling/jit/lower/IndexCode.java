package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/**
 * A row that a float names.
 *
 * @param within whether there is such a row
 */
record IndexCode(Expr row, Expr within) {

    /** Of so many rows; numbers that are not whole are cut. */
    static IndexCode of(KernelBuilder code, Expr number, Expr rows) {
        Expr index = code.let("index", number);
        Expr row = code.let("place", index.toInt());
        return new IndexCode(row, Expr.of(0f).atMost(index).and(row.lessThan(rows)));
    }
}
