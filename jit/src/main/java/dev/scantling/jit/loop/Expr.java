package dev.scantling.jit.loop;

/** An expression of the loop language; free of side effects. */
public sealed interface Expr {
    LoopType type();

    record IntConst(int value) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.I32;
        }
    }

    record FloatConst(float value, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.f32(lanes);
        }
    }

    record ReadLocal(Local local) implements Expr {
        @Override
        public LoopType type() {
            return local.type();
        }
    }

    record ReadInt(Param.IntParam param) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.I32;
        }
    }

    /** Both operands of equal type; comparisons give BOOL and take scalars only. */
    record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
        @Override
        public LoopType type() {
            return op.isComparison() ? LoopType.BOOL : left.type();
        }
    }

    /** {@code condition ? yes : no}; the condition is a scalar BOOL, the others have equal type. */
    record Select(Expr condition, Expr yes, Expr no) implements Expr {
        @Override
        public LoopType type() {
            return yes.type();
        }
    }

    /** Elements {@code index .. index + lanes - 1} of a buffer. */
    record Load(Param.BufferParam buffer, Expr index, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return new LoopType(buffer.element(), lanes);
        }
    }

    /** A scalar float in every lane. */
    record Broadcast(Expr scalar, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.f32(lanes);
        }
    }

    /** {@code a * b + c} with one rounding; F32 of any lanes. */
    record Fma(Expr a, Expr b, Expr c) implements Expr {
        @Override
        public LoopType type() {
            return c.type();
        }
    }

    /** Int to float, rounded to nearest. */
    record ToFloat(Expr value) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.F32;
        }
    }
}
