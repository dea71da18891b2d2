package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Kernels in the style of those that operators become, for any number of lanes. */
final class SampleKernels {
    /** Elements of one iteration of {@link #saxpy}; no multiple of 16, so that blocks have tails. */
    static final int BLOCK = 50;

    private SampleKernels() {}

    /** {@code y += 0.1 x} over n elements, in blocks with tails. */
    static KernelSpec saxpy(int lanes) {
        var kernel = new KernelBuilder("saxpy_x" + lanes);
        var x = kernel.readBuffer("x", Scalar.F32);
        var y = kernel.writtenBuffer("y", Scalar.F32);
        var n = kernel.integer("n");
        kernel.parallel("block", n.plus(BLOCK - 1).dividedBy(BLOCK), block -> {
            var from = kernel.let("from", block.times(BLOCK));
            var to = kernel.let("to", from.plus(BLOCK).min(n));
            var vectors = kernel.let("vectors", to.minus(to.minus(from).remainder(lanes)));
            kernel.loop("i", from, vectors, lanes, i -> axpy(kernel, x, y, i, lanes));
            kernel.loop("i", vectors, to, 1, i -> axpy(kernel, x, y, i, 1));
        });
        return kernel.build();
    }

    private static void axpy(KernelBuilder kernel, BufferParam x, BufferParam y, Expr i, int lanes) {
        kernel.store(y, i, x.load(i, lanes).fma(Expr.of(0.1f, lanes), y.load(i, lanes)));
    }

    /** Sums of columns over rows; each iteration sums one vector of columns. */
    static KernelSpec columnSums(int lanes) {
        var kernel = new KernelBuilder("columnSums_x" + lanes);
        var x = kernel.readBuffer("x", Scalar.F32);
        var sums = kernel.writtenBuffer("sums", Scalar.F32);
        var rows = kernel.integer("rows");
        var columns = kernel.integer("columns");
        kernel.parallel("group", columns.dividedBy(lanes), group -> {
            var column = kernel.let("column", group.times(lanes));
            var sum = kernel.let("sum", Expr.of(-0f, lanes));
            kernel.loop("row", rows, row -> {
                kernel.assign(sum, sum.plus(x.load(row.times(columns).plus(column), lanes)));
            });
            kernel.store(sums, column, sum);
        });
        return kernel.build();
    }

    /**
     * Groups of {@code rows} pairs of an input and an output row; adds the products of input rows and a matrix of
     * {@code depth} rows and {@code vectors * lanes} columns to output rows.
     */
    static KernelSpec tile(int rows, int vectors, int lanes, int depth) {
        var kernel = new KernelBuilder("tile" + rows + "x" + vectors + "_x" + lanes);
        var a = kernel.readBuffer("a", Scalar.F32);
        var in = kernel.readBuffer("in", Scalar.I32);
        var w = kernel.readBuffer("w", Scalar.F32);
        var c = kernel.writtenBuffer("c", Scalar.F32);
        var out = kernel.readBuffer("out", Scalar.I32);
        int columns = vectors * lanes;
        var groups = kernel.integer("groups");
        kernel.parallel("group", groups, group -> {
            var pair = kernel.let("pair", group.times(rows));
            kernel.region("tile", () -> {
                var inputs = lets(kernel, "a", rows, r -> in.load(pair.plus(r)).times(depth));
                var outputs =
                        lets(kernel, "c", rows, r -> out.load(pair.plus(r)).times(columns));
                var sums = lets(kernel, "sum", rows * vectors, i -> {
                    return c.load(outputs.get(i / vectors).plus(i % vectors * lanes), lanes);
                });
                kernel.loop("k", depth, k -> {
                    var weights = lets(
                            kernel, "w", vectors, v -> w.load(k.times(columns).plus(v * lanes), lanes));
                    for (int r = 0; r < rows; r++) {
                        var x = kernel.let("x", a.load(inputs.get(r).plus(k)).broadcast(lanes));
                        for (int v = 0; v < vectors; v++) {
                            ReadLocal sum = sums.get(r * vectors + v);
                            kernel.assign(sum, x.fma(weights.get(v), sum));
                        }
                    }
                });
                for (int i = 0; i < sums.size(); i++) {
                    kernel.store(c, outputs.get(i / vectors).plus(i % vectors * lanes), sums.get(i));
                }
            });
        });
        return kernel.build();
    }

    private static List<ReadLocal> lets(KernelBuilder kernel, String name, int count, IntFunction<Expr> value) {
        return IntStream.range(0, count)
                .mapToObj(i -> kernel.let(name + i, value.apply(i)))
                .toList();
    }

    /** Positions of sorted keys in a sorted table, or -1; a while loop that may not read past the end. */
    static KernelSpec mergeJoin() {
        var kernel = new KernelBuilder("merge-join");
        var keys = kernel.readBuffer("keys", Scalar.I64);
        var table = kernel.readBuffer("table", Scalar.I64);
        var found = kernel.writtenBuffer("found", Scalar.I32);
        var count = kernel.integer("count");
        var size = kernel.integer("size");
        var at = kernel.let("at", Expr.of(0));
        kernel.loop("i", count, i -> {
            var key = kernel.let("key", keys.load(i));
            kernel.whileLoop(at.lessThan(size).and(table.load(at).lessThan(key)), () -> kernel.assign(at, at.plus(1)));
            var hit = kernel.let("hit", at.lessThan(size).and(table.load(at).isEqualTo(key)));
            kernel.store(found, i, hit.select(at, Expr.of(-1)));
        });
        return kernel.build();
    }

    /** Longs in and out, a region that takes a long, an int, a bool and a vector from outside, and large steps. */
    static KernelSpec surroundings(int lanes) {
        var kernel = new KernelBuilder("2nd kernel: surroundings x" + lanes);
        var keys = kernel.writtenBuffer("keys", Scalar.I64);
        var x = kernel.writtenBuffer("x", Scalar.F32);
        var n = kernel.integer("n");
        kernel.parallel("i", n, i -> {
            var key = kernel.let("key", keys.load(i));
            var odd = kernel.let("odd", i.remainder(2).isNotEqualTo(0));
            var vector = kernel.let("vector", x.load(i.times(lanes), lanes));
            kernel.region(
                    "2 twice",
                    () -> kernel.ifThenElse(
                            odd.or(key.lessThan(keys.load(Expr.of(0)))),
                            () -> kernel.store(x, i.times(lanes), vector.times(Expr.of(2f, lanes))),
                            () -> kernel.store(keys, i, key.shiftLeft(key).minus(key.shiftRight(key)))));
            kernel.loop("step", Expr.of(-40_000), Expr.of(100_000), 40_000, step -> {
                kernel.ifThen(
                        step.isEqualTo(40_000),
                        () -> kernel.store(keys, i, keys.load(i).max(key)));
            });
        });
        return kernel.build();
    }

    /** The larger, the smaller and the chosen of two vectors: where zeros have signs and numbers may be missing. */
    static KernelSpec extremes(int lanes) {
        var kernel = new KernelBuilder("extremes_x" + lanes);
        var x = kernel.readBuffer("x", Scalar.F32);
        var y = kernel.readBuffer("y", Scalar.F32);
        var larger = kernel.writtenBuffer("larger", Scalar.F32);
        var smaller = kernel.writtenBuffer("smaller", Scalar.F32);
        var chosen = kernel.writtenBuffer("chosen", Scalar.F32);
        var n = kernel.integer("n");
        kernel.parallel("group", n.dividedBy(lanes), group -> {
            var i = kernel.let("i", group.times(lanes));
            var a = kernel.let("a", x.load(i, lanes));
            var b = kernel.let("b", y.load(i, lanes));
            kernel.store(larger, i, a.max(b));
            kernel.store(smaller, i, a.min(b));
            kernel.loop("j", i, i.plus(lanes), 1, j -> {
                kernel.store(chosen, j, x.load(j).lessThan(y.load(j)).select(Expr.of(1f), Expr.of(-0f)));
            });
        });
        return kernel.build();
    }

    /** All comparisons of pairs, as values, as branches and negated by the other branch. */
    static KernelSpec comparisons() {
        var kernel = new KernelBuilder("comparisons");
        var x = kernel.readBuffer("x", Scalar.F32);
        var y = kernel.readBuffer("y", Scalar.F32);
        var outcomes = kernel.writtenBuffer("outcomes", Scalar.I32);
        var n = kernel.integer("n");
        List<BinaryOp> ops = List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.EQ, BinaryOp.NE);
        kernel.parallel("i", n, i -> {
            for (BinaryOp op : ops) {
                Expr holds = new Expr.Binary(op, x.load(i), y.load(i));
                var bits = kernel.let("bits", holds.select(Expr.of(1), Expr.of(0)));
                var kept = kernel.let("kept", holds);
                kernel.ifThenElse(
                        holds, () -> kernel.assign(bits, bits.plus(2)), () -> kernel.assign(bits, bits.plus(4)));
                kernel.ifThen(kept.and(holds), () -> kernel.assign(bits, bits.plus(8)));
                kernel.ifThen(holds.or(kept), () -> kernel.assign(bits, bits.plus(16)));
                kernel.store(outcomes, i.times(ops.size()).plus(ops.indexOf(op)), bits);
            }
        });
        return kernel.build();
    }
}
