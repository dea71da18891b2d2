package dev.scantling.jit.lower;

import dev.scantling.ir.FixedExponential;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Integer arithmetic in 64 bits, number by number: the loop language has no vectors of these. */
record FixedPointKernels(Node node, Target target, StepBuilder step, FixedPointCode fixed) {

    static KernelStep lower(FixedPointOp op, Node node, Target target, Constants constants) {
        StepBuilder step = new StepBuilder(name(op) + "_" + node.output().channels(), node, target);
        var kernels = new FixedPointKernels(node, target, step, new FixedPointCode(step.code()));
        return switch (op) {
            case FixedPointOp.Rescale rescale -> kernels.rescale(rescale, constants.of(1, "terms"));
            case FixedPointOp.AddRescaled sum -> kernels.add(sum);
            case FixedPointOp.FixedSoftmax(double exponent) -> kernels.softmax(FixedExponential.table(exponent));
        };
    }

    /** All that code depends on; exponentials are in a buffer. */
    private static String name(FixedPointOp op) {
        return switch (op) {
            case FixedPointOp.Rescale(int offset, int lowest, int highest) ->
                op.text() + "_" + hex(offset) + "_" + hex(lowest) + "_" + hex(highest);
            case FixedPointOp.AddRescaled(var left, var right, var total, int lowest, int highest) ->
                op.text() + "_" + hex(left) + "_" + hex(right) + "_" + hex(total) + "_" + hex(lowest) + "_"
                        + hex(highest);
            case FixedPointOp.FixedSoftmax _ -> op.text();
        };
    }

    private static String hex(int number) {
        return Integer.toHexString(number);
    }

    private static String hex(FixedPoint factor) {
        return hex(factor.multiplier()) + "_" + hex(factor.exponent());
    }

    private KernelStep rescale(FixedPointOp.Rescale op, float[] terms) {
        BufferParam x = step.input("x", 0);
        int channels = columns();
        IntFunction<FixedPoint> factor = c -> FixedPoint.of(terms[c], terms[channels + c]);
        BufferParam multiplier = perChannel("multiplier", c -> factor.apply(c).multiplier());
        BufferParam left = perChannel("left", c -> factor.apply(c).left());
        BufferParam right = perChannel("right", c -> factor.apply(c).right());
        BufferParam bias =
                perChannel("bias", c -> FixedPoint.integer(terms[2 * channels + c], terms[3 * channels + c]));
        return numbers((at, column) -> {
            Expr sum = x.load(at).toInt().toLong().plus(bias.load(column).toLong());
            Expr raised = sum.shiftLeft(left.load(column).toLong());
            Expr high = fixed.highProduct(raised, multiplier.load(column).toLong());
            return bounded(
                    fixed.halved(high, right.load(column).toLong()).plus(Expr.of((long) op.offset())),
                    op.lowest(),
                    op.highest());
        });
    }

    private BufferParam perChannel(String name, IntUnaryOperator value) {
        return step.constant(name, IntStream.range(0, columns()).map(value).toArray());
    }

    private KernelStep add(FixedPointOp.AddRescaled op) {
        BufferParam a = step.input("a", 0);
        BufferParam b = step.input("b", 1);
        return numbers((at, _) -> {
            Expr sum = fixed.times(raised(a.load(at)), op.left()).plus(fixed.times(raised(b.load(at)), op.right()));
            return bounded(fixed.times(sum, op.total()), op.lowest(), op.highest());
        });
    }

    private static Expr raised(Expr x) {
        return x.toInt().toLong().shiftLeft(Expr.of((long) FixedPointOp.AddRescaled.SHIFT));
    }

    private static Expr bounded(Expr value, int lowest, int highest) {
        return value.max(Expr.of((long) lowest))
                .min(Expr.of((long) highest))
                .toInt()
                .toFloat();
    }

    /** What a number of the result is, by its place in memory and its column. */
    private interface NumberBody {
        Expr emit(Expr at, Expr column);
    }

    private KernelStep numbers(NumberBody body) {
        BufferParam y = step.output("y");
        return rows(
                y,
                begin -> step.code().loop("column", columns(), column -> {
                    Expr at = step.code().let("at", begin.plus(column));
                    step.code().store(y, at, body.emit(at, column));
                }));
    }

    /** @param body gets the first element of a row whose padding is zero already */
    private KernelStep rows(BufferParam y, Consumer<Expr> body) {
        KernelBuilder code = step.code();
        int stride = target.rowStride(columns());
        return step.blocks(
                Size.of(node.output().tensor().shape().dim(0)),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr begin = code.let("begin", row.times(stride));
                    if (columns() < stride) {
                        code.store(y, begin.plus(stride - target.lanes()), Expr.of(0f, target.lanes()));
                    }
                    body.accept(begin);
                }));
    }

    private int columns() {
        return node.output().channels();
    }

    private KernelStep softmax(int[] table) {
        KernelBuilder code = step.code();
        BufferParam x = step.input("x", 0);
        BufferParam exponentials = step.constant("exponentials", table);
        BufferParam y = step.output("y");
        return rows(y, begin -> {
            ReadLocal largest = code.let("largest", Expr.of(Integer.MIN_VALUE));
            code.loop(
                    "column",
                    columns(),
                    column -> code.assign(
                            largest, largest.max(x.load(begin.plus(column)).toInt())));
            ReadLocal sum = code.let("sum", Expr.of(0L));
            code.loop("column", columns(), column -> {
                Expr exponential = exponential(exponentials, largest, x.load(begin.plus(column)));
                code.assign(sum, sum.plus(fixed.halved(exponential, Expr.of((long) FixedPointCode.SUM_INTEGER_BITS))));
            });
            Expr above = code.let("above", sum.toInt().leadingZeros().toLong());
            Expr reciprocal = fixed.reciprocal(sum.shiftLeft(above).minus(Expr.of(1L << 31)));
            Expr shift = code.let(
                    "shift",
                    Expr.of(FixedPointCode.SUM_INTEGER_BITS + 31L - Byte.SIZE).minus(above));
            code.loop("column", columns(), column -> {
                Expr at = code.let("at", begin.plus(column));
                Expr share = fixed.highProduct(reciprocal, exponential(exponentials, largest, x.load(at)));
                code.store(y, at, bounded(fixed.halved(share, shift), 0, 255));
            });
        });
    }

    private Expr exponential(BufferParam exponentials, Expr largest, Expr x) {
        Expr below = step.code().let("below", largest.toLong().minus(x.toInt().toLong()));
        Expr within = below.lessThan(Expr.of(256L));
        return step.code()
                .let(
                        "exponential",
                        within.select(exponentials.load(below.toInt()), Expr.of(0))
                                .toLong());
    }
}
