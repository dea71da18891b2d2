package dev.scantling.jit.lower;

import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The product of a sparse matrix in rows with a dense one, float32: a row of the result is summed in registers, a panel of
 * columns at a time, over the entries of the sparse row, ascending, by fused multiply-adds. Rows of the dense matrix that later
 * entries need are asked for early, because of a large one none is in the cache.
 *
 * <p>Buffers are {@code starts}, {@code column} (with {@link #AHEAD} elements behind the last entry), {@code value}, {@code x} and
 * {@code y}; scalars are {@code rows} and {@code blocks}, the number of iterations.
 *
 * @param rowStride elements from one row of a dense matrix to the next
 */
public record SparseDenseKernel(KernelSpec spec, int rowStride) {
    /** Rows of one iteration. */
    private static final int BLOCK_ROWS = 256;

    private static final int PANEL_VECTORS = 8;
    private static final int LINE_FLOATS = 16;

    /** Entries between asking for a row and using it: those of about one row of a typical matrix. */
    public static final int AHEAD = 16;

    /** @param columns of the dense matrices, at least 1 */
    public static SparseDenseKernel of(Target target, int columns) {
        int stride = target.rowStride(columns);
        int lanes = target.lanes();
        KernelBuilder code = new KernelBuilder("sparse_dense_" + stride + "_v" + lanes);
        new Writer(code, stride, lanes).write();
        return new SparseDenseKernel(code.build(), stride);
    }

    /** Iterations for so many rows. */
    public static int blocks(int rows) {
        return Math.ceilDiv(rows, BLOCK_ROWS);
    }

    /** Writes the code. */
    private static final class Writer {
        private final KernelBuilder code;
        private final int stride;
        private final int lanes;
        private final BufferParam starts;
        private final BufferParam column;
        private final BufferParam value;
        private final BufferParam x;
        private final BufferParam y;

        Writer(KernelBuilder code, int stride, int lanes) {
            this.code = code;
            this.stride = stride;
            this.lanes = lanes;
            this.starts = code.readBuffer("starts", Scalar.I32);
            this.column = code.readBuffer("column", Scalar.I32);
            this.value = code.readBuffer("value", Scalar.F32);
            this.x = code.readBuffer("x", Scalar.F32);
            this.y = code.writtenBuffer("y", Scalar.F32);
        }

        void write() {
            Expr rows = code.integer("rows");
            code.parallel("block", code.integer("blocks"), block -> {
                Expr first = code.let("first", block.times(BLOCK_ROWS));
                Expr last = code.let("last", first.plus(BLOCK_ROWS).min(rows));
                code.loop("row", first, last, 1, this::row);
            });
        }

        private void row(Expr row) {
            Expr begin = code.let("begin", starts.load(row));
            Expr end = code.let("end", starts.load(row.plus(1)));
            Expr to = code.let("to", row.times(stride));
            for (int from = 0; from < stride; from += PANEL_VECTORS * lanes) {
                panel(begin, end, to, from, Math.min(PANEL_VECTORS, (stride - from) / lanes));
            }
        }

        /** @param from the panel's first column */
        private void panel(Expr begin, Expr end, Expr to, int from, int vectors) {
            List<ReadLocal> sums = IntStream.range(0, vectors)
                    .mapToObj(v -> code.let("sum" + from + "_" + v, Expr.of(0f, lanes)))
                    .toList();
            code.loop("entry", begin, end, 1, entry -> {
                Expr later = code.let("later", column.load(entry.plus(AHEAD)).times(stride));
                for (int at = 0; at < vectors * lanes; at += LINE_FLOATS) {
                    code.prefetch(x, later.plus(from + at));
                }
                Expr factor = code.let("factor", value.load(entry).broadcast(lanes));
                Expr source = code.let("source", column.load(entry).times(stride));
                for (int v = 0; v < vectors; v++) {
                    Expr element = x.load(source.plus(from + v * lanes), lanes);
                    code.assign(sums.get(v), factor.fma(element, sums.get(v)));
                }
            });
            for (int v = 0; v < vectors; v++) {
                code.store(y, to.plus(from + v * lanes), sums.get(v));
            }
        }
    }
}
