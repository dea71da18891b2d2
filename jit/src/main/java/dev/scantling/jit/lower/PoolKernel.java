package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.BiConsumer;

/**
 * Local pooling along a kernel map, in blocks of output rows: the pairs of one kernel offset after the other, each of which adds its
 * input row to its output row, or takes the larger one. How many rows met in each is counted, for means and for rows in which none
 * did.
 *
 * @param sums what is pooled, finished in {@code y}
 * @param met rows that met in each output row
 */
record PoolKernel(
        StepBuilder step,
        PoolingCode pooling,
        BufferParam x,
        BufferParam y,
        BufferParam sums,
        BufferParam met,
        PairBuffers pairs,
        int volume,
        int stride) {

    static KernelStep lower(Node node, Pooling pooling, Target target) {
        Type.KernelMapType map = (Type.KernelMapType) node.input(0).type();
        int channels = node.output().channels();
        StepBuilder step =
                new StepBuilder("map_pool_" + pooling.text() + "_k" + map.volume() + "_" + channels, node, target);
        PairBuffers.Arrays arrays = PairBuffers.Arrays.declare(step, 0);
        BufferParam x = step.input("x", 1);
        BufferParam y = step.output("y");
        BufferParam sums = step.sums(y);
        BufferParam met = step.counts("met");
        PairBuffers pairs = arrays.sized(step, map);
        var kernel = new PoolKernel(
                step,
                new PoolingCode(pooling, target.lanes()),
                x,
                y,
                sums,
                met,
                pairs,
                map.volume(),
                target.rowStride(channels));
        return step.blocks(Size.of(map.outRows()), Slots.MAP_BLOCK, kernel::block);
    }

    private void block(Expr block, Expr first, Expr last) {
        KernelBuilder code = step.code();
        code.loop("row", first, last, 1, row -> {
            code.store(met, row, Expr.of(0));
            columns(row, (at, _) -> code.store(sums, at, pooling.start()));
        });
        code.loop("offset", volume, offset -> {
            Expr begin = code.let("begin", pairs.position(offset, block));
            Expr end = code.let("end", pairs.position(offset, block.plus(1)));
            code.loop("pair", begin, end, 1, this::pair);
        });
        code.loop("row", first, last, 1, this::finish);
    }

    private void pair(Expr pair) {
        KernelBuilder code = step.code();
        Expr from = code.let("from", pairs.in().load(pair).times(stride));
        Expr to = code.let("to", pairs.out().load(pair));
        code.store(met, to, met.load(to).plus(1));
        columns(to, (at, column) -> {
            Expr before = sums.load(at, lanes());
            Expr value = x.load(from.plus(column), lanes());
            code.store(sums, at, pooling.combine(before, value));
        });
    }

    private void finish(Expr row) {
        KernelBuilder code = step.code();
        Expr rows = code.let("rows", met.load(row));
        columns(row, (at, _) -> code.store(y, at, pooling.finish(sums.load(at, lanes()), rows)));
    }

    /** @param body gets an element of a row of the result and its column */
    private void columns(Expr row, BiConsumer<Expr, Expr> body) {
        KernelBuilder code = step.code();
        Expr begin = code.let("start", row.times(stride));
        code.loop(
                "column",
                Expr.of(0),
                Expr.of(stride),
                lanes(),
                column -> body.accept(code.let("at", begin.plus(column)), column));
    }

    private int lanes() {
        return step.target().lanes();
    }
}
