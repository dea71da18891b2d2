package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;

/**
 * Fetches the rows of the next block into the cache, a few lines with each tile, so that memory works while the processor
 * computes. Where input rows correspond to output rows, as in submanifold convolutions and about in others, the input of a
 * block lies around the same rows as its output; elsewhere it costs little and gains nothing.
 */
record Lookahead(List<Stream> streams) {
    /** Lines of each matrix with each tile: enough for the sparsest scans, which have few tiles in a block. */
    private static final int LINES = 4;

    private static final int LINE = 16;

    /** One matrix: the element to fetch next, and where to stop. */
    private record Stream(BufferParam matrix, ReadLocal next, Expr limit) {}

    static Lookahead start(StepBuilder step, TileKernel tiles, int xStride, Expr firstRow, int rows) {
        return new Lookahead(List.of(
                stream(step.code(), tiles.x(), xStride, firstRow, rows),
                stream(step.code(), tiles.y(), tiles.weights().stride(), firstRow, rows)));
    }

    private static Stream stream(KernelBuilder code, BufferParam matrix, int stride, Expr firstRow, int rows) {
        ReadLocal next = code.let("ahead_" + matrix.name(), firstRow.times(stride));
        Expr limit = code.let("limit_" + matrix.name(), firstRow.plus(rows).times(stride));
        return new Stream(matrix, next, limit);
    }

    void advance(KernelBuilder code) {
        for (Stream stream : streams) {
            for (int line = 0; line < LINES; line++) {
                code.prefetch(stream.matrix, stream.next.plus(line * LINE));
            }
            code.assign(stream.next, stream.next.plus(LINES * LINE).min(stream.limit));
        }
    }
}
