package dev.scantling.jit.lower;

import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A product of dense matrices where a sparse one has entries, float32 or float64 (SDDMM): each entry times a row of the left matrix by one of the
 * right. A sum runs in sixteen chains, each of which takes every sixteenth column by fused multiply-adds, which are then added in
 * halves: so vectors of any width give the same bits.
 *
 * <p>Buffers are {@code starts}, {@code column} (with {@link #AHEAD} elements behind the last), {@code value}, {@code left},
 * {@code right}, dense matrices whose padding is zero, and {@code y}, one element for each entry; scalars are {@code rows} and
 * {@code blocks}, the number of iterations.
 *
 * @param rowStride elements from one row of a dense matrix to the next
 */
public record SampledDenseKernel(KernelSpec spec, int rowStride) {
    /** Entries between asking for a row and using it. */
    public static final int AHEAD = SparseDenseKernel.AHEAD;

    private static final int CHAINS = 16;
    /** Of the narrowest vector. */
    private static final int LEAST_BYTES = 16;

    private static final int BLOCK_ROWS = 256;

    /**
     * The kernel for a shape.
     *
     * @param scalar type of all values, F32 or F64
     * @param columns of the dense matrices, at least 1
     */
    public static SampledDenseKernel of(Target target, Scalar scalar, int columns) {
        int chained = Math.multiplyExact(Math.ceilDiv(columns, CHAINS), CHAINS);
        DenseRows dense = DenseRows.of(target, scalar, chained);
        KernelBuilder code = new KernelBuilder("sampled_dense_" + dense);
        new Writer(code, dense).write();
        return new SampledDenseKernel(code.build(), dense.stride());
    }

    /** Iterations for so many rows. */
    public static int iterations(int rows) {
        return Math.ceilDiv(rows, BLOCK_ROWS);
    }

    /** Writes the code. */
    private static final class Writer {
        private final KernelBuilder code;
        private final DenseRows dense;
        private final int stride;
        private final int lanes;
        private final BufferParam starts;
        private final BufferParam column;
        private final BufferParam value;
        private final BufferParam left;
        private final BufferParam right;
        private final BufferParam y;

        Writer(KernelBuilder code, DenseRows dense) {
            this.code = code;
            this.dense = dense;
            this.stride = dense.stride();
            this.lanes = dense.lanes();
            this.starts = code.readBuffer("starts", Scalar.I32);
            this.column = code.readBuffer("column", Scalar.I32);
            this.value = code.readBuffer("value", dense.scalar());
            this.left = code.readBuffer("left", dense.scalar());
            this.right = code.readBuffer("right", dense.scalar());
            this.y = code.writtenBuffer("y", dense.scalar());
        }

        void write() {
            Expr rows = code.integer("rows");
            code.parallel("block", code.integer("blocks"), block -> {
                Expr first = code.let("first", block.times(BLOCK_ROWS));
                Expr last = code.let("last", first.plus(BLOCK_ROWS).min(rows));
                LocalArray chains = code.letArray("chains", dense.scalar(), CHAINS);
                code.loop("row", first, last, 1, row -> row(row, chains));
            });
        }

        private void row(Expr row, LocalArray chains) {
            Expr begin = code.let("begin", starts.load(row));
            Expr end = code.let("end", starts.load(row.plus(1)));
            Expr from = code.let("from", row.times(stride));
            code.loop("entry", begin, end, 1, entry -> {
                code.prefetch(right, column.load(entry.plus(AHEAD)).times(stride));
                Expr other = code.let("other", column.load(entry).times(stride));
                products(from, other, chains);
                code.store(y, entry, value.load(entry).times(sum(chains)));
            });
        }

        /** Leaves the chains in memory. */
        private void products(Expr from, Expr other, LocalArray chains) {
            List<ReadLocal> sums = IntStream.range(0, CHAINS / lanes)
                    .mapToObj(i -> code.let("chain" + i, dense.zero()))
                    .toList();
            code.loop("column", Expr.of(0), Expr.of(stride), CHAINS, at -> {
                for (int i = 0; i < sums.size(); i++) {
                    Expr one = left.load(from.plus(at).plus(i * lanes), lanes);
                    Expr two = right.load(other.plus(at).plus(i * lanes), lanes);
                    code.assign(sums.get(i), one.fma(two, sums.get(i)));
                }
            });
            for (int i = 0; i < sums.size(); i++) {
                code.store(chains, Expr.of(i * lanes), sums.get(i));
            }
        }

        /** The upper half is added to the lower one, until one is left. */
        private Expr sum(LocalArray chains) {
            int narrowest = LEAST_BYTES / DenseRows.bytes(dense.scalar());
            for (int half = CHAINS / 2; half > 1; half /= 2) {
                int width = half >= narrowest ? Math.min(half, lanes) : 1;
                for (int at = 0; at < half; at += width) {
                    Expr lower = chains.load(Expr.of(at), width);
                    code.store(chains, Expr.of(at), lower.plus(chains.load(Expr.of(at + half), width)));
                }
            }
            return chains.load(Expr.of(0)).plus(chains.load(Expr.of(1)));
        }
    }
}
