package dev.scantling.jit.lower;

import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;

/**
 * How rows of a dense matrix lie in memory, whatever its numbers are: in whole vectors of a target.
 *
 * @param vector what a row consists of; one number for scalar code
 * @param stride elements from one row to the next
 */
record DenseRows(LoopType vector, int stride) {
    private static final int LINE_BYTES = 64;

    /** Those of so many columns, rounded up. */
    static DenseRows of(Target target, Scalar scalar, int columns) {
        int lanes = Math.max(1, target.vectorBits() / (Byte.SIZE * bytes(scalar)));
        return new DenseRows(new LoopType(scalar, lanes), Math.multiplyExact(Math.ceilDiv(columns, lanes), lanes));
    }

    /** Of one element. */
    static int bytes(Scalar scalar) {
        return Element.of(scalar).bytes();
    }

    Scalar scalar() {
        return vector.scalar();
    }

    int lanes() {
        return vector.lanes();
    }

    /** Vectors of a row. */
    int vectors() {
        return stride / lanes();
    }

    /** Elements of a cache line. */
    int lineElements() {
        return LINE_BYTES / bytes(scalar());
    }

    /** A vector of zeros. */
    Expr zero() {
        return Expr.zero(vector);
    }

    /** What names of kernels say of it. */
    @Override
    public String toString() {
        return stride + "_" + vector;
    }
}
