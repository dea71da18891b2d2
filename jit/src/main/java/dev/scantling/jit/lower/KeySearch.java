package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Memory;
import dev.scantling.sparse.PointVoxels;

/**
 * Search in ascending numbers inside a kernel.
 *
 * @param numbers I64 or I32
 */
record KeySearch(KernelBuilder code, Memory numbers) {

    /** The first of {@code from .. to - 1} at which there is no number below {@code bound}, or {@code to}. */
    ReadLocal lowerBound(Expr from, Expr to, Expr bound) {
        ReadLocal low = code.let("low", from);
        ReadLocal high = code.let("high", to);
        code.whileLoop(low.lessThan(high), () -> {
            Expr middle = code.let("middle", low.plus(high).shiftRightUnsigned(1));
            code.ifThenElse(
                    numbers.load(middle).lessThan(bound),
                    () -> code.assign(low, middle.plus(1)),
                    () -> code.assign(high, middle));
        });
        return low;
    }

    /** The one of the first {@code count} rows that has a key, or {@link PointVoxels#ABSENT}. */
    Expr row(Expr count, Expr key) {
        ReadLocal row = lowerBound(Expr.of(0), count, key);
        return code.let("row", isAt(row, count, key).select(row, Expr.of(PointVoxels.ABSENT)));
    }

    /** Whether a row before {@code count} has a number. */
    Expr isAt(Expr row, Expr count, Expr number) {
        return row.lessThan(count).and(numbers.load(row).isEqualTo(number));
    }

    /** Moves a row forward to the first before {@code count} that has no number below {@code bound}: a merge of two ascending lists. */
    void advance(ReadLocal row, Expr count, Expr bound) {
        code.whileLoop(row.lessThan(count).and(numbers.load(row).lessThan(bound)), () -> code.assign(row, row.plus(1)));
    }
}
