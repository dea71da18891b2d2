package dev.scantling.jit.lower;

import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Shape;

/**
 * What the kernels of a convolution over a grid, or of a transposed one, agree on: how its weights are packed and how its results are
 * shared out.
 */
record GridConvPlan(GridLayer layer, Cut cut, PanelWeights weights, PanelShares shares) {

    static GridConvPlan of(GridLayer layer, Cut cut, FloatFormat format) {
        Shape shape = layer.node().input(1).tensor().shape();
        int groups = layer.geometry().groups();
        int cout = shape.fixed(2) / groups;
        TileShape tile = cut.tile().within(groups, cout);
        PanelWeights weights = new PanelWeights(shape.fixed(0), groups, shape.fixed(1), cout, tile, format);
        int inputs = layer.node().input(0).tensor().shape().fixed(0);
        PanelShares shares = PanelShares.of(
                inputs, layer.rows(), weights, cut, layer.target().cores());
        return new GridConvPlan(layer, cut, weights, shares);
    }

    /**
     * @param kernel what tells kernels of the same plan apart
     * @param blocks that are shared out unless panels are
     */
    StepBuilder step(String kernel, LineBlocks blocks) {
        GridLines.checkOffsets(layer.node(), layer.geometry(), Math.max(layer.xStride(), layer.yStride()));
        String name = layer.node().op().text() + kernel + "_" + weights.name() + "_"
                + GridLines.name(layer.geometry())
                + (shares.isWhole() ? blocks.name() : shares.name());
        return new StepBuilder(
                name + EpilogueCode.name(layer.end()) + cut.name(), layer.node(), layer.target(), layer.yStride());
    }
}
