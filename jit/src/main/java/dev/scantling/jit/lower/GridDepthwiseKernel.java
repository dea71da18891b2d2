package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A convolution over a grid whose groups have one channel, or a transposed one. Each vector of channels is a sum over kernel offsets,
 * ascending, by fused multiply-adds, which begins in a register and is stored once, finished. Neighbours along x whose taps all have
 * sources are computed together, so that a weight is loaded once for them.
 *
 * @param tiles whose panels are vectors that share the search for sources
 * @param yStride distance of the rows of y
 */
record GridDepthwiseKernel(
        StepBuilder step, GridLines lines, LineBlocks blocks, TileKernel tiles, EpilogueCode epilogue, int yStride) {
    private static final int BLOCK_ROWS = 256;
    private static final int MOST_VECTORS = 4;

    /** So that weights and values have registers too. */
    private static final int MOST_SUMS = 12;

    /** The step of a node with constant weights, as its input 1. */
    static KernelStep lower(GridLayer layer, Constants constants) {
        Node node = layer.node();
        GridGeometry geometry = layer.geometry();
        Target target = layer.target();
        int yStride = layer.yStride();
        int channels = node.output().channels();
        int rows = layer.rows();
        TileShape panel = new TileShape(1, MOST_VECTORS, target.lanes());
        int cin = node.input(1).tensor().shape().fixed(1);
        PanelWeights weights = new PanelWeights(geometry.volume(), cin, channels, panel, constants.format());
        int extent = layer.x().results();
        LineBlocks blocks = LineBlocks.of(extent, rows, BLOCK_ROWS, target.cores());
        String name = node.op().text() + "_depthwise_" + weights.name() + "_" + GridLines.name(geometry);
        StepBuilder step =
                new StepBuilder(name + blocks.name() + EpilogueCode.name(layer.end()), node, target, yStride);
        BufferParam x = step.input("x", 0);
        BufferParam w = step.weights("w", weights, constants.data(1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(layer.end(), step, constants, 2, yStride);
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.output("y"));
        GridLines.checkOffsets(node, geometry, Math.max(weights.stride(), yStride));
        GridLines lines = layer.lines(step);
        var kernel = new GridDepthwiseKernel(step, lines, blocks, tiles, epilogue, yStride);
        Size segments = Size.of(blocks.segments(rows));
        return step.blocks(
                segments,
                blocks.perBlock(),
                (_, first, last) -> blocks.segments(step.code(), first, last, kernel::segment));
    }

    private void segment(Expr line, Expr begin, Expr end) {
        GridLines.Place place = lines.place(line);
        Expr firstRow = step.code().let("first_row", line.times(lines.x().results()));
        tiles.panels((width, column) -> {
            ReadLocal next = step.code().let("next", begin);
            int vectors = width / tiles.lanes();
            GridAxis.Interior interior = lines.x().interior();
            int together = MOST_SUMS / vectors;
            if (interior.from() + together <= interior.to()) {
                cells(
                        next,
                        1,
                        end.min(Expr.of(interior.from())),
                        new Sums(this, place, firstRow, column, vectors, false));
                cells(
                        next,
                        together,
                        end.min(Expr.of(interior.to())),
                        new Sums(this, place, firstRow, column, vectors, true));
            }
            cells(next, 1, end, new Sums(this, place, firstRow, column, vectors, false));
        });
    }

    /** Computes {@code count} cells after the other as long as they lie before {@code end}; {@code next} moves on. */
    private void cells(ReadLocal next, int count, Expr end, Sums sums) {
        KernelBuilder code = step.code();
        code.whileLoop(next.plus(count).atMost(end), () -> {
            code.region("cells" + count + "x" + sums.vectors, () -> sums.emit(next, count));
            code.assign(next, next.plus(count));
        });
    }

    /**
     * The code that sums up cells of a line.
     *
     * @param firstRow of the line
     * @param column the first of their channels
     * @param interior whether all taps have sources along x
     */
    private record Sums(
            GridDepthwiseKernel kernel,
            GridLines.Place line,
            Expr firstRow,
            Expr column,
            int vectors,
            boolean interior) {

        /** Of {@code count} cells from {@code first} on; of one where some tap may have no source. */
        void emit(Expr first, int count) {
            KernelBuilder code = kernel.step.code();
            List<List<ReadLocal>> sums =
                    each(count, cell -> each(vectors, v -> code.let("sum" + cell + "_" + v, Expr.of(0f, lanes()))));
            GridAxis x = kernel.lines.x();
            kernel.lines.tapLines(
                    line,
                    (sources, offset) -> x.taps(code, "tap_x", tap -> {
                        if (interior) {
                            add(sums, sources, x.source(first, tap), offset.plus(tap));
                        } else {
                            x.source(code, first, tap, source -> add(sums, sources, source, offset.plus(tap)));
                        }
                    }));
            for (int cell = 0; cell < count; cell++) {
                store(sums.get(cell), firstRow.plus(first.plus(cell)));
            }
        }

        private void add(List<List<ReadLocal>> sums, Expr sourceLine, Expr source, Expr tap) {
            KernelBuilder code = kernel.step.code();
            GridAxis x = kernel.lines.x();
            int stride = kernel.tiles.weights().stride();
            Expr row = code.let("row", sourceLine.times(x.sources()).plus(source));
            Expr from = code.let("from", row.times(stride).plus(column));
            Expr factors = code.let("factors", tap.times(stride).plus(column));
            for (int v = 0; v < vectors; v++) {
                int at = v * lanes();
                Expr weight = code.let("w" + v, kernel.tiles.w().load(factors.plus(at), lanes()));
                for (int cell = 0; cell < sums.size(); cell++) {
                    ReadLocal sum = sums.get(cell).get(v);
                    int step = cell * x.stride() * stride;
                    Expr value = kernel.tiles.x().load(from.plus(step + at), lanes());
                    code.assign(sum, value.fma(weight, sum));
                }
            }
        }

        private void store(List<ReadLocal> sums, Expr row) {
            KernelBuilder code = kernel.step.code();
            Expr begin = code.let("begin", row.times(kernel.yStride));
            for (int v = 0; v < vectors; v++) {
                Expr channel = column.plus(v * lanes());
                Expr at = code.let("at", begin.plus(channel));
                code.store(kernel.tiles.y(), at, kernel.epilogue.apply(sums.get(v), row, at, channel));
            }
        }

        private int lanes() {
            return kernel.tiles.lanes();
        }

        private static <T> List<T> each(int count, IntFunction<T> element) {
            return IntStream.range(0, count).mapToObj(element).toList();
        }
    }
}
