package dev.scantling.jit.lower;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Target;
import dev.scantling.ir.WeightData;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.tune.Dataflow;
import dev.scantling.jit.tune.MatrixKernel;
import java.util.Optional;

/**
 * A linear layer in blocks of rows: each panel of weights serves all rows of a block while it is in the first-level cache;
 * where all panels fit there, each tile of rows goes through them at once, which reads and writes memory in order, as
 * processors foresee by themselves. Sums begin in registers and are stored once, finished.
 */
record LinearKernel(
        KernelBuilder code,
        TileKernel tiles,
        Product product,
        EpilogueCode epilogue,
        int xStride,
        int yStride,
        int blockRows,
        int cores) {
    /** Multiplies a tile of rows with a panel. */
    @FunctionalInterface
    private interface Product {
        void tile(int count, int width, Expr column, TileKernel.Rows rows, TileKernel.Sums sums);
    }

    /**
     * The step of a node with constant weights, as its input 1, whose last two axes are the channels.
     *
     * @param yStride distance of the rows of the result
     */
    static KernelStep lower(Node node, Epilogue end, Target target, int yStride, Cut cut, Constants constants) {
        Shape shape = node.input(1).tensor().shape();
        int last = shape.rank() - 1;
        PanelWeights weights =
                new PanelWeights(1, shape.fixed(last - 1), shape.fixed(last), cut.tile(), constants.format());
        Dim rows = node.input(0).tensor().shape().dim(0);
        int blockRows = RowBlocks.of(rows, weights, cut, target.cores());
        PanelShares shares = PanelShares.of(rows, weights, cut, target.cores());
        String block = !shares.isWhole() ? shares.name() : blockRows == cut.blockRows() ? "" : "_b" + blockRows;
        boolean skips = cut.dataflow().equals(Dataflow.ZERO_SKIPPING);
        String name = (skips ? "skipping_" : "") + weights.name() + EpilogueCode.name(end) + cut.name() + block;
        StepBuilder step = new StepBuilder("linear_" + name, node, target, yStride);
        BufferParam x = step.input("x", 0);
        WeightData data = constants.data(1, "weight");
        Optional<SkippingTiles.Buffers> skipped =
                skips ? Optional.of(SkippingTiles.Buffers.declare(step, weights, data)) : Optional.empty();
        BufferParam w = skipped.map(SkippingTiles.Buffers::values).orElseGet(() -> step.weights("w", weights, data));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, 2, yStride);
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.output("y"));
        var kernel = new LinearKernel(
                step.code(),
                tiles,
                product(tiles, skipped),
                epilogue,
                target.rowStride(weights.cin()),
                yStride,
                blockRows,
                target.cores());
        if (shares.isWhole()) {
            return step.blocks(Size.of(rows), blockRows, kernel::block);
        }
        Expr all = step.extent("rows", Size.of(rows));
        return step.tasks(
                Size.of(shares.count()), share -> kernel.panels(shares.columns(step.code(), weights, share), all));
    }

    private static Product product(TileKernel tiles, Optional<SkippingTiles.Buffers> skipped) {
        return skipped.<Product>map(weights -> new SkippingTiles(tiles, weights)::tile)
                .orElse((count, width, column, rows, sums) -> tiles.tile(count, width, Expr.of(0), column, rows, sums));
    }

    /** All rows of some panels. */
    private void panels(PanelShares.Columns columns, Expr end) {
        tiles.panels(columns, (width, column) -> {
            ReadLocal next = code.let("next", Expr.of(0));
            tiles.cover(next, end, count -> tile(next, count, width, column));
        });
    }

    private void block(Expr block, Expr first, Expr last) {
        if (tiles.weights().matrix() <= MatrixKernel.SMALL_MATRIX) {
            ReadLocal next = code.let("next", first);
            tiles.cover(next, last, count -> tiles.panels((width, column) -> tile(next, count, width, column)));
        } else {
            panels(first, last);
        }
    }

    /** Panel by panel; what the next block reads and writes is fetched meanwhile. */
    private void panels(Expr first, Expr last) {
        PanelWeights weights = tiles.weights();
        int passes = Math.ceilDiv(weights.stride(), weights.tile().panel());
        Lookahead lookahead =
                Lookahead.dense(code, tiles, xStride, yStride, first.plus(blockRows * cores), blockRows, passes);
        tiles.panels((width, column) -> {
            ReadLocal next = code.let("next", first);
            tiles.cover(next, last, count -> {
                if (count == weights.tile().rows()) {
                    lookahead.advance(code);
                }
                tile(next, count, width, column);
            });
        });
    }

    private void tile(ReadLocal next, int count, int width, Expr column) {
        product.tile(count, width, column, rows(next), finished(next));
    }

    private TileKernel.Rows rows(ReadLocal next) {
        return new TileKernel.Rows() {
            @Override
            public Expr input(int row) {
                return next.plus(row).times(xStride);
            }

            @Override
            public Expr output(int row) {
                return next.plus(row).times(yStride);
            }
        };
    }

    private TileKernel.Sums finished(ReadLocal next) {
        return new TileKernel.Sums() {
            @Override
            public Expr begin(Expr at) {
                return Expr.of(0f, tiles.lanes());
            }

            @Override
            public Expr end(Expr sum, int row, Expr at, Expr column) {
                return epilogue.apply(sum, next.plus(row), at, column);
            }
        };
    }
}
