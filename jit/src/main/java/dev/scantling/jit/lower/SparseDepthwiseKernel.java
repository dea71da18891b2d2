package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * A sparse convolution whose groups have one channel, in blocks of output rows: for each kernel offset, ascending, the existing
 * pairs of the block, each of which adds its input row times a row of weights to its output row.
 *
 * @param tiles with weights of one input channel, whose rows are those of the features
 * @param y where results are finished
 * @param yStride distance of its rows
 */
record SparseDepthwiseKernel(
        StepBuilder step, TileKernel tiles, BufferParam y, PairBuffers pairs, EpilogueCode epilogue, int yStride) {

    /** The step of a node with constant weights. */
    static KernelStep lower(Node node, Epilogue end, Target target, int yStride, Constants constants) {
        Shape shape = node.input(2).tensor().shape();
        TileShape panel = new TileShape(1, 1, target.lanes());
        PanelWeights weights = new PanelWeights(shape.fixed(0), 1, shape.fixed(2), panel, constants.format());
        String name = "sparse_conv_depthwise_" + weights.name() + EpilogueCode.name(end);
        StepBuilder step = new StepBuilder(name, node, target, yStride);
        PairBuffers.Arrays map = PairBuffers.Arrays.declare(step, 0);
        BufferParam x = step.input("x", 1);
        BufferParam w = step.weights("w", weights, constants.data(2, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, 3, yStride);
        BufferParam y = step.output("y");
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.sums(y));
        Type.KernelMapType type = (Type.KernelMapType) node.input(0).type();
        var kernel = new SparseDepthwiseKernel(step, tiles, y, map.sized(step, type), epilogue, yStride);
        return step.blocks(Size.of(type.outRows()), Slots.MAP_BLOCK, kernel::block);
    }

    private void block(Expr block, Expr first, Expr last) {
        KernelBuilder code = step.code();
        KeptSums sums = KeptSums.of(step, tiles, y, tiles.weights().cout(), yStride);
        sums.clear(first, last);
        code.loop("offset", tiles.weights().volume(), offset -> {
            Expr begin = code.let("begin", pairs.position(offset, block));
            Expr end = code.let("end", pairs.position(offset, block.plus(1)));
            Expr factors = code.let("factors", offset.times(stride()));
            code.loop("pair", begin, end, 1, pair -> pair(pair, factors));
        });
        sums.finish(epilogue, first, last);
    }

    private void pair(Expr pair, Expr factors) {
        KernelBuilder code = step.code();
        int lanes = tiles.lanes();
        Expr from = code.let("from", pairs.in().load(pair).times(stride()));
        Expr to = code.let("to", pairs.out().load(pair).times(yStride));
        code.loop("column", Expr.of(0), Expr.of(stride()), lanes, column -> {
            Expr value = tiles.x().load(from.plus(column), lanes);
            Expr weight = tiles.w().load(factors.plus(column), lanes);
            Expr at = code.let("at", to.plus(column));
            code.store(tiles.y(), at, value.fma(weight, tiles.y().load(at, lanes)));
        });
    }

    /** Distance of the rows of x and of weights. */
    private int stride() {
        return tiles.weights().stride();
    }
}
