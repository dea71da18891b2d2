package dev.scantling.engine.plan;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.List;

/** How far the kernels of a graph look, so that packed keys get room for it. */
final class Reach {
    /** The cell of a point and its upper corner. */
    private static final int CORNERS = 2;

    private Reach() {}

    /** Lattice steps beyond the largest coordinate; every level counts as if it followed the one before. */
    static int of(List<Node> nodes) {
        return CORNERS
                + nodes.stream()
                        .mapToInt(node -> switch (node.op()) {
                            case GeometryOp.KernelMap(KernelGeometry geometry) -> reach(geometry);
                            case GeometryOp.OutputCoords(KernelGeometry geometry) -> reach(geometry);
                            default -> 0;
                        })
                        .reduce(0, Math::addExact);
    }

    /** The factor by which scaling may enlarge coordinates before they are voxelised; at least 1. */
    static double scale(List<Node> nodes) {
        return nodes.stream()
                .mapToDouble(node -> node.op() instanceof GeometryOp.ScalePoints(float multiply, float divide)
                        ? Math.max(1, Math.abs((double) multiply / divide))
                        : 1)
                .reduce(1, (a, b) -> a * b);
    }

    private static int reach(KernelGeometry geometry) {
        int taps = geometry.taps().stream().mapToInt(Reach::largest).max().orElse(0);
        return Math.addExact(taps, largest(geometry.stride()));
    }

    private static int largest(Int3 v) {
        return Math.max(Math.abs(v.x()), Math.max(Math.abs(v.y()), Math.abs(v.z())));
    }
}
