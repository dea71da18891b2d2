package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Expr;

/** What a tile multiplies and adds, and how its sums lie in an output of floats until they are finished. */
enum Arithmetic {
    /** Floats, fused. */
    FLOAT {
        @Override
        Expr add(Expr element, Expr weights, Expr sum) {
            return element.fma(weights, sum);
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
    SEVEN_BITS {
        @Override
        Expr add(Expr element, Expr weights, Expr sum) {
            return new Expr.Dot(DotOp.DOT4_7BIT, sum, element, weights);
        }
    },
    /** Words of two bytes, of 16 bits each. */
    EIGHT_BITS {
        @Override
        Expr add(Expr element, Expr weights, Expr sum) {
            return new Expr.Dot(DotOp.DOT2, sum, element, weights);
        }
    };

    /** For activations of a type. */
    static Arithmetic of(DType dtype) {
        return switch (dtype) {
            case F32, F16, BF16 -> FLOAT;
            case U7 -> SEVEN_BITS;
            case U8 -> EIGHT_BITS;
            case F64, I32, I64, I8, I16 -> throw new IllegalStateException("no kernel multiplies " + dtype.text());
        };
    }

    /** Adds products of an element of x, which is in every lane, and a vector of weights. */
    abstract Expr add(Expr element, Expr weights, Expr sum);

    /** The sum that elements of the output hold. Integers hide in the bits of floats: that saves memory of their own. */
    Expr sum(Expr stored) {
        return stored.bits();
    }

    /** What elements of the output become to hold a sum. */
    Expr stored(Expr sum) {
        return sum.floatOfBits();
    }
}
