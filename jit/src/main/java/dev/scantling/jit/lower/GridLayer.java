package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.GridGeometry;

/**
 * A convolution over a grid, or a transposed one, on a device.
 *
 * @param node with weights as its input 1
 * @param end what follows the sums
 * @param yStride distance of the rows of y
 */
record GridLayer(Node node, GridGeometry geometry, GridFlow flow, Epilogue end, Target target, int yStride) {

    /** Rows of results. */
    int rows() {
        return node.output().tensor().shape().fixed(0);
    }

    /** Lines of results are along it. */
    GridAxis x() {
        return GridAxis.of(geometry, flow, 0);
    }

    /** Distance of the rows of x. */
    int xStride() {
        return target.rowStride(node.input(0).channels());
    }

    GridLines lines(StepBuilder step) {
        return GridLines.of(step.code(), geometry, flow);
    }
}
