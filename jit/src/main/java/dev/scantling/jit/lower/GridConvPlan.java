package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.GridGeometry;

/**
 * What the kernels of a convolution over a grid, or of a transposed one, agree on: how its weights are packed and how its results are
 * shared out.
 *
 * @param end what follows the sums
 * @param yStride distance of the rows of y
 */
record GridConvPlan(
        Node node,
        GridGeometry geometry,
        GridFlow flow,
        Epilogue end,
        Target target,
        int yStride,
        Cut cut,
        PanelWeights weights,
        PanelShares shares) {

    /** @param node with weights as its input 1 */
    static GridConvPlan of(
            Node node,
            GridGeometry geometry,
            GridFlow flow,
            Epilogue end,
            Target target,
            int yStride,
            Cut cut,
            FloatFormat format) {
        Shape shape = node.input(1).tensor().shape();
        int groups = geometry.groups();
        int cout = shape.fixed(2) / groups;
        TileShape tile = cut.tile().within(groups, cout);
        PanelWeights weights = new PanelWeights(shape.fixed(0), groups, shape.fixed(1), cout, tile, format);
        int inputs = node.input(0).tensor().shape().fixed(0);
        return new GridConvPlan(
                node,
                geometry,
                flow,
                end,
                target,
                yStride,
                cut,
                weights,
                PanelShares.of(inputs, rows(node), weights, cut, target.cores()));
    }

    private static int rows(Node node) {
        return node.output().tensor().shape().fixed(0);
    }

    /** Rows of results. */
    int rows() {
        return rows(node);
    }

    /** Lines of results are along it. */
    GridAxis x() {
        return GridAxis.of(geometry, flow, 0);
    }

    /** Distance of the rows of x. */
    int xStride() {
        return target.rowStride(node.input(0).channels());
    }

    /**
     * @param kernel what tells kernels of the same plan apart
     * @param blocks that are shared out unless panels are
     */
    StepBuilder step(String kernel, LineBlocks blocks) {
        GridLines.checkOffsets(node, geometry, Math.max(xStride(), yStride()));
        String name = node.op().text() + kernel + "_" + weights.name() + "_" + GridLines.name(geometry)
                + (shares.isWhole() ? blocks.name() : shares.name());
        return new StepBuilder(name + EpilogueCode.name(end) + cut.name(), node, target, yStride);
    }

    GridLines lines(StepBuilder step) {
        return GridLines.of(step.code(), geometry, flow);
    }
}
