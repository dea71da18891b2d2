package dev.scantling.jit.lower;

import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Pooling over windows of a grid. A task is a panel of channels in a block of results, so that a window as large as the grid, of which
 * there are few, is shared out too; what a window makes of a panel stays in registers.
 *
 * @param width of a row, padding included, which is the distance of the rows of x
 * @param yStride distance of the rows of y
 * @param vectors of a panel
 * @param inParts whether lines and planes of a window are pooled before the window is
 */
record GridPoolKernel(
        StepBuilder step,
        PoolingCode pooling,
        GridLines lines,
        LineBlocks blocks,
        BufferParam x,
        BufferParam y,
        int width,
        int yStride,
        int vectors,
        boolean inParts) {
    private static final int BLOCK_ROWS = 256;

    /** So that a value has a register too. */
    private static final int MOST_VECTORS = 12;

    /** Where a window, its planes and lines each have vectors. */
    private static final int MOST_VECTORS_IN_PARTS = 4;

    /** Windows of more offsets are summed line by line and plane by plane, so that sums of many rows stay exact. */
    private static final int MANY_OFFSETS = 256;

    /** @param yStride distance of the rows of the result */
    static KernelStep lower(Node node, GridOp.Pool pool, Target target, int yStride) {
        int rows = node.output().tensor().shape().fixed(0);
        int width = target.rowStride(node.output().channels());
        GridLines.checkOffsets(node, pool.geometry(), yStride);
        LineBlocks blocks = LineBlocks.of(
                GridAxis.of(pool.geometry(), GridFlow.TO_COARSE, 0).results(), rows, BLOCK_ROWS, target.cores());
        String name = "pool_" + pool.pooling().text() + "_" + width + "_" + GridLines.name(pool.geometry());
        StepBuilder step = new StepBuilder(name + blocks.name(), node, target, yStride);
        boolean inParts = pool.pooling() != Pooling.MAX && pool.geometry().volume() > MANY_OFFSETS;
        var kernel = new GridPoolKernel(
                step,
                new PoolingCode(pool.pooling(), target.lanes()),
                GridLines.of(step.code(), pool.geometry(), GridFlow.TO_COARSE),
                blocks,
                step.input("x", 0),
                step.output("y"),
                width,
                yStride,
                vectors(width / target.lanes(), inParts ? MOST_VECTORS_IN_PARTS : MOST_VECTORS),
                inParts);
        Size segments = Size.of(blocks.segments(rows));
        Expr end = step.extent("segments", segments);
        return step.tasks(segments.ceilDiv(blocks.perBlock()).times(kernel.panels()), task -> kernel.task(task, end));
    }

    /** As many as divide a row. */
    private static int vectors(int ofRow, int most) {
        return IntStream.rangeClosed(1, Math.min(most, ofRow))
                .filter(count -> ofRow % count == 0)
                .max()
                .orElse(1);
    }

    private int lanes() {
        return pooling.lanes();
    }

    private int panels() {
        return Math.max(1, width / lanes() / vectors);
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
                cell(place, cell, row.times(yStride).plus(column), column);
            });
        });
    }

    /** @param to where the result goes */
    private void cell(GridLines.Place line, Expr cell, Expr to, Expr column) {
        KernelBuilder code = step.code();
        ReadLocal met = code.let("met", Expr.of(0));
        List<ReadLocal> pooled = start("pooled");
        taps(
                pooled,
                (tap, into) -> lines.cells(line, cell, tap, row -> {
                    code.assign(met, met.plus(1));
                    Expr from = code.let("from", row.times(width).plus(column));
                    combine(into, v -> x.load(from.plus(v * lanes()), lanes()));
                }));
        for (int v = 0; v < vectors; v++) {
            code.store(y, to.plus(v * lanes()), pooling.finish(pooled.get(v), met));
        }
    }

    /** A loop over the kernel offsets, each with the vectors that take it in. */
    private void taps(List<ReadLocal> pooled, BiConsumer<GridLines.Tap, List<ReadLocal>> body) {
        if (!inParts) {
            lines.taps(tap -> body.accept(tap, pooled));
            return;
        }
        KernelBuilder code = step.code();
        lines.z()
                .taps(
                        code,
                        "tap_z",
                        z -> part(
                                "plane",
                                pooled,
                                plane -> lines.y()
                                        .taps(
                                                code,
                                                "tap_y",
                                                y -> part(
                                                        "line",
                                                        plane,
                                                        line -> lines.x()
                                                                .taps(
                                                                        code,
                                                                        "tap_x",
                                                                        x -> body.accept(
                                                                                new GridLines.Tap(x, y, z), line))))));
    }

    /** Gathers a part in vectors of its own before the others take it in. */
    private void part(String name, List<ReadLocal> whole, Consumer<List<ReadLocal>> body) {
        List<ReadLocal> part = start(name);
        body.accept(part);
        combine(whole, part::get);
    }

    private List<ReadLocal> start(String name) {
        return IntStream.range(0, vectors)
                .mapToObj(v -> step.code().let(name + v, pooling.start()))
                .toList();
    }

    private void combine(List<ReadLocal> pooled, IntFunction<Expr> value) {
        for (int v = 0; v < vectors; v++) {
            step.code().assign(pooled.get(v), pooling.combine(pooled.get(v), value.apply(v)));
        }
    }
}
