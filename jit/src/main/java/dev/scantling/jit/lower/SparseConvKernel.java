package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * Sparse convolution, of floats and of bytes, in blocks of output rows that stay in the second-level cache: for each kernel offset, the existing
 * pairs of the block in small groups, input rows read and output rows updated in place through their indices. A block is
 * written by one thread and offsets ascend, so results depend neither on threads nor on the size of blocks.
 *
 * @param step where its parameters are declared
 * @param y where results are finished
 * @param pairs the kernel map
 * @param blockRows output rows of a block, a multiple of {@link Slots#MAP_BLOCK}
 */
record SparseConvKernel(
        StepBuilder step,
        TileKernel tiles,
        BufferParam y,
        PairBuffers pairs,
        EpilogueCode epilogue,
        int xStride,
        int yStride,
        int blockRows) {

    /**
     * The step of a node with constant weights.
     *
     * @param yStride distance of the rows of the result
     */
    static KernelStep lower(
            Node node, SparseOp.SparseConv op, Target target, int yStride, Cut cut, Constants constants) {
        Shape shape = node.input(2).tensor().shape();
        int groups = op.groups();
        int cout = shape.fixed(2) / groups;
        TileShape tile = cut.tile().within(groups, cout);
        PanelWeights weights = new PanelWeights(shape.fixed(0), groups, shape.fixed(1), cout, tile, constants.format());
        String name = "sparse_conv_" + weights.name() + EpilogueCode.name(op.epilogue()) + cut.name();
        StepBuilder step = new StepBuilder(name, node, target, yStride);
        MapArrays map = MapArrays.declare(step, node, cut);
        BufferParam x = step.input("x", 1);
        BufferParam w = step.weights("w", weights, constants.data(2, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(op.epilogue(), step, constants, 3, yStride);
        BufferParam y = step.output("y");
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.sums(y));
        int stride = target.rowStride(node.input(1).channels());
        return step(node, step, tiles, y, map, epilogue, stride, yStride, cut.blockRows());
    }

    /** The step of a node with constant weights and scales. */
    static KernelStep lower(Node node, SparseOp.QuantizedConv op, Target target, Cut cut, Constants constants) {
        QuantizedPanels panels = QuantizedPanels.of(node, cut.tile());
        String name = "quantized_conv_" + panels.name() + EpilogueCode.name(op.epilogue()) + cut.name();
        StepBuilder step = new StepBuilder(name, node, target);
        MapArrays map = MapArrays.declare(step, node, cut);
        BufferParam x = step.input("x", 1);
        BufferParam w = step.weights("w", panels, constants.data(2, "weight"));
        int yStride = step.width();
        BufferParam scale = step.channels("scale", constants.of(3, "scale"));
        EpilogueCode epilogue =
                EpilogueCode.of(op.epilogue(), step, constants, 4, yStride).scaled(scale);
        BufferParam y = step.output("y");
        TileKernel tiles = new TileKernel(step.code(), Arithmetic.of(panels.dtype()), panels.shape(), x, w, y);
        return step(node, step, tiles, y, map, epilogue, panels.bytes().words(), yStride, cut.blockRows());
    }

    private static KernelStep step(
            Node node,
            StepBuilder step,
            TileKernel tiles,
            BufferParam y,
            MapArrays arrays,
            EpilogueCode epilogue,
            int xStride,
            int yStride,
            int blockRows) {
        Type.KernelMapType map = (Type.KernelMapType) node.input(0).type();
        StepBuilder.BlockBody body = switch (arrays) {
            case PairBuffers.Arrays pairs ->
                new SparseConvKernel(step, tiles, y, pairs.sized(step, map), epilogue, xStride, yStride, blockRows)
                        ::block;
            case RunBuffers runs ->
                new OutputStationaryKernel(step, tiles, y, runs, epilogue, xStride, yStride, blockRows)::block;
        };
        return step.blocks(Size.of(map.outRows()), blockRows, body);
    }

    private void block(Expr block, Expr first, Expr last) {
        KernelBuilder code = step.code();
        PanelWeights weights = tiles.weights();
        KeptSums sums = KeptSums.of(step, tiles, y, weights.groups() * weights.cout(), yStride);
        sums.clear(first, last);
        int indexSteps = blockRows / Slots.MAP_BLOCK;
        Expr from = code.let("from", block.times(indexSteps));
        Expr to = code.let("to", from.plus(indexSteps).min(pairs.entries().minus(1)));
        Lookahead lookahead = Lookahead.sparse(
                code,
                tiles,
                sums.width(),
                xStride,
                yStride,
                first.plus(blockRows * step.target().cores()),
                blockRows);
        code.loop(
                "offset",
                weights.volume(),
                offset -> tiles.groups(group -> offset(offset, group, from, to, lookahead)));
        sums.finish(epilogue, first, last);
    }

    /** Adds the products of one kernel offset and group. */
    private void offset(Expr offset, Expr group, Expr from, Expr to, Lookahead lookahead) {
        KernelBuilder code = step.code();
        ReadLocal next = code.let("next", pairs.position(offset, from));
        Expr end = code.let("end", pairs.position(offset, to));
        PanelWeights weights = tiles.weights();
        Expr number = offset.times(weights.groups()).plus(group);
        Expr matrix = code.let("matrix", number.times(weights.matrix()));
        TileKernel.Rows rows =
                pairs.rows(next, xStride, group.times(weights.cin()), yStride, group.times(weights.cout()));
        TileKernel.Sums sums = tiles.continued();
        tiles.cover(next, end, count -> {
            if (count == tiles.weights().tile().rows()) {
                lookahead.advance(code);
                pairs.lookAhead(code, next);
            }
            tiles.panels((width, column) -> tiles.tile(count, width, matrix, column, rows, sums));
        });
    }
}
