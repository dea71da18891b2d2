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
 * The product of a sparse matrix in rows of blocks with a dense one, float32 or float64: the rows of a block row are summed in registers, a panel of
 * columns at a time, over its blocks and the columns of each, ascending, by fused multiply-adds. A row of the dense matrix is
 * read once for all rows of a block, and asked for early, because of a large matrix none is in the cache. Single entries are
 * blocks of one row and one column.
 *
 * <p>Buffers are {@code starts}, {@code column} (with {@link #AHEAD} elements behind the last block), {@code value}, {@code x} and
 * {@code y}, dense matrices with whole blocks of rows; scalars are {@code rows}, of blocks, and {@code blocks}, the number of
 * iterations.
 *
 * @param rowStride elements from one row of a dense matrix to the next
 */
public record SparseDenseKernel(KernelSpec spec, int rowStride) {
    /** Blocks between asking for rows and using them: those of about one row of a typical matrix. */
    public static final int AHEAD = 16;

    /** Columns that the code has panels for: more make a method that no JVM compiles. */
    public static final int MOST_COLUMNS = 512;

    /** Values of a block that are worth code of their own. */
    public static final int MOST_BLOCK_VALUES = 64;

    /** Rows of an iteration. */
    private static final int BLOCK_ROWS = 256;

    private static final int PANEL_VECTORS = 8;
    /** For the sums of a block, its part of a row of X, and a factor. */
    private static final int REGISTERS = 16;

    /**
     * The kernel for a shape.
     *
     * @param scalar type of all values, F32 or F64
     * @param columns of the dense matrices, 1 to {@link #MOST_COLUMNS}
     * @param blockRows rows of a block
     * @param blockColumns columns of a block, of which the product with its rows is at most {@link #MOST_BLOCK_VALUES}
     */
    public static SparseDenseKernel of(Target target, Scalar scalar, int columns, int blockRows, int blockColumns) {
        DenseRows dense = DenseRows.of(target, scalar, columns);
        KernelBuilder code = new KernelBuilder("sparse_dense_" + blockRows + "x" + blockColumns + "_" + dense);
        new Writer(code, dense, blockRows, blockColumns).write();
        return new SparseDenseKernel(code.build(), dense.stride());
    }

    /** Iterations for so many rows of blocks. */
    public static int iterations(int rows) {
        return Math.ceilDiv(rows, BLOCK_ROWS);
    }

    /** Writes the code. */
    private static final class Writer {
        private final KernelBuilder code;
        private final DenseRows dense;
        private final int stride;
        private final int lanes;
        private final int blockRows;
        private final int blockColumns;
        private final BufferParam starts;
        private final BufferParam column;
        private final BufferParam value;
        private final BufferParam x;
        private final BufferParam y;

        Writer(KernelBuilder code, DenseRows dense, int blockRows, int blockColumns) {
            this.code = code;
            this.dense = dense;
            this.stride = dense.stride();
            this.lanes = dense.lanes();
            this.blockRows = blockRows;
            this.blockColumns = blockColumns;
            this.starts = code.readBuffer("starts", Scalar.I32);
            this.column = code.readBuffer("column", Scalar.I32);
            this.value = code.readBuffer("value", dense.scalar());
            this.x = code.readBuffer("x", dense.scalar());
            this.y = code.writtenBuffer("y", dense.scalar());
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
            Expr to = code.let("to", row.times(blockRows * stride));
            int vectors =
                    blockRows == 1 ? PANEL_VECTORS : Math.clamp((REGISTERS - 1) / (blockRows + 1), 1, PANEL_VECTORS);
            for (int from = 0; from < stride; from += vectors * lanes) {
                panel(begin, end, to, from, Math.min(vectors, (stride - from) / lanes));
            }
        }

        /** @param from the panel's first column */
        private void panel(Expr begin, Expr end, Expr to, int from, int vectors) {
            List<ReadLocal> sums = IntStream.range(0, blockRows * vectors)
                    .mapToObj(i -> code.let("sum" + from + "_" + i, dense.zero()))
                    .toList();
            code.loop("entry", begin, end, 1, entry -> {
                prefetch(entry, from, vectors);
                Expr source = code.let("source", column.load(entry).times(blockColumns * stride));
                Expr factors = code.let("factors", entry.times(blockRows * blockColumns));
                for (int j = 0; j < blockColumns; j++) {
                    multiply(source.plus(j * stride + from), factors.plus(j), vectors, sums);
                }
            });
            for (int i = 0; i < sums.size(); i++) {
                int at = i / vectors * stride + from + i % vectors * lanes;
                code.store(y, to.plus(at), sums.get(i));
            }
        }

        private void prefetch(Expr entry, int from, int vectors) {
            Expr later = code.let("later", column.load(entry.plus(AHEAD)).times(blockColumns * stride));
            for (int j = 0; j < blockColumns; j++) {
                for (int at = 0; at < vectors * lanes; at += dense.lineElements()) {
                    code.prefetch(x, later.plus(j * stride + from + at));
                }
            }
        }

        /** Adds a part of a row of X to all rows of the block; of a single row it is no value of its own, but an operand. */
        private void multiply(Expr source, Expr factors, int vectors, List<ReadLocal> sums) {
            List<Expr> row = IntStream.range(0, vectors)
                    .mapToObj(v -> x.load(source.plus(v * lanes), lanes))
                    .map(part -> blockRows == 1 ? part : code.let("x", part))
                    .toList();
            for (int i = 0; i < blockRows; i++) {
                Expr factor = code.let(
                        "factor", value.load(factors.plus(i * blockColumns)).broadcast(lanes));
                for (int v = 0; v < vectors; v++) {
                    ReadLocal sum = sums.get(i * vectors + v);
                    code.assign(sum, factor.fma(row.get(v), sum));
                }
            }
        }
    }
}
