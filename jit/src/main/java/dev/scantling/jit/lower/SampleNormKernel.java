package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Group norm per sample. A task has one sample and some vectors of channels that are whole groups: it sums the channels over the
 * rows, then the channels of each group, one after the other, so that vectors of any width give the same bits; likewise the squared
 * differences from the mean; then it normalises the rows.
 *
 * @param statistics of each sample a row of means and a row of what deviations are multiplied with
 * @param width channels of a group
 * @param unit channels of a task
 */
record SampleNormKernel(
        StepBuilder step,
        SampleRuns samples,
        BufferParam x,
        BufferParam gamma,
        BufferParam beta,
        BufferParam y,
        BufferParam statistics,
        double epsilon,
        int width,
        int unit,
        int channels,
        int stride) {

    static KernelStep lower(Node node, SparseOp.SampleNorm op, Target target, Constants constants) {
        int channels = node.output().channels();
        int stride = target.rowStride(channels);
        int width = channels / op.groups();
        int unit = unit(width, channels, stride, target.lanes());
        StepBuilder step = new StepBuilder(
                "sample_norm_" + channels + "_g" + op.groups() + "_e" + (float) op.epsilon(), node, target);
        BufferParam x = step.input("x", 0);
        BufferParam gamma = step.channels("gamma", constants.of(1, "gamma"));
        BufferParam beta = step.channels("beta", constants.of(2, "beta"));
        SampleRuns samples = SampleRuns.declare(step, 3);
        BufferParam y = step.output("y");
        Size count = Size.of(node.input(3).tensor().shape().dim(0));
        BufferParam statistics = step.scratch("statistics", DType.F32, count.times(2 * stride));
        var kernel = new SampleNormKernel(
                step, samples, x, gamma, beta, y, statistics, op.epsilon(), width, unit, channels, stride);
        int units = Math.ceilDiv(stride, unit);
        int perSample = Math.max(1, units);
        return step.tasks(
                count.times(units), task -> kernel.task(task.dividedBy(perSample), task.remainder(perSample)));
    }

    /** The fewest channels that are whole vectors and whole groups; all of them if there are no such. */
    private static int unit(int width, int channels, int stride, int lanes) {
        if (width <= 1) {
            return lanes;
        }
        int common = width;
        while (common % lanes != 0 && common < channels) {
            common += width;
        }
        return common % lanes == 0 && channels % common == 0 ? common : stride;
    }

    private void task(Expr sampleOfTask, Expr unitOfTask) {
        KernelBuilder code = step.code();
        Expr sample = code.let("sample", sampleOfTask);
        Expr first = code.let("first", unitOfTask.times(unit));
        Expr begin = samples.begin(sample);
        Expr rows = samples.rows(sample);
        Expr means = code.let("means", sample.times(2 * stride));
        Expr scales = code.let("scales", means.plus(stride));
        Expr elements = code.let("elements", rows.times(width).max(Expr.of(1)).toFloat());
        vectors(first, column -> {
            Expr sum = samples.fold(begin, rows, zero(), Expr::plus, row -> load(row, column));
            code.store(statistics, means.plus(column), sum);
        });
        groups(first, means, sum -> sum.dividedBy(elements));
        vectors(first, column -> {
            Expr mean = code.let("mean", statistics.load(means.plus(column), lanes()));
            Expr sum = samples.fold(
                    begin,
                    rows,
                    zero(),
                    Expr::plus,
                    row -> square(load(row, column).minus(mean)));
            code.store(statistics, scales.plus(column), sum);
        });
        groups(
                first,
                scales,
                sum -> Expr.of(1f)
                        .dividedBy(sum.dividedBy(elements)
                                .plus(Expr.of((float) epsilon))
                                .squareRoot()));
        vectors(first, column -> normalize(column, begin, rows, means, scales));
    }

    private Expr square(Expr value) {
        Expr deviation = step.code().let("deviation", value);
        return deviation.times(deviation);
    }

    private void normalize(Expr column, Expr begin, Expr rows, Expr means, Expr scales) {
        KernelBuilder code = step.code();
        Expr mean = code.let("mean", statistics.load(means.plus(column), lanes()));
        Expr factor =
                code.let("factor", statistics.load(scales.plus(column), lanes()).times(gamma.load(column, lanes())));
        Expr shift = code.let("shift", beta.load(column, lanes()));
        code.loop("row", begin, begin.plus(rows), 1, row -> {
            Expr at = code.let("at", row.times(stride).plus(column));
            code.store(y, at, x.load(at, lanes()).minus(mean).fma(factor, shift));
        });
    }

    /** Replaces what each channel of the unit has, from {@code row} on, by a function of the sum of its group. */
    private void groups(Expr first, Expr row, UnaryOperator<Expr> function) {
        KernelBuilder code = step.code();
        Expr last = code.let("last", first.plus(unit).min(Expr.of(channels)));
        code.loop("group", first, last, Math.max(1, width), group -> {
            ReadLocal sum = code.let("sum", Expr.of(0f));
            code.loop(
                    "channel",
                    width,
                    channel -> code.assign(
                            sum, sum.plus(statistics.load(row.plus(group).plus(channel)))));
            Expr value = code.let("value", function.apply(sum));
            code.loop(
                    "channel",
                    width,
                    channel -> code.store(statistics, row.plus(group).plus(channel), value));
        });
    }

    private void vectors(Expr first, Consumer<Expr> body) {
        step.code().loop("column", first, first.plus(unit).min(Expr.of(stride)), lanes(), body);
    }

    private Expr load(Expr row, Expr column) {
        return x.load(row.times(stride).plus(column), lanes());
    }

    private Expr zero() {
        return Expr.of(0f, lanes());
    }

    private int lanes() {
        return step.target().lanes();
    }
}
