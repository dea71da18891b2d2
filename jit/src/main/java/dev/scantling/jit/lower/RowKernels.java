package dev.scantling.jit.lower;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Operators that compute each element of a matrix from the elements at the same place and from values of its channel.
 *
 * @param inPlace where the result may lie
 */
record RowKernels(Node node, Target target, PartsInPlace inPlace) {
    /** Rows of one iteration. */
    static final int BLOCK_ROWS = 256;

    /** Normalisation as one multiply-add with a scale and a shift, made here in double. */
    KernelStep batchNorm(DenseOp.BatchNorm op, Constants constants) {
        float[] gamma = constants.of(1, "gamma");
        float[] beta = constants.of(2, "beta");
        float[] mean = constants.of(3, "mean");
        float[] variance = constants.of(4, "variance");
        float[] scale = filled(0f);
        float[] shift = filled(0f);
        for (int c = 0; c < gamma.length; c++) {
            double factor = gamma[c] / Math.sqrt(variance[c] + op.epsilon());
            scale[c] = (float) factor;
            shift[c] = (float) (beta[c] - mean[c] * factor);
        }
        return channelwise("batch_norm", scale, shift, Expr::fma);
    }

    /** Leaves the batch alone; coordinates are multiplied and divided, rounding twice. */
    KernelStep scalePoints(GeometryOp.ScalePoints op) {
        float[] multiply = filled(1f);
        float[] divide = filled(1f);
        Arrays.fill(multiply, 1, node.output().channels(), op.multiply());
        Arrays.fill(divide, 1, node.output().channels(), op.divide());
        return channelwise(
                "scale_points", multiply, divide, (x, by, over) -> x.times(by).dividedBy(over));
    }

    /** A point-wise function. */
    KernelStep activate(Activation activation) {
        StepBuilder step = step(activation.text());
        BufferParam x = step.input("x", 0);
        int lanes = target.lanes();
        if (activation.keepsZero()) {
            return rows(step, (at, _) -> ActivationCode.of(activation, step.code(), x.load(at, lanes)));
        }
        float[] ones = new float[node.output().channels()];
        Arrays.fill(ones, 1f);
        BufferParam channels = step.channels("channels", ones); // padding stays zero
        return rows(
                step,
                (at, column) -> ActivationCode.of(activation, step.code(), x.load(at, lanes))
                        .times(channels.load(column, lanes)));
    }

    /** Each row so often. */
    KernelStep repeat(int times) {
        int stride = target.rowStride(node.output().channels());
        StepBuilder step = step("repeat");
        BufferParam x = step.input("x", 0);
        BufferParam y = step.output("y");
        Expr each = step.extent("times", Size.of(times));
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        KernelBuilder code = step.code();
        return step.blocks(
                rows,
                BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr from = code.let("from", row.dividedBy(each).times(stride));
                    Expr to = code.let("to", row.times(stride));
                    step.columns(
                            node.output().channels(),
                            column -> code.store(y, to.plus(column), x.load(from.plus(column), target.lanes())));
                }));
    }

    /** The same numbers in the format of the result. */
    KernelStep convert() {
        StepBuilder step = step("convert");
        BufferParam x = step.input("x", 0);
        return rows(step, (at, column) -> x.load(at, target.lanes()));
    }

    /** A point-wise function of the sum of all operands. */
    KernelStep add(Activation activation) {
        int count = node.inputs().size();
        StepBuilder step = step("add" + count + (activation == Activation.IDENTITY ? "" : "_" + activation.text()));
        List<BufferParam> operands =
                IntStream.range(0, count).mapToObj(i -> step.input("x" + i, i)).toList();
        return rows(step, (at, column) -> {
            Expr sum = operands.stream()
                    .map(operand -> operand.load(at, target.lanes()))
                    .reduce(Expr::plus)
                    .orElseThrow();
            return ActivationCode.of(activation, step.code(), sum);
        });
    }

    /** What an operation makes of two matrices, element by element. */
    KernelStep combine(String name, BinaryOperator<Expr> operation) {
        StepBuilder step = step(name);
        BufferParam a = step.input("a", 0);
        BufferParam b = step.input("b", 1);
        return rows(step, (at, column) -> operation.apply(a.load(at, target.lanes()), b.load(at, target.lanes())));
    }

    /** Computes an element from it and the two values of its channel. */
    private interface Formula {
        Expr apply(Expr x, Expr first, Expr second);
    }

    private KernelStep channelwise(String name, float[] first, float[] second, Formula formula) {
        StepBuilder step = step(name);
        BufferParam x = step.input("x", 0);
        BufferParam a = step.constant("a", first);
        BufferParam b = step.constant("b", second);
        int lanes = target.lanes();
        return rows(
                step, (at, column) -> formula.apply(x.load(at, lanes), a.load(column, lanes), b.load(column, lanes)));
    }

    /** @param element gives what is stored at an element from its index and its channel */
    private KernelStep rows(StepBuilder step, BinaryOperator<Expr> element) {
        BufferParam y = step.output("y");
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        int width = step.width();
        int stride = inPlace.rowStride(node.output(), target);
        Expr zero = Expr.of(0);
        return step.blocks(
                rows,
                BLOCK_ROWS,
                (_, first, last) -> step.elements(first, last, width, zero, Expr.of(width), (row, begin, column) -> {
                    Expr at = step.code().let("at", begin.plus(column));
                    Expr to = stride == width ? at : row.times(stride).plus(column);
                    step.code().store(y, to, element.apply(at, column));
                }));
    }

    private StepBuilder step(String name) {
        int stride = inPlace.rowStride(node.output(), target);
        return new StepBuilder(name + "_" + node.output().channels(), node, target, stride);
    }

    /** One value for each channel, padding included. */
    private float[] filled(float value) {
        float[] values = new float[target.rowStride(node.output().channels())];
        Arrays.fill(values, value);
        return values;
    }
}
