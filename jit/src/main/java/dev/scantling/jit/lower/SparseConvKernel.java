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
 * Sparse convolution in blocks of output rows that stay in the second-level cache: for each kernel offset, the existing
 * pairs of the block in small groups, input rows read and output rows updated in place through their indices. A block is
 * written by one thread and offsets ascend, so results depend neither on threads nor on the size of blocks.
 *
 * @param step where its parameters are declared
 * @param pairs the kernel map
 * @param blockRows output rows of a block, a multiple of {@link Slots#MAP_BLOCK}
 */
record SparseConvKernel(
        StepBuilder step, TileKernel tiles, PairBuffers pairs, EpilogueCode epilogue, int xStride, int blockRows) {

    /** The step of a node with constant weights. */
    static KernelStep lower(Node node, SparseOp.SparseConv op, Target target, Cut cut, Constants constants) {
        Shape shape = node.input(2).tensor().shape();
        PanelWeights weights =
                new PanelWeights(shape.fixed(0), shape.fixed(1), shape.fixed(2), cut.tile(), constants.format());
        String name = "sparse_conv_" + weights.name() + EpilogueCode.name(op.epilogue()) + cut.name();
        StepBuilder step = new StepBuilder(name, node, target);
        BufferParam in = step.input("map_in", 0, Slots.MAP_IN);
        BufferParam out = step.input("map_out", 0, Slots.MAP_OUT);
        BufferParam blocks = step.input("map_blocks", 0, Slots.MAP_BLOCKS);
        BufferParam x = step.input("x", 1);
        BufferParam w = step.weights("w", weights, constants.data(2, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(op.epilogue(), step, constants, 3);
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.output("y"));
        Type.KernelMapType map = (Type.KernelMapType) node.input(0).type();
        Expr capacity = step.extent("capacity", Slots.pairCapacity(map.inRows(), map.outRows()));
        Expr entries = step.extent("entries", Slots.blockEntries(map.outRows()));
        PairBuffers pairs = new PairBuffers(in, out, blocks, capacity, entries);
        int blockRows = cut.blockRows();
        var kernel = new SparseConvKernel(step, tiles, pairs, epilogue, target.rowStride(weights.cin()), blockRows);
        return step.blocks(Size.of(map.outRows()), blockRows, kernel::block);
    }

    private void block(Expr block, Expr first, Expr last) {
        KernelBuilder code = step.code();
        KeptSums sums = new KeptSums(step, tiles.y(), tiles.weights().cout());
        sums.clear(first, last);
        int indexSteps = blockRows / Slots.MAP_BLOCK;
        Expr from = code.let("from", block.times(indexSteps));
        Expr to = code.let("to", from.plus(indexSteps).min(pairs.entries().minus(1)));
        Lookahead lookahead = Lookahead.sparse(
                code, tiles, xStride, first.plus(blockRows * step.target().cores()), blockRows);
        code.loop("offset", tiles.weights().volume(), offset -> offset(offset, from, to, lookahead));
        sums.finish(epilogue, first, last);
    }

    /** Adds the products of one kernel offset. */
    private void offset(Expr offset, Expr from, Expr to, Lookahead lookahead) {
        KernelBuilder code = step.code();
        ReadLocal next = code.let("next", pairs.position(offset, from));
        Expr end = code.let("end", pairs.position(offset, to));
        Expr matrix = code.let("matrix", offset.times(tiles.weights().matrix()));
        TileKernel.Rows rows = pairs.rows(next, xStride, tiles.weights().stride());
        TileKernel.Sums sums =
                KeptSums.continued(tiles.y(), tiles.weights().tile().lanes());
        tiles.cover(next, end, count -> {
            if (count == tiles.weights().tile().rows()) {
                lookahead.advance(code);
            }
            tiles.panels((width, column) -> tiles.tile(count, width, matrix, column, rows, sums));
        });
    }
}
