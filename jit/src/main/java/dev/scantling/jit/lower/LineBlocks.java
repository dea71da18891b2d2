package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/**
 * How rows of a grid are shared out: each line along x in segments, of which one or, where lines are short, several are a
 * block. Segments are counted as rows are.
 *
 * @param extent cells of a line
 * @param width cells of a segment, except for the last of a line
 * @param perBlock segments of a block
 */
record LineBlocks(int extent, int width, int perBlock) {
    /** Blocks for each thread, so that all have finished at about the same time. */
    private static final int SHARES = 4;

    /** Fewer rows are not worth starting an iteration. */
    private static final int FEWEST_ROWS = 32;

    /**
     * Blocks of at most so many rows, and fewer where threads would have none.
     *
     * @param rows of all lines
     */
    static LineBlocks of(int extent, int rows, int mostRows, int cores) {
        return of(extent, rows, FEWEST_ROWS, mostRows, cores);
    }

    /** The same in tiles of so many cells, which are counted as cells are. */
    static LineBlocks ofTiles(int extent, int tiles, int cells, int mostRows, int cores) {
        return of(extent, tiles, Math.ceilDiv(FEWEST_ROWS, cells), Math.ceilDiv(mostRows, cells), cores);
    }

    private static LineBlocks of(int extent, int rows, int fewestRows, int mostRows, int cores) {
        int wanted = Math.min(mostRows, Math.max(fewestRows, rows / (SHARES * cores)));
        if (extent <= wanted) {
            int perBlock = linesOfABlock(rows / extent, Math.ceilDiv(fewestRows, extent), mostRows / extent, cores);
            return new LineBlocks(extent, extent, perBlock);
        }
        int width = Math.ceilDiv(extent, Math.ceilDiv(extent, wanted));
        return new LineBlocks(extent, width, 1);
    }

    /** The most with which the last thread finishes as soon as it can. */
    private static int linesOfABlock(int lines, int fewest, int most, int cores) {
        int best = fewest;
        for (int count = fewest + 1; count <= most; count++) {
            best = longestShare(lines, count, cores) <= longestShare(lines, best, cores) ? count : best;
        }
        return best;
    }

    /** Lines of the thread that has most, where each takes the next block when it has finished one. */
    private static int longestShare(int lines, int perBlock, int cores) {
        int full = Math.ceilDiv(lines, perBlock) - 1;
        int rest = lines - full * perBlock;
        return full / cores * perBlock + (full % cores == 0 ? rest : perBlock);
    }

    boolean hasWholeLines() {
        return width == extent;
    }

    private int perLine() {
        return Math.ceilDiv(extent, width);
    }

    /** Segments of so many rows. */
    int segments(int rows) {
        return Math.multiplyExact(rows / extent, perLine());
    }

    /** The part of a kernel's name that tells blocks apart. */
    String name() {
        return "_b" + width + "x" + perBlock;
    }

    /** Runs {@code body} for segments {@code first .. last - 1}. */
    void segments(KernelBuilder code, Expr first, Expr last, SegmentBody body) {
        code.loop(
                "segment",
                first,
                last,
                1,
                segment -> body.emit(code.let("line", line(segment)), begin(segment), end(segment)));
    }

    /** What is done with the cells {@code begin .. end - 1} of a line. */
    @FunctionalInterface
    interface SegmentBody {
        void emit(Expr line, Expr begin, Expr end);
    }

    Expr line(Expr segment) {
        return segment.dividedBy(perLine());
    }

    /** The first cell of a segment within its line. */
    Expr begin(Expr segment) {
        return hasWholeLines() ? Expr.of(0) : segment.remainder(perLine()).times(width);
    }

    /** The cell behind the last of a segment within its line. */
    Expr end(Expr segment) {
        return hasWholeLines() ? Expr.of(extent) : begin(segment).plus(width).min(Expr.of(extent));
    }

    /** The first row of a segment, which is the row behind the segment before. */
    Expr row(Expr segment) {
        return line(segment).times(extent).plus(begin(segment));
    }
}
