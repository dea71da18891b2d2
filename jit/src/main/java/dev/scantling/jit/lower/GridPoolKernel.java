package dev.scantling.jit.lower;

import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pooling over windows of a grid. A task is a panel of channels in a block of results, so that a window as large as the grid, of which
 * there are few, is shared out too; what a window makes of a panel stays in registers.
 *
 * @param stride distance of rows
 * @param vectors of a panel
 */
record GridPoolKernel(
        StepBuilder step,
        PoolingCode pooling,
        GridLines lines,
        LineBlocks blocks,
        BufferParam x,
        BufferParam y,
        int stride,
        int vectors) {
    private static final int BLOCK_ROWS = 256;

    /** So that a value has a register too. */
    private static final int MOST_VECTORS = 12;

    static KernelStep lower(Node node, GridOp.Pool pool, Target target) {
        int rows = node.output().tensor().shape().fixed(0);
        int stride = target.rowStride(node.output().channels());
        GridLines.checkOffsets(node, pool.geometry(), stride);
        LineBlocks blocks = LineBlocks.of(
                GridAxis.of(pool.geometry(), GridFlow.TO_COARSE, 0).results(), rows, BLOCK_ROWS, target.cores());
        String name = "pool_" + pool.pooling().text() + "_" + stride + "_" + GridLines.name(pool.geometry());
        StepBuilder step = new StepBuilder(name + blocks.name(), node, target);
        var kernel = new GridPoolKernel(
                step,
                new PoolingCode(pool.pooling(), target.lanes()),
                GridLines.of(step.code(), pool.geometry(), GridFlow.TO_COARSE),
                blocks,
                step.input("x", 0),
                step.output("y"),
                stride,
                vectors(stride / target.lanes()));
        Size segments = Size.of(blocks.segments(rows));
        Expr end = step.extent("segments", segments);
        return step.tasks(segments.ceilDiv(blocks.perBlock()).times(kernel.panels()), task -> kernel.task(task, end));
    }

    /** As many as divide a row. */
    private static int vectors(int ofRow) {
        return IntStream.rangeClosed(1, Math.min(MOST_VECTORS, ofRow))
                .filter(count -> ofRow % count == 0)
                .max()
                .orElse(1);
    }

    private int lanes() {
        return pooling.lanes();
    }

    private int panels() {
        return Math.max(1, stride / lanes() / vectors);
    }

    private void task(Expr task, Expr segments) {
        KernelBuilder code = step.code();
        Expr column = code.let("column", task.remainder(panels()).times(vectors * lanes()));
        Expr first = code.let("first", task.dividedBy(panels()).times(blocks.perBlock()));
        Expr last = code.let("last", first.plus(blocks.perBlock()).min(segments));
        blocks.segments(code, first, last, (line, begin, end) -> {
            GridLines.Place place = lines.place(line);
            code.loop("cell", begin, end, 1, cell -> {
                Expr row = line.times(lines.x().results()).plus(cell);
                cell(place, cell, row.times(stride).plus(column), column);
            });
        });
    }

    /** @param to where the result goes */
    private void cell(GridLines.Place line, Expr cell, Expr to, Expr column) {
        KernelBuilder code = step.code();
        ReadLocal met = code.let("met", Expr.of(0));
        List<ReadLocal> pooled = IntStream.range(0, vectors)
                .mapToObj(v -> code.let("pooled" + v, pooling.start()))
                .toList();
        lines.taps(tap -> lines.cells(line, cell, tap, row -> {
            code.assign(met, met.plus(1));
            Expr from = code.let("from", row.times(stride).plus(column));
            for (int v = 0; v < vectors; v++) {
                Expr value = x.load(from.plus(v * lanes()), lanes());
                code.assign(pooled.get(v), pooling.combine(pooled.get(v), value));
            }
        }));
        for (int v = 0; v < vectors; v++) {
            code.store(y, to.plus(v * lanes()), pooling.finish(pooled.get(v), met));
        }
    }
}
