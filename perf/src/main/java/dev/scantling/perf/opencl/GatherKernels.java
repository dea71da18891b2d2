package dev.scantling.perf.opencl;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The kernels of gather-GEMM-scatter in the loop language: rows are copied, multiplied with a matrix in register tiles, and added. The last
 * scalar of each is the number of rows; an iteration is a block of them.
 *
 * @param channels of all rows, a multiple of {@code lanes}
 * @param lanes of a vector
 */
record GatherKernels(int channels, int lanes) {
    private static final int BLOCK_ROWS = 96;
    private static final int TILE_ROWS = 6;
    private static final int TILE_VECTORS = 2;

    /** Iterations for so many rows. */
    static int blocks(int rows) {
        return Math.ceilDiv(rows, BLOCK_ROWS);
    }

    /** {@code y[r] = x[index[r]]}. */
    KernelSpec gather() {
        KernelBuilder code = new KernelBuilder("bench_gather_" + channels);
        BufferParam index = code.readBuffer("index", Scalar.I32);
        BufferParam x = code.readBuffer("x", Scalar.F32);
        BufferParam y = code.writtenBuffer("y", Scalar.F32);
        return rows(code, row -> {
            Expr from = code.let("from", index.load(row).times(channels));
            Expr to = code.let("to", row.times(channels));
            vectors(code, at -> code.store(y, to.plus(at), x.load(from.plus(at), lanes)));
        });
    }

    /** {@code y[index[r]] += x[r]}; no two indices are equal. */
    KernelSpec scatter() {
        KernelBuilder code = new KernelBuilder("bench_scatter_" + channels);
        BufferParam index = code.readBuffer("index", Scalar.I32);
        BufferParam x = code.readBuffer("x", Scalar.F32);
        BufferParam y = code.writtenBuffer("y", Scalar.F32);
        return rows(code, row -> {
            Expr from = code.let("from", row.times(channels));
            Expr to = code.let("to", index.load(row).times(channels));
            vectors(
                    code,
                    at -> code.store(y, to.plus(at), y.load(to.plus(at), lanes).plus(x.load(from.plus(at), lanes))));
        });
    }

    /** {@code y[r] = 0}. */
    KernelSpec clear() {
        KernelBuilder code = new KernelBuilder("bench_clear_" + channels);
        BufferParam y = code.writtenBuffer("y", Scalar.F32);
        return rows(code, row -> {
            Expr to = code.let("to", row.times(channels));
            vectors(code, at -> code.store(y, to.plus(at), Expr.of(0f, lanes)));
        });
    }

    /** {@code y[r] = x[r] w}, w being row-major. */
    KernelSpec multiply() {
        KernelBuilder code = new KernelBuilder("bench_multiply_" + channels);
        BufferParam x = code.readBuffer("x", Scalar.F32);
        BufferParam w = code.readBuffer("w", Scalar.F32);
        BufferParam y = code.writtenBuffer("y", Scalar.F32);
        Expr rows = code.integer("rows");
        return blocks(code, rows, (first, last) -> {
            ReadLocal next = code.let("next", first);
            for (int count : new int[] {TILE_ROWS, 1}) {
                code.whileLoop(next.plus(count).atMost(last), () -> {
                    tiles(code, next, count, x, w, y);
                    code.assign(next, next.plus(count));
                });
            }
        });
    }

    private void tiles(KernelBuilder code, Expr row, int count, BufferParam x, BufferParam w, BufferParam y) {
        int vectors = Math.min(TILE_VECTORS, channels / lanes);
        code.loop("panel", Expr.of(0), Expr.of(channels), vectors * lanes, panel -> {
            List<ReadLocal> sums = new ArrayList<>();
            for (int i = 0; i < count * vectors; i++) {
                sums.add(code.let("sum" + i, Expr.of(0f, lanes)));
            }
            code.loop("k", channels, k -> {
                List<Expr> factors = new ArrayList<>();
                for (int v = 0; v < vectors; v++) {
                    factors.add(code.let(
                            "w" + v, w.load(k.times(channels).plus(panel).plus(v * lanes), lanes)));
                }
                for (int i = 0; i < sums.size(); i++) {
                    Expr element = x.load(row.plus(i / vectors).times(channels).plus(k));
                    code.assign(sums.get(i), element.broadcast(lanes).fma(factors.get(i % vectors), sums.get(i)));
                }
            });
            for (int i = 0; i < sums.size(); i++) {
                Expr to = row.plus(i / vectors).times(channels).plus(panel).plus(i % vectors * lanes);
                code.store(y, to, sums.get(i));
            }
        });
    }

    private void vectors(KernelBuilder code, Consumer<Expr> body) {
        for (int at = 0; at < channels; at += lanes) {
            body.accept(Expr.of(at));
        }
    }

    /** One row after the other. */
    private static KernelSpec rows(KernelBuilder code, Consumer<Expr> body) {
        Expr rows = code.integer("rows");
        return blocks(code, rows, (first, last) -> code.loop("row", first, last, 1, body));
    }

    private interface Block {
        void emit(Expr first, Expr last);
    }

    private static KernelSpec blocks(KernelBuilder code, Expr rows, Block body) {
        UnaryOperator<Expr> end = first -> first.plus(BLOCK_ROWS).min(rows);
        Expr blocks = rows.plus(BLOCK_ROWS - 1).dividedBy(BLOCK_ROWS);
        code.parallel("block", blocks, block -> {
            Expr first = code.let("first", block.times(BLOCK_ROWS));
            body.emit(first, code.let("last", end.apply(first)));
        });
        return code.build();
    }
}
