package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.Consumer;

/** Operators that move features between points and voxels. */
record TransferKernels(Node node, Target target) {

    /** What pooling makes of the points of each voxel in their order. */
    KernelStep scatterPool(Pooling pooling) {
        StepBuilder step = step("scatter_" + pooling.text());
        BufferParam x = step.input("x", 0);
        BufferParam start = step.input("start", 1);
        BufferParam count = step.input("count", 2);
        BufferParam order = step.input("order", 3);
        BufferParam y = step.output("y");
        KernelBuilder code = step.code();
        PoolingCode pool = new PoolingCode(pooling, lanes());
        return rows(step, row -> {
            Expr begin = code.let("begin", start.load(row));
            Expr points = code.let("points", count.load(row));
            step.columns(channels(), column -> {
                ReadLocal pooled = code.let("pooled", pool.start());
                code.loop("point", begin, begin.plus(points), 1, point -> {
                    Expr from = order.load(point).times(stride()).plus(column);
                    code.assign(pooled, pool.combine(pooled, x.load(from, lanes())));
                });
                code.store(y, row.times(stride()).plus(column), pool.finish(pooled, points));
            });
        });
    }

    /** The rows that an index names. */
    KernelStep gatherRows() {
        StepBuilder step = step("gather_rows");
        BufferParam x = step.input("x", 0);
        BufferParam index = step.input("index", 1);
        BufferParam y = step.output("y");
        KernelBuilder code = step.code();
        return rows(step, row -> {
            Expr from = code.let("from", index.load(row).times(stride()));
            Expr to = code.let("to", row.times(stride()));
            step.columns(channels(), column -> code.store(y, to.plus(column), x.load(from.plus(column), lanes())));
        });
    }

    /** The weighted sum of the corners of each point, those that are there, ascending. */
    KernelStep interpolate() {
        int corners = node.input(1).channels();
        StepBuilder step = step("interpolate" + corners);
        BufferParam x = step.input("x", 0);
        BufferParam index = step.input("index", 1);
        BufferParam weight = step.input("weight", 2);
        BufferParam y = step.output("y");
        BufferParam sums = step.sums(y);
        KernelBuilder code = step.code();
        return rows(step, row -> {
            Expr to = code.let("to", row.times(stride()));
            step.columns(channels(), column -> code.store(sums, to.plus(column), Expr.of(0f, lanes())));
            code.loop("corner", corners, corner -> {
                Expr voxel = code.let("voxel", index.load(row.times(corners).plus(corner)));
                Expr share = weight.load(row.times(target.rowStride(corners)).plus(corner));
                code.ifThen(Expr.of(0).atMost(voxel), () -> add(step, x, voxel.times(stride()), share, sums, to));
            });
            if (sums != y) {
                step.columns(channels(), column -> code.store(y, to.plus(column), sums.load(to.plus(column), lanes())));
            }
        });
    }

    /** Adds a row that begins at {@code from}, times a factor, to that which begins at {@code to}. */
    private void add(StepBuilder step, BufferParam x, Expr from, Expr factor, BufferParam y, Expr to) {
        KernelBuilder code = step.code();
        Expr begin = code.let("from", from);
        Expr share = code.let("share", factor);
        step.columns(channels(), column -> {
            Expr at = code.let("at", to.plus(column));
            Expr sum = share.broadcast(lanes()).fma(x.load(begin.plus(column), lanes()), y.load(at, lanes()));
            code.store(y, at, sum);
        });
    }

    private KernelStep rows(StepBuilder step, Consumer<Expr> body) {
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(
                rows, RowKernels.BLOCK_ROWS, (block, first, last) -> step.code().loop("row", first, last, 1, body));
    }

    /** Distance of the rows of both matrices. */
    private int stride() {
        return target.rowStride(channels());
    }

    private int channels() {
        return node.output().channels();
    }

    private int lanes() {
        return target.lanes();
    }

    private StepBuilder step(String name) {
        return new StepBuilder(name + "_" + channels(), node, target);
    }
}
