package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/** Global pooling and its reverse. */
final class SampleKernels {
    private SampleKernels() {}

    /** One vector of channels of one sample after the other. */
    static KernelStep pool(Node node, Pooling pooling, Target target) {
        int channels = node.output().channels();
        int stride = target.rowStride(channels);
        int lanes = target.lanes();
        StepBuilder step = new StepBuilder("sample_pool_" + pooling.text() + "_" + channels, node, target);
        BufferParam x = step.input("x", 0);
        SampleRuns samples = SampleRuns.declare(step, 1);
        BufferParam y = step.output("y");
        KernelBuilder code = step.code();
        PoolingCode pool = new PoolingCode(pooling, lanes);
        int vectors = stride / lanes;
        int perSample = Math.max(1, vectors);
        Size tasks = Size.of(node.output().tensor().shape().dim(0)).times(vectors);
        return step.tasks(tasks, task -> {
            Expr sample = code.let("sample", task.dividedBy(perSample));
            Expr column = code.let("column", task.remainder(perSample).times(lanes));
            Expr rows = samples.rows(sample);
            Expr pooled = samples.fold(
                    samples.begin(sample),
                    rows,
                    pool.start(),
                    pool::combine,
                    row -> x.load(row.times(stride).plus(column), lanes));
            code.store(y, sample.times(stride).plus(column), pool.finish(pooled, rows));
        });
    }

    /** In blocks of rows, of which each sample has a part. */
    static KernelStep broadcast(Node node, Target target) {
        int channels = node.output().channels();
        int stride = target.rowStride(channels);
        int lanes = target.lanes();
        StepBuilder step = new StepBuilder("sample_broadcast_" + channels, node, target);
        BufferParam x = step.input("x", 0);
        SampleRuns samples = SampleRuns.declare(step, 1);
        BufferParam y = step.output("y");
        Expr many =
                step.extent("samples", Size.of(node.input(0).tensor().shape().dim(0)));
        KernelBuilder code = step.code();
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(
                rows,
                RowKernels.BLOCK_ROWS,
                (block, first, last) -> code.loop("sample", many, sample -> {
                    Expr begin = samples.begin(sample);
                    Expr end = code.let("end", begin.plus(samples.rows(sample)).min(last));
                    Expr from = code.let("from", sample.times(stride));
                    step.elements(
                            begin.max(first),
                            end,
                            channels,
                            (at, column) -> code.store(y, at.plus(column), x.load(from.plus(column), lanes)));
                }));
    }
}
