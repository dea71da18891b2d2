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
 * The product of a sparse matrix whose rows all store the same number of values, so many in each group of columns, with a dense one,
 * float32 or float64. The dense matrix is taken in tiles of rows and columns, each copied to where it stays in the first-level cache, and begins
 * at a cache line, while all rows of an iteration add their entries of these groups to their sums by fused multiply-adds. Entries of a
 * row are added in ascending order.
 *
 * <p>Buffers are {@code source} (for each stored value the row of its tile, {@code column % }{@link #tileRows}), {@code value},
 * {@code x} and {@code y}, dense matrices; rows of all but x are padded to a multiple of {@link #rowStep}, with zeros. Scalars are
 * {@code rows}, {@code inner} (the rows of X) and {@code blocks}, the number of iterations.
 *
 * @param rowStride elements from one row of a dense matrix to the next
 * @param rowStep rows that are computed at once
 * @param tileRows rows of X in a tile
 */
public record SlotsDenseKernel(KernelSpec spec, int rowStride, int rowStep, int tileRows) {
    /** Half a first-level cache. */
    private static final int TILE_BYTES = 24 << 10;

    /** Sums in registers, which hide the latency of each other. */
    private static final int SUMS = 8;

    /** Rows of an iteration. */
    private static final int BLOCK_ROWS = 64;

    /**
     * The kernel for a shape.
     *
     * @param scalar type of all values, F32 or F64
     * @param columns of the dense matrices, 1 to {@link SparseDenseKernel#MOST_COLUMNS}
     * @param kept values stored for a group
     * @param group columns of a group
     * @param groups of a row
     */
    public static SlotsDenseKernel of(Target target, Scalar scalar, int columns, int kept, int group, int groups) {
        DenseRows dense = DenseRows.of(target, scalar, columns);
        int vectors = panelVectors(dense);
        int tileGroups = Math.max(1, tileElements(scalar) / (vectors * dense.lanes() * group));
        String name = "slots_dense_" + kept + "of" + group + "_" + groups + "_" + dense;
        Shape shape = new Shape(dense, vectors, SUMS / vectors, kept, group, groups, tileGroups);
        KernelSpec spec = new Writer(new KernelBuilder(name), shape).write();
        return new SlotsDenseKernel(spec, dense.stride(), shape.rowStep, tileGroups * group);
    }

    /** Whether a group of so many columns fits a tile; wider ones are better multiplied entry by entry. */
    public static boolean fits(Target target, Scalar scalar, int columns, int group) {
        DenseRows dense = DenseRows.of(target, scalar, columns);
        return (long) panelVectors(dense) * dense.lanes() * group <= tileElements(scalar);
    }

    private static int panelVectors(DenseRows dense) {
        return Math.min(SUMS, dense.vectors());
    }

    private static int tileElements(Scalar scalar) {
        return TILE_BYTES / DenseRows.bytes(scalar);
    }

    /** Iterations for so many rows. */
    public static int iterations(int rows) {
        return Math.ceilDiv(rows, BLOCK_ROWS);
    }

    /**
     * Extents of everything.
     *
     * @param vectors of a panel of columns
     * @param rowStep rows that are computed at once
     * @param tileGroups groups in a tile
     */
    private record Shape(DenseRows dense, int vectors, int rowStep, int kept, int group, int groups, int tileGroups) {
        int stride() {
            return dense.stride();
        }

        int lanes() {
            return dense.lanes();
        }

        /** Values that are stored of a row. */
        int rowLength() {
            return groups * kept;
        }

        /** Columns of a tile. */
        int width() {
            return vectors * lanes();
        }
    }

    /** Writes the code. */
    private static final class Writer {
        private final KernelBuilder code;
        private final Shape shape;
        private final BufferParam source;
        private final BufferParam value;
        private final BufferParam x;
        private final BufferParam y;

        Writer(KernelBuilder code, Shape shape) {
            this.code = code;
            this.shape = shape;
            this.source = code.readBuffer("source", Scalar.I32);
            this.value = code.readBuffer("value", shape.dense.scalar());
            this.x = code.readBuffer("x", shape.dense.scalar());
            this.y = code.writtenBuffer("y", shape.dense.scalar());
        }

        KernelSpec write() {
            int stride = shape.stride();
            Expr rows = code.integer("rows");
            Expr inner = code.integer("inner");
            code.parallel("block", code.integer("blocks"), block -> {
                Expr first = code.let("first", block.times(BLOCK_ROWS));
                Expr last = code.let("last", first.plus(BLOCK_ROWS).min(rows));
                int length = shape.tileGroups * shape.group * shape.width();
                LocalArray tile = code.letArray("tile", shape.dense.scalar(), length);
                code.loop(
                        "i",
                        first.times(stride),
                        last.times(stride),
                        shape.lanes(),
                        i -> code.store(y, i, shape.dense.zero()));
                code.loop("group", Expr.of(0), Expr.of(shape.groups), shape.tileGroups, group -> {
                    for (int from = 0; from < stride; from += shape.width()) {
                        int vectors = Math.min(shape.vectors, (stride - from) / shape.lanes());
                        copy(tile, group, inner, from, vectors);
                        panel(tile, first, last, group, from, vectors);
                    }
                });
            });
            return code.build();
        }

        /** Fills the tile from a group on; what reaches over the last row of X is never read. */
        private void copy(LocalArray tile, Expr group, Expr inner, int from, int vectors) {
            Expr begin = code.let("begin", group.times(shape.group));
            Expr end =
                    code.let("end", begin.plus(shape.tileGroups * shape.group).min(inner));
            code.loop("k", end.minus(begin), k -> {
                Expr at = code.let("at", begin.plus(k).times(shape.stride()).plus(from));
                Expr to = code.let("to", k.times(shape.width()));
                for (int v = 0; v < vectors; v++) {
                    int lane = v * shape.lanes();
                    code.store(tile, to.plus(lane), x.load(at.plus(lane), shape.lanes()));
                }
            });
        }

        /** @param from the panel's first column */
        private void panel(LocalArray tile, Expr first, Expr last, Expr group, int from, int vectors) {
            Expr left = code.let("left", Expr.of(shape.groups).minus(group).min(Expr.of(shape.tileGroups)));
            Expr length = code.let("length", left.times(shape.kept));
            code.loop("row", first, last, shape.rowStep, row -> {
                Expr entries = code.let("entries", row.times(shape.rowLength()).plus(group.times(shape.kept)));
                Expr to = code.let("to", row.times(shape.stride()).plus(from));
                List<ReadLocal> sums = IntStream.range(0, shape.rowStep * vectors)
                        .mapToObj(i -> code.let("sum" + i, y.load(to.plus(place(i, vectors)), shape.lanes())))
                        .toList();
                code.loop("entry", length, entry -> multiply(tile, entries.plus(entry), vectors, sums));
                for (int i = 0; i < sums.size(); i++) {
                    code.store(y, to.plus(place(i, vectors)), sums.get(i));
                }
            });
        }

        /** Where a sum lies behind the first of the first row. */
        private int place(int sum, int vectors) {
            return sum / vectors * shape.stride() + sum % vectors * shape.lanes();
        }

        private void multiply(LocalArray tile, Expr entry, int vectors, List<ReadLocal> sums) {
            for (int row = 0; row < shape.rowStep; row++) {
                Expr at = entry.plus(row * shape.rowLength());
                Expr begin = code.let("begin", source.load(at).times(shape.width()));
                Expr factor = code.let("factor", value.load(at).broadcast(shape.lanes()));
                for (int v = 0; v < vectors; v++) {
                    ReadLocal sum = sums.get(row * vectors + v);
                    code.assign(sum, factor.fma(tile.load(begin.plus(v * shape.lanes()), shape.lanes()), sum));
                }
            }
        }
    }
}
