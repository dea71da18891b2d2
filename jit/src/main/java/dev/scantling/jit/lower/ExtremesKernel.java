package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/** The largest or smallest numbers of each row, one after the other: each time the best of those behind the last one in order. */
record ExtremesKernel(
        KernelBuilder code, BufferParam x, BufferParam values, BufferParam places, int columns, boolean largest) {

    static KernelStep lower(Node node, int count, boolean largest, Target target) {
        int columns = node.input(0).channels();
        int stride = target.rowStride(count);
        StepBuilder step =
                new StepBuilder((largest ? "largest_" : "smallest_") + count + "_of_" + columns, node, target);
        var kernel = new ExtremesKernel(
                step.code(), step.input("x", 0), step.output("values", 0), step.output("places", 1), columns, largest);
        KernelBuilder code = step.code();
        return step.blocks(
                Size.of(node.outputs().getFirst().tensor().shape().dim(0)),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr end = code.let("end", row.times(stride).plus(stride - target.lanes()));
                    code.store(kernel.values, end, Expr.of(0f, target.lanes()));
                    code.store(kernel.places, end, Expr.of(0f, target.lanes()));
                    kernel.row(row.times(target.rowStride(columns)), row.times(stride), count);
                }));
    }

    private void row(Expr from, Expr to, int count) {
        Expr begin = code.let("begin", from);
        Expr end = code.let("to", to);
        ReadLocal lastKey = code.let("lastKey", Expr.of(largest ? Integer.MAX_VALUE : Integer.MIN_VALUE));
        ReadLocal lastPlace = code.let("lastPlace", Expr.of(-1));
        code.loop("rank", count, rank -> {
            ReadLocal bestKey = code.let("bestKey", Expr.of(0));
            ReadLocal best = code.let("best", Expr.of(-1));
            code.loop("column", columns, column -> {
                Expr key = OrderedFloat.key(code, x.load(begin.plus(column)));
                Expr tie = key.isEqualTo(lastKey).and(lastPlace.lessThan(column));
                Expr behind = worse(key, lastKey).or(tie);
                Expr better = best.lessThan(0).or(worse(bestKey, key));
                code.ifThen(behind.and(better), () -> {
                    code.assign(bestKey, key);
                    code.assign(best, column);
                });
            });
            code.store(values, end.plus(rank), x.load(begin.plus(best)));
            code.store(places, end.plus(rank), best.toFloat());
            code.assign(lastKey, bestKey);
            code.assign(lastPlace, best);
        });
    }

    private Expr worse(Expr key, Expr than) {
        return largest ? key.lessThan(than) : than.lessThan(key);
    }
}
