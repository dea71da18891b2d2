package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fetches the rows of the block that this thread is likely to claim next into the cache, a few lines with each tile, so
 * that memory works while the processor computes. Where input rows correspond to output rows, as in submanifold convolutions and about in others, the input of a
 * block lies around the same rows as its output; elsewhere it costs little and gains nothing.
 *
 * @param touch whether code without prefetches should read what it could fetch
 */
record Lookahead(List<Stream> streams, boolean touch) {
    /** Floats of a cache line; of shorter elements it has more. */
    private static final int LINE = 16;

    /** Lines of each matrix with each group of pairs: enough for the sparsest scans, which have few of them in a block. */
    private static final int SPARSE_LINES = 4;

    /** Products of a pair of rows up to which waiting for a read saves more than it costs; beyond, the processor looks ahead far enough. */
    private static final int WORTH_TOUCHING = 64 * 128;

    /**
     * Matrices of equal stride: the element to fetch next of each, where to stop, and what to fetch at a time.
     *
     * @param lines as elements from the next one on
     * @param step elements from there to the next one
     */
    private record Stream(List<BufferParam> matrices, ReadLocal next, Expr limit, List<Integer> lines, int step) {
        private static Stream of(
                KernelBuilder code,
                List<BufferParam> matrices,
                int stride,
                Expr firstRow,
                int rows,
                List<Integer> lines,
                int step) {
            String name = matrices.stream().map(BufferParam::name).collect(Collectors.joining("_"));
            ReadLocal next = code.let("ahead_" + name, firstRow.times(stride));
            Expr limit = code.let("limit_" + name, firstRow.plus(rows).times(stride));
            return new Stream(matrices, next, limit, lines, step);
        }

        /** So many lines at a time of rows without anything between them. */
        static Stream ofLines(
                KernelBuilder code, List<BufferParam> matrices, int stride, Expr firstRow, int rows, int lines) {
            return of(code, matrices, stride, firstRow, rows, lines(0, lines), lines * LINE);
        }

        /**
         * The first columns of rows that have others behind them, for at least as many lines at a time as are wanted.
         *
         * @param width how many columns
         */
        static Stream ofColumns(
                KernelBuilder code, BufferParam matrix, int width, int stride, Expr firstRow, int rows, int lines) {
            int perRow = Math.ceilDiv(width, LINE);
            int together = Math.ceilDiv(lines, perRow);
            List<Integer> all = IntStream.range(0, together)
                    .boxed()
                    .flatMap(row -> lines(row * stride, perRow).stream())
                    .toList();
            return of(code, List.of(matrix), stride, firstRow, rows, all, together * stride);
        }

        private static List<Integer> lines(int from, int count) {
            return IntStream.range(0, count)
                    .mapToObj(line -> from + line * LINE)
                    .toList();
        }

        void advance(KernelBuilder code, boolean touch) {
            for (BufferParam matrix : matrices) {
                for (int line = 0;
                        line < lines.size();
                        line += Float.BYTES / matrix.element().bytes()) {
                    code.prefetch(matrix, next.plus(lines.get(line)), touch);
                }
            }
            code.assign(next, next.plus(step).min(limit));
        }
    }

    /** For {@code rows} rows from {@code firstRow} on of a convolution that takes pairs in groups. */
    static Lookahead sparse(
            KernelBuilder code, TileKernel tiles, int width, int xStride, int yStride, Expr firstRow, int rows) {
        return new Lookahead(
                streams(code, tiles, width, xStride, yStride, firstRow, rows, SPARSE_LINES, SPARSE_LINES),
                xStride * width <= WORTH_TOUCHING);
    }

    /**
     * For a product of the next rows: as many lines with each tile as the tiles of the next block will touch.
     *
     * @param passes how often the tiles of a block are gone through
     */
    static Lookahead dense(
            KernelBuilder code, TileKernel tiles, int xStride, int yStride, Expr firstRow, int rows, int passes) {
        int tileRows = tiles.weights().tile().rows();
        int width = tiles.weights().stride();
        int xLines = Math.ceilDiv(tileRows * xStride, LINE * passes);
        int yLines = Math.ceilDiv(tileRows * width, LINE * passes);
        return new Lookahead(streams(code, tiles, width, xStride, yStride, firstRow, rows, xLines, yLines), false);
    }

    /** @param width columns of y, padding included */
    private static List<Stream> streams(
            KernelBuilder code,
            TileKernel tiles,
            int width,
            int xStride,
            int yStride,
            Expr firstRow,
            int rows,
            int xLines,
            int yLines) {
        if (width < yStride) {
            return List.of(
                    Stream.ofLines(code, List.of(tiles.x()), xStride, firstRow, rows, xLines),
                    Stream.ofColumns(code, tiles.y(), width, yStride, firstRow, rows, yLines));
        }
        if (xStride == yStride && xLines == yLines) {
            List<BufferParam> both = List.of(tiles.x(), tiles.y());
            return List.of(Stream.ofLines(code, both, xStride, firstRow, rows, xLines));
        }
        return List.of(
                Stream.ofLines(code, List.of(tiles.x()), xStride, firstRow, rows, xLines),
                Stream.ofLines(code, List.of(tiles.y()), yStride, firstRow, rows, yLines));
    }

    void advance(KernelBuilder code) {
        streams.forEach(stream -> stream.advance(code, touch));
    }
}
