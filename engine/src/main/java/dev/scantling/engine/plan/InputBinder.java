package dev.scantling.engine.plan;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks the inputs of a run, derives the key layout from their bounds and copies them into place. Allocates only when an
 * input is larger than those seen before.
 */
public final class InputBinder {
    private static final int POINT_COLUMNS = 4;

    private final Execution execution;
    private final Graph graph;
    private final Set<Value> points = new HashSet<>();
    private final CoordinateBounds bounds = new CoordinateBounds();
    private final KeyStaging keys = new KeyStaging();
    private final Set<String> names = new HashSet<>();

    public InputBinder(Execution execution) {
        this.execution = execution;
        this.graph = execution.plan().graph();
        graph.inputs().forEach(port -> names.add(port.name()));
        graph.nodes().forEach(this::notePoints);
    }

    /** Points are the float matrices that geometry operators read. */
    private void notePoints(Node node) {
        if (node.op() instanceof GeometryOp && node.input(0).type() instanceof Type.TensorType) {
            points.add(node.input(0));
        }
    }

    /**
     * Takes the inputs of the next run.
     *
     * @throws EngineException.InvalidInput naming the input and what is wrong with it
     */
    public void bind(Inputs inputs) {
        refuseUnknown(inputs);
        bounds.clear();
        for (int i = 0; i < graph.inputs().size(); i++) {
            Graph.Port port = graph.inputs().get(i);
            check(port, inputs);
            measure(port, inputs.data(port.name()));
        }
        ModelPlan plan = execution.plan();
        execution.begin(bounds.layout(plan.reach(), plan.scale()));
        for (int i = 0; i < graph.inputs().size(); i++) {
            Graph.Port port = graph.inputs().get(i);
            copy(port, inputs.data(port.name()));
        }
    }

    private void refuseUnknown(Inputs inputs) {
        int known = 0;
        for (int i = 0; i < graph.inputs().size(); i++) {
            known += inputs.names().contains(graph.inputs().get(i).name()) ? 1 : 0;
        }
        if (known < inputs.names().size()) {
            throw new EngineException.InvalidInput(
                    "unknown input among " + inputs.names() + "; the model takes " + names);
        }
    }

    private void check(Graph.Port port, Inputs inputs) {
        DType wanted = dtype(port.value().type());
        DType given = inputs.dtype(port.name());
        if (given != wanted) {
            throw new EngineException.InvalidInput(
                    "input '" + port.name() + "' must be " + wanted.text() + ", is " + given.text());
        }
        long row = (long) columns(port) * wanted.bytes();
        long bytes = inputs.data(port.name()).byteSize();
        if (row == 0 || bytes % row != 0 || bytes / row > Integer.MAX_VALUE) {
            throw new EngineException.InvalidInput("input '" + port.name() + "' has " + bytes
                    + " bytes, which is no whole number of rows of " + columns(port) + " " + wanted.text());
        }
    }

    private void measure(Graph.Port port, MemorySegment data) {
        int rows = rows(port, data);
        if (port.value().type() instanceof Type.CoordsType) {
            bounds.includeCoordinates(port.name(), data, rows);
        } else if (points.contains(port.value())) {
            bounds.includePoints(port.name(), data, rows);
        }
    }

    private void copy(Graph.Port port, MemorySegment data) {
        int rows = rows(port, data);
        agree(port, rows);
        switch (port.value().type()) {
            case Type.TensorType _ -> execution.input(port.value(), data, rows, columns(port));
            case Type.CoordsType _ ->
                execution.input(port.value(), keys.pack(port.name(), data, rows, execution.layout()), rows, 1);
            case Type.KernelMapType _ -> throw new IllegalStateException("a kernel map is no input");
        }
    }

    private void agree(Graph.Port port, int rows) {
        Dim dim = switch (port.value().type()) {
            case Type.TensorType(var _, var shape) -> shape.dim(0);
            case Type.CoordsType(Dim extent, var _) -> extent;
            case Type.KernelMapType _ -> throw new IllegalStateException("a kernel map is no input");
        };
        if (execution.extents().known(dim) && execution.extent(dim) != rows) {
            throw new EngineException.InvalidInput("input '" + port.name() + "' has " + rows + " rows, expected "
                    + execution.extent(dim) + " as the inputs before it (" + names + ")");
        }
    }

    private int rows(Graph.Port port, MemorySegment data) {
        return (int) (data.byteSize()
                / ((long) columns(port) * dtype(port.value().type()).bytes()));
    }

    private static int columns(Graph.Port port) {
        return switch (port.value().type()) {
            case Type.TensorType(var _, var shape) -> shape.rank() == 1 ? 1 : shape.fixed(1);
            case Type.CoordsType _ -> POINT_COLUMNS;
            case Type.KernelMapType _ -> throw new IllegalStateException("a kernel map is no input");
        };
    }

    private static DType dtype(Type type) {
        return type instanceof Type.TensorType tensor ? tensor.dtype() : DType.I32;
    }
}
