package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
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
 * A convolution over a grid, or a transposed one, whose groups have one channel: each vector of channels is a sum over
 * kernel offsets, ascending, by fused multiply-adds, which begins in a register and is stored once, finished. Neighbours along x whose
 * taps all have sources are computed together, so that a weight is loaded once for them.
 *
 * @param tiles with weights of one input channel, whose panels are vectors that share the search for sources
 */
record DepthwiseKernel(StepBuilder step, GridLines lines, LineBlocks blocks, TileKernel tiles, EpilogueCode epilogue) {
    private static final int BLOCK_ROWS = 256;
    private static final int PANEL_VECTORS = 4;

    /** So that a weight and a value have registers too. */
    private static final int MOST_SUMS = 12;

    /** The step of a node with constant weights, as its input 1. */
    static KernelStep lower(
            Node node, GridGeometry geometry, GridFlow flow, Epilogue end, Target target, Constants constants) {
        int channels = node.output().channels();
        TileShape panel = new TileShape(1, PANEL_VECTORS, target.lanes());
        PanelWeights weights = new PanelWeights(geometry.volume(), 1, channels, panel, constants.format());
        int rows = node.output().tensor().shape().fixed(0);
        int extent = GridAxis.of(geometry, flow, 0).results();
        LineBlocks blocks = LineBlocks.of(extent, rows, BLOCK_ROWS, target.cores());
        String name = node.op().text() + "_depthwise_" + weights.name() + "_" + GridLines.name(geometry);
        StepBuilder step = new StepBuilder(name + blocks.name() + EpilogueCode.name(end), node, target);
        BufferParam x = step.input("x", 0);
        BufferParam w = step.weights("w", weights, constants.data(1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, 2);
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.output("y"));
        GridLines.checkOffsets(node, geometry, weights.stride());
        GridLines lines = GridLines.of(step.code(), geometry, flow);
        var kernel = new DepthwiseKernel(step, lines, blocks, tiles, epilogue);
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
            DepthwiseKernel kernel, GridLines.Place line, Expr firstRow, Expr column, int vectors, boolean interior) {

        /** Of {@code count} cells from {@code first} on; of one where some tap may have no source. */
        void emit(Expr first, int count) {
            KernelBuilder code = kernel.step.code();
            List<List<ReadLocal>> sums =
                    each(count, cell -> each(vectors, v -> code.let("sum" + cell + "_" + v, Expr.of(0f, lanes()))));
            GridAxis x = kernel.lines.x();
            kernel.lines.tapLines(
                    line,
                    (sources, offset) -> x.taps(code, "tap_x", tap -> {
                        Expr factors = offset.plus(tap).times(stride()).plus(column);
                        if (interior) {
                            add(sums, row(sources, x.source(first, tap)), code.let("factors", factors));
                        } else {
                            x.source(
                                    code,
                                    first,
                                    tap,
                                    source -> add(sums, row(sources, source), code.let("factors", factors)));
                        }
                    }));
            for (int cell = 0; cell < count; cell++) {
                store(sums.get(cell), firstRow.plus(first.plus(cell)));
            }
        }

        /** Where the channels of a source begin. */
        private Expr row(Expr sourceLine, Expr source) {
            Expr row = sourceLine.times(kernel.lines.x().sources()).plus(source);
            return kernel.step.code().let("from", row.times(stride()).plus(column));
        }

        private void add(List<List<ReadLocal>> sums, Expr from, Expr factors) {
            KernelBuilder code = kernel.step.code();
            int next = kernel.lines.x().stride() * stride();
            for (int v = 0; v < vectors; v++) {
                int at = v * lanes();
                Expr weight = code.let("w" + v, kernel.tiles.w().load(factors.plus(at), lanes()));
                for (int cell = 0; cell < sums.size(); cell++) {
                    ReadLocal sum = sums.get(cell).get(v);
                    Expr value = kernel.tiles.x().load(from.plus(cell * next + at), lanes());
                    code.assign(sum, value.fma(weight, sum));
                }
            }
        }

        private void store(List<ReadLocal> sums, Expr row) {
            KernelBuilder code = kernel.step.code();
            Expr begin = code.let("begin", row.times(stride()));
            for (int v = 0; v < vectors; v++) {
                Expr channel = column.plus(v * lanes());
                Expr at = code.let("at", begin.plus(channel));
                code.store(kernel.tiles.y(), at, kernel.epilogue.apply(sums.get(v), at, channel));
            }
        }

        private int lanes() {
            return kernel.tiles.lanes();
        }

        /** Distance of rows, and of the weights of taps. */
        private int stride() {
            return kernel.tiles.weights().stride();
        }

        private static <T> List<T> each(int count, IntFunction<T> element) {
            return IntStream.range(0, count).mapToObj(element).toList();
        }
    }
}
