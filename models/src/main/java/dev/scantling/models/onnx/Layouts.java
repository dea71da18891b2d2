package dev.scantling.models.onnx;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The grid of each feature matrix of a graph. Operators over grids say which grid they read and write; all others keep the
 * rows, so matrices fall into classes of equal rows, and one operator over a grid tells it for the whole class, before and
 * after. A class that no such operator reads or writes has no grid.
 */
final class Layouts {
    private final Axes axes;
    private final Map<Value, Value> leaders = new HashMap<>();
    private final Map<Value, TensorLayout.Cells> grids = new HashMap<>();

    private Layouts(Axes axes) {
        this.axes = axes;
    }

    /** @throws dev.scantling.ir.EngineException.UnsupportedOp naming the first node that reads or writes another grid than others do */
    static Layouts of(Graph graph) {
        Layouts layouts = new Layouts(Axes.of(graph));
        graph.nodes().forEach(node -> sameRows(node).forEach(value -> layouts.join(value, node.output())));
        graph.nodes().forEach(layouts::claim);
        return layouts;
    }

    Axes axes() {
        return axes;
    }

    /** Of a feature matrix. */
    TensorLayout of(Value value) {
        TensorLayout grid = grids.get(leader(value));
        return grid != null
                ? grid
                : new TensorLayout.Rows(value.tensor().shape().dim(0));
    }

    /** The operands whose rows are those of the result. */
    private static Stream<Value> sameRows(Node node) {
        return switch (node.op()) {
            case DenseOp.Add _, DenseOp.Subtract _, DenseOp.Multiply _, DenseOp.Concat _ -> node.inputs().stream();
            case ArrayOp.Map _, ArrayOp.Combine _, ArrayOp.Select _ -> node.inputs().stream();
            case DenseOp.BatchNorm _,
                    DenseOp.LayerNorm _,
                    DenseOp.Activate _,
                    DenseOp.Slice _,
                    DenseOp.Quantize _,
                    DenseOp.Convert _ -> Stream.of(node.input(0));
            case DenseOp.Linear(Epilogue epilogue) -> Stream.concat(Stream.of(node.input(0)), residual(node, epilogue));
            case GridOp.Conv(var _, Epilogue epilogue) -> residual(node, epilogue);
            case GridOp.ConvTranspose(var _, Epilogue epilogue) -> residual(node, epilogue);
            case DenseOp.Parameter _,
                    DenseOp.Repeat _,
                    GridOp.Pool _,
                    GridOp.WeightGradient _,
                    ArrayOp _,
                    GeometryOp _,
                    PointOp _,
                    SparseOp _ -> Stream.empty();
        };
    }

    private static Stream<Value> residual(Node node, Epilogue epilogue) {
        return epilogue.hasResidual() ? Stream.of(node.inputs().getLast()) : Stream.empty();
    }

    private void claim(Node node) {
        switch (node.op()) {
            case GridOp.Conv(GridGeometry geometry, var _) -> claim(node, fine(geometry), coarse(geometry));
            case GridOp.Pool(GridGeometry geometry, var _) -> claim(node, fine(geometry), coarse(geometry));
            case GridOp.ConvTranspose(GridGeometry geometry, var _) -> claim(node, coarse(geometry), fine(geometry));
            case GridOp.WeightGradient _, DenseOp _, ArrayOp _, GeometryOp _, PointOp _, SparseOp _ -> {}
        }
    }

    private void claim(Node node, TensorLayout.Cells read, TensorLayout.Cells written) {
        claim(node, node.input(0), read);
        claim(node, node.output(), written);
    }

    private TensorLayout.Cells fine(GridGeometry geometry) {
        return cells(geometry, geometry.extents());
    }

    private TensorLayout.Cells coarse(GridGeometry geometry) {
        return cells(geometry, geometry.outputs());
    }

    private TensorLayout.Cells cells(GridGeometry geometry, Int3 extents) {
        return new TensorLayout.Cells(geometry.batch(), extents, axes);
    }

    private void claim(Node node, Value value, TensorLayout.Cells grid) {
        TensorLayout.Cells before = grids.putIfAbsent(leader(value), grid);
        if (before != null && !before.equals(grid)) {
            throw Refusal.of(
                    node,
                    value + " is a grid of " + describe(grid) + " here, but of " + describe(before)
                            + " for another operator; ONNX has one shape for each tensor");
        }
    }

    private static String describe(TensorLayout.Cells grid) {
        return grid.batch() + " times " + grid.extents() + " cells";
    }

    private void join(Value a, Value b) {
        leaders.put(leader(a), leader(b));
    }

    /** The value that stands for all of equal rows; the path to it is halved on the way, or chains would take quadratic time. */
    private Value leader(Value value) {
        Value at = value;
        for (Value next = next(at); !next.equals(at); next = next(at)) {
            leaders.put(at, next(next));
            at = next;
        }
        return at;
    }

    private Value next(Value value) {
        return leaders.getOrDefault(value, value);
    }
}
