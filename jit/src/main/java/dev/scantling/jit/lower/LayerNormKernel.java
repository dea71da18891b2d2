package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Layer norm, row by row. A sum over channels runs in four chains, each of which takes every fourth channel, so that vectors of
 * any width give the same bits without one addition waiting for the other.
 */
record LayerNormKernel(
        StepBuilder step,
        BufferParam x,
        BufferParam gamma,
        BufferParam beta,
        BufferParam y,
        float epsilon,
        int channels,
        int stride) {
    private static final int CHAINS = 4;

    static KernelStep lower(Node node, double epsilon, Target target, Constants constants) {
        int channels = node.output().channels();
        StepBuilder step = new StepBuilder("layer_norm_" + channels + "_e" + (float) epsilon, node, target);
        var kernel = new LayerNormKernel(
                step,
                step.input("x", 0),
                step.channels("gamma", constants.of(1, "gamma")),
                step.channels("beta", constants.of(2, "beta")),
                step.output("y"),
                (float) epsilon,
                channels,
                target.rowStride(channels));
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(
                rows,
                RowKernels.BLOCK_ROWS,
                (block, first, last) -> step.code().loop("row", first, last, 1, kernel::row));
    }

    private void row(Expr row) {
        KernelBuilder code = step.code();
        int lanes = step.target().lanes();
        Expr begin = code.let("begin", row.times(stride));
        Expr elements = Expr.of((float) Math.max(1, channels));
        Expr mean = code.let("mean", sum(begin, value -> value).dividedBy(elements));
        Expr variance = code.let(
                "variance", sum(begin, value -> square(value.minus(mean))).dividedBy(elements));
        Expr scale = code.let(
                "scale", Expr.of(1f).dividedBy(variance.plus(Expr.of(epsilon)).squareRoot()));
        int whole = channels / lanes * lanes;
        code.loop("column", Expr.of(0), Expr.of(whole), lanes, column -> normalize(begin, column, mean, scale, lanes));
        code.loop("column", Expr.of(whole), Expr.of(channels), 1, column -> normalize(begin, column, mean, scale, 1));
        code.loop(
                "column",
                Expr.of(channels),
                Expr.of(stride),
                1,
                column -> code.store(y, begin.plus(column), Expr.of(0f))); // even if the row holds an infinity
    }

    private void normalize(Expr begin, Expr column, Expr mean, Expr scale, int lanes) {
        KernelBuilder code = step.code();
        Expr at = code.let("at", begin.plus(column));
        Expr deviation = x.load(at, lanes).minus(mean.broadcast(lanes));
        Expr factor = gamma.load(column, lanes).times(scale.broadcast(lanes));
        code.store(y, at, deviation.fma(factor, beta.load(column, lanes)));
    }

    private Expr square(Expr value) {
        Expr deviation = step.code().let("deviation", value);
        return deviation.times(deviation);
    }

    /** The sum of a function of the elements of a row. */
    private Expr sum(Expr begin, UnaryOperator<Expr> function) {
        KernelBuilder code = step.code();
        int whole = channels / CHAINS * CHAINS;
        List<ReadLocal> chains = IntStream.range(0, CHAINS)
                .mapToObj(chain -> code.let("chain" + chain, Expr.of(0f)))
                .toList();
        code.loop("channel", Expr.of(0), Expr.of(whole), CHAINS, channel -> {
            for (int chain = 0; chain < CHAINS; chain++) {
                add(chains.get(chain), function.apply(x.load(begin.plus(channel).plus(chain))));
            }
        });
        for (int channel = whole; channel < channels; channel++) {
            add(chains.get(channel - whole), function.apply(x.load(begin.plus(channel))));
        }
        return chains.get(0).plus(chains.get(1)).plus(chains.get(2).plus(chains.get(3)));
    }

    private void add(ReadLocal chain, Expr value) {
        step.code().assign(chain, chain.plus(value));
    }
}
