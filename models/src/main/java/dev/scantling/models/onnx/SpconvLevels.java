package dev.scantling.models.onnx;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each coordinate set comes from, and its spatial shape, which our graphs state only where outputs are bounded by it, and the files
 * of spconv networks at every convolution.
 */
final class SpconvLevels {
    /** What a set was made of. */
    private record Origin(Value from, KernelGeometry geometry, boolean expanded) {}

    private final Map<Value, Int3> shapes = new HashMap<>();
    private final Map<Value, Origin> origins = new HashMap<>();

    private SpconvLevels() {}

    static SpconvLevels of(Graph graph) {
        SpconvLevels levels = new SpconvLevels();
        graph.nodes().forEach(levels::learn);
        return levels;
    }

    private void learn(Node node) {
        if (node.op() instanceof GeometryOp.OutputCoords(KernelGeometry geometry)) {
            strided(node, geometry);
        } else if (node.op() instanceof GeometryOp.ExpandCoords(KernelGeometry geometry)) {
            expanded(node, geometry);
        } else if (node.op() instanceof GeometryOp.GridMap(CellGrid grid)
                && grid.origin().equals(Int3.ZERO)) {
            shapes.putIfAbsent(node.input(0), grid.extents());
        }
    }

    private void strided(Node node, KernelGeometry geometry) {
        origins.put(node.output(), new Origin(node.input(0), geometry, false));
        Int3 shape = geometry.spatialShape();
        if (shape != null) {
            shapes.put(node.input(0), shape);
            shapes.put(node.output(), geometry.outputShape(shape));
        }
    }

    private void expanded(Node node, KernelGeometry geometry) {
        origins.put(node.output(), new Origin(node.input(0), geometry, true));
        Int3 shape = geometry.spatialShape();
        if (shape != null) {
            shapes.put(node.output(), shape);
        }
    }

    /** Whether the coarse set is that of a convolution over the fine one: the same one if it is submanifold. */
    boolean isOutput(Value fine, Value coarse, KernelGeometry geometry) {
        return geometry.submanifold()
                ? fine.equals(coarse)
                : new Origin(fine, geometry, false).equals(origins.get(coarse));
    }

    /** Whether the fine set is that of a transposed convolution over the coarse one. */
    boolean isExpanded(Value fine, Value coarse, KernelGeometry geometry) {
        return new Origin(coarse, geometry, true).equals(origins.get(fine));
    }

    /** @throws dev.scantling.ir.EngineException.UnsupportedOp naming the node if the graph does not tell */
    Int3 shape(Node node, Value coords) {
        @Nullable Int3 shape = shapes.get(coords);
        if (shape == null) {
            throw Refusal.of(
                    node,
                    "the spatial shape of its voxels is stated nowhere; give the geometry of a strided "
                            + Convention.SPCONV.text() + " convolution over them one");
        }
        return shape;
    }
}
