package dev.scantling.jit.lower;

import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Expr;

/** What a tile multiplies and adds, and how its sums lie in an output of floats until they are finished. */
enum Arithmetic {
    /** Floats, fused. */
    FLOAT(1) {
        @Override
        Expr factor(Expr element, int part) {
            return element;
        }

        @Override
        Expr add(Expr factor, Expr weights, Expr sum) {
            return factor.fma(weights, sum);
        }

        @Override
        Expr sum(Expr stored) {
            return stored;
        }

        @Override
        Expr stored(Expr sum) {
            return sum;
        }
    },
    /** Words of four bytes of at most 127. */
    SEVEN_BITS(1) {
        @Override
        Expr factor(Expr word, int part) {
            return word;
        }

        @Override
        Expr add(Expr factor, Expr weights, Expr sum) {
            return new Expr.Dot(DotOp.DOT4_7BIT, sum, factor, weights);
        }
    },
    /** Words of four bytes, as two pairs of 16 bits: the even bytes, then the odd ones. */
    EIGHT_BITS(2) {
        @Override
        Expr factor(Expr word, int part) {
            Expr lower = part == 0 ? word : word.shiftRightUnsigned(Byte.SIZE);
            return lower.and(Expr.of(0x00ff00ff, word.type().lanes()));
        }

        @Override
        Expr add(Expr factor, Expr weights, Expr sum) {
            return new Expr.Dot(DotOp.DOT2, sum, factor, weights);
        }
    };

    private final int parts;

    Arithmetic(int parts) {
        this.parts = parts;
    }

    /** How many factors an element of x has, each with weights of its own. */
    int parts() {
        return parts;
    }

    /** What the weights of a part are multiplied with. */
    abstract Expr factor(Expr element, int part);

    abstract Expr add(Expr factor, Expr weights, Expr sum);

    /** The sum that elements of the output hold. Integers hide in the bits of floats: that saves memory of their own. */
    Expr sum(Expr stored) {
        return stored.bits();
    }

    /** What elements of the output become to hold a sum. */
    Expr stored(Expr sum) {
        return sum.floatOfBits();
    }
}
