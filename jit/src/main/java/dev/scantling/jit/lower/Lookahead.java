package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;

/**
 * Fetches the rows of the block that this thread is likely to claim next into the cache, a few lines with each tile, so
 * that memory works while the processor computes. Where input rows correspond to output rows, as in submanifold convolutions and about in others, the input of a
 * block lies around the same rows as its output; elsewhere it costs little and gains nothing.
 */
record Lookahead(List<Stream> streams) {
    /** Floats of a cache line. */
    private static final int LINE = 16;

    /** Lines of each matrix with each group of pairs: enough for the sparsest scans, which have few of them in a block. */
    private static final int SPARSE_LINES = 4;

    /** One matrix: the element to fetch next, where to stop, and how many lines at a time. */
    private record Stream(BufferParam matrix, ReadLocal next, Expr limit, int lines) {
        static Stream of(KernelBuilder code, BufferParam matrix, int stride, Expr firstRow, int rows, int lines) {
            ReadLocal next = code.let("ahead_" + matrix.name(), firstRow.times(stride));
            Expr limit = code.let("limit_" + matrix.name(), firstRow.plus(rows).times(stride));
            return new Stream(matrix, next, limit, lines);
        }

        void advance(KernelBuilder code) {
            for (int line = 0; line < lines; line++) {
                code.prefetch(matrix, next.plus(line * LINE));
            }
            code.assign(next, next.plus(lines * LINE).min(limit));
        }
    }

    /** For {@code rows} rows from {@code firstRow} on of a convolution that takes pairs in groups. */
    static Lookahead sparse(KernelBuilder code, TileKernel tiles, int xStride, Expr firstRow, int rows) {
        return start(code, tiles, xStride, firstRow, rows, SPARSE_LINES, SPARSE_LINES);
    }

    /** For a product of the next rows: as many lines with each tile as the tiles of the next block will touch. */
    static Lookahead dense(KernelBuilder code, TileKernel tiles, int xStride, Expr firstRow, int rows) {
        PanelWeights weights = tiles.weights();
        int panels = Math.ceilDiv(weights.stride(), weights.tile().panel());
        int tileRows = weights.tile().rows();
        return start(
                code,
                tiles,
                xStride,
                firstRow,
                rows,
                Math.ceilDiv(tileRows * xStride, LINE * panels),
                Math.ceilDiv(tileRows * weights.stride(), LINE * panels));
    }

    private static Lookahead start(
            KernelBuilder code, TileKernel tiles, int xStride, Expr firstRow, int rows, int xLines, int yLines) {
        return new Lookahead(List.of(
                Stream.of(code, tiles.x(), xStride, firstRow, rows, xLines),
                Stream.of(code, tiles.y(), tiles.weights().stride(), firstRow, rows, yLines)));
    }

    void advance(KernelBuilder code) {
        streams.forEach(stream -> stream.advance(code));
    }
}
