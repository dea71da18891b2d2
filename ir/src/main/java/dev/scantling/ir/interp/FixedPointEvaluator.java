package dev.scantling.ir.interp;

import dev.scantling.ir.FixedExponential;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;

/** Defines the operators of integer arithmetic. */
final class FixedPointEvaluator {
    /** 48/17 and -32/17 in units of 2^-29: the line from which Newton's method for 1 / x starts, x from 1/2 to 1. */
    private static final long START = 1515870810;

    private static final long SLOPE = -1010580540;
    private static final int NEWTON_STEPS = 3;
    private static final int SUM_INTEGER_BITS = 12;

    private FixedPointEvaluator() {}

    static Datum evaluate(FixedPointOp op, Operands in) {
        Datum.Floats x = in.floats(0);
        return switch (op) {
            case FixedPointOp.Rescale rescale -> rescaled(rescale, x, in.floats(1));
            case FixedPointOp.AddRescaled sum -> sum(sum, x, in.floats(1));
            case FixedPointOp.FixedSoftmax(double step) -> softmax(FixedExponential.table(step), x);
        };
    }

    private static Datum rescaled(FixedPointOp.Rescale op, Datum.Floats x, Datum.Floats terms) {
        float[] y = new float[x.values().length];
        for (int i = 0; i < y.length; i++) {
            int channel = i % x.columns();
            FixedPoint factor = FixedPoint.of(terms.get(0, channel), terms.get(1, channel));
            long sum = (long) (int) x.values()[i] + FixedPoint.integer(terms.get(2, channel), terms.get(3, channel));
            y[i] = Math.clamp(factor.times(sum) + op.offset(), op.lowest(), op.highest());
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }

    private static Datum sum(FixedPointOp.AddRescaled op, Datum.Floats a, Datum.Floats b) {
        float[] y = new float[a.values().length];
        for (int i = 0; i < y.length; i++) {
            long left = op.left().times((long) (int) a.values()[i] << FixedPointOp.AddRescaled.SHIFT);
            long right = op.right().times((long) (int) b.values()[i] << FixedPointOp.AddRescaled.SHIFT);
            y[i] = Math.clamp(op.total().times(left + right), op.lowest(), op.highest());
        }
        return Datum.matrix(a.rows(), a.columns(), y);
    }

    private static Datum softmax(int[] exponentials, Datum.Floats x) {
        float[] y = new float[x.values().length];
        for (int row = 0; row < x.rows(); row++) {
            int largest = Integer.MIN_VALUE;
            for (int c = 0; c < x.columns(); c++) {
                largest = Math.max(largest, (int) x.get(row, c));
            }
            long sum = 0;
            for (int c = 0; c < x.columns(); c++) {
                sum += FixedPoint.halved(exponential(exponentials, largest, x.get(row, c)), SUM_INTEGER_BITS);
            }
            int above = Integer.numberOfLeadingZeros((int) sum);
            long reciprocal = reciprocal((sum << above) - (1L << 31));
            for (int c = 0; c < x.columns(); c++) {
                long share = FixedPoint.highProduct(reciprocal, exponential(exponentials, largest, x.get(row, c)));
                y[row * x.columns() + c] =
                        Math.clamp(FixedPoint.halved(share, SUM_INTEGER_BITS - above + 31 - 8), 0, 255);
            }
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }

    private static int exponential(int[] exponentials, int largest, float x) {
        long below = (long) largest - (int) x;
        return below < exponentials.length ? exponentials[(int) below] : 0;
    }

    /** {@code 1 / (1 + x)}, x from 0 to 1, both in units of 2^-31. */
    private static long reciprocal(long x) {
        long half = (x + (1L << 31)) >> 1;
        long y = START + FixedPoint.highProduct(half, SLOPE);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            long missing = (1L << 29) - FixedPoint.highProduct(half, y);
            y += saturated(FixedPoint.highProduct(y, missing) << 2);
        }
        return saturated(y << 1);
    }

    private static long saturated(long x) {
        return Math.clamp(x, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
