package dev.scantling.engine.plan;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.stream.Stream;

/**
 * How far a graph looks beyond the coordinates that it is given, so that packed keys get room for it.
 *
 * @param batches samples that there are whatever is given
 * @param steps lattice steps beyond the largest coordinate; every level counts as if it followed the one before, and where a finer
 *     level follows a coarser one, in steps of the finest
 * @param scale the factor by which coordinates may grow before that; at least 1
 */
public record Reach(int batches, long steps, double scale) {
    /** The cell of a point and its upper corner. */
    private static final int CORNERS = 2;

    /** What the nodes of a graph look at. */
    static Reach of(Graph graph) {
        int batches = graph.nodes().stream().mapToInt(Reach::batches).max().orElse(0);
        boolean expands = graph.nodes().stream().anyMatch(node -> node.op() instanceof GeometryOp.ExpandCoords);
        long steps = graph.nodes().stream()
                .mapToLong(node -> expands ? (long) steps(node) * fineStride(node) : steps(node))
                .sum();
        long grids = graph.nodes().stream().mapToLong(Reach::gridSteps).max().orElse(0);
        int coarsest = graph.inputs().stream()
                .flatMap(port -> port.value().type() instanceof Type.CoordsType(var _, Int3 stride)
                        ? Stream.of(largest(stride))
                        : Stream.empty())
                .reduce(1, Math::max);
        double scale = graph.nodes().stream().mapToDouble(Reach::pointScale).reduce(1, (a, b) -> a * b);
        double finer = graph.nodes().stream()
                .mapToDouble(node -> expansion(node, coarsest))
                .reduce(1, Math::max);
        return new Reach(batches, CORNERS + steps + grids, scale * finer);
    }

    private static int batches(Node node) {
        return node.op() instanceof GeometryOp.GridCoords(CellGrid grid, var _) ? grid.batch() : 0;
    }

    private static int steps(Node node) {
        return switch (node.op()) {
            case GeometryOp.KernelMap(KernelGeometry geometry) -> steps(geometry);
            case GeometryOp.OutputCoords(KernelGeometry geometry) -> steps(geometry);
            case GeometryOp.ExpandCoords(KernelGeometry geometry) -> steps(geometry);
            default -> 0;
        };
    }

    /** A grid lies where it lies, whatever is given. */
    private static long gridSteps(Node node) {
        return node.op() instanceof GeometryOp.GridCoords(CellGrid grid, Int3 stride)
                ? ((long) largest(grid.origin()) + largest(grid.extents())) * largest(stride)
                : 0;
    }

    /** Voxels of the finest lattice in a step of the finest that a node knows. */
    private static int fineStride(Node node) {
        return Stream.concat(node.inputs().stream(), node.outputs().stream())
                .flatMap(value -> value.type() instanceof Type.CoordsType(var _, Int3 stride)
                        ? Stream.of(largest(stride))
                        : Stream.empty())
                .reduce(Math::min)
                .orElse(1);
    }

    /** How much scaling may enlarge points before they are voxelised. */
    private static double pointScale(Node node) {
        return node.op() instanceof GeometryOp.ScalePoints(float multiply, float divide)
                ? Math.max(1, Math.abs((double) multiply / divide))
                : 1;
    }

    /** How much larger the coordinates of a finer lattice are than those of the coarsest input. */
    private static double expansion(Node node, int coarsest) {
        return node.op() instanceof GeometryOp.ExpandCoords
                        && node.output().type() instanceof Type.CoordsType(var _, Int3 stride)
                ? (double) coarsest / Math.min(stride.x(), Math.min(stride.y(), stride.z()))
                : 1;
    }

    private static int steps(KernelGeometry geometry) {
        int taps = geometry.taps().stream().mapToInt(Reach::largest).max().orElse(0);
        return Math.addExact(taps, largest(geometry.stride()));
    }

    private static int largest(Int3 v) {
        return Math.max(Math.abs(v.x()), Math.max(Math.abs(v.y()), Math.abs(v.z())));
    }
}
