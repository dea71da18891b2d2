package dev.scantling.engine.plan;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the inputs of a run, derives the key layout from their bounds and copies them into place. Allocates only when an
 * input is larger than those seen before.
 */
public final class InputBinder {
    private static final int POINT_COLUMNS = 4;

    private final Execution execution;
    private final List<Input> inputs;
    private final CoordinateBounds bounds = new CoordinateBounds();
    private final RowStaging staging = new RowStaging();
    private final KeyStaging keys = new KeyStaging();
    private final Set<String> names = new HashSet<>();

    /** What is looked up once: comparing values while running would allocate. */
    private record Input(Graph.Port port, String label, int storage, boolean points) {}

    public InputBinder(Execution execution) {
        this.execution = execution;
        ModelPlan plan = execution.plan();
        Set<Value> points = points(plan.graph());
        inputs = plan.graph().inputs().stream()
                .map(port -> new Input(
                        port, "input '" + port.name() + "'", plan.slot(port.value(), 0), points.contains(port.value())))
                .toList();
        inputs.forEach(input -> names.add(input.port().name()));
    }

    /** Points are the float matrices that geometry operators read. */
    private static Set<Value> points(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.op() instanceof GeometryOp)
                .flatMap(node -> node.inputs().stream().limit(1))
                .filter(value -> value.type() instanceof Type.TensorType)
                .collect(Collectors.toSet());
    }

    /**
     * Takes the inputs of the next run.
     *
     * @throws EngineException.InvalidInput naming the input and what is wrong with it
     */
    public void bind(Inputs given) {
        refuseUnknown(given);
        bounds.clear();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            check(input.port(), given);
            measure(input, given.data(input.port().name()));
        }
        execution.begin(bounds.layout(execution.plan().reach()));
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            copy(input, given.data(input.port().name()));
        }
    }

    private void refuseUnknown(Inputs given) {
        int known = 0;
        for (int i = 0; i < inputs.size(); i++) {
            known += given.names().contains(inputs.get(i).port().name()) ? 1 : 0;
        }
        if (known < given.names().size()) {
            throw new EngineException.InvalidInput(
                    "unknown input among " + given.names() + "; the model takes " + names);
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

    private void measure(Input input, MemorySegment data) {
        Graph.Port port = input.port();
        int rows = rows(port, data);
        if (port.value().type() instanceof Type.CoordsType) {
            bounds.includeCoordinates(port.name(), staging.ints(data, POINT_COLUMNS * rows), rows);
        } else if (input.points()) {
            bounds.includePoints(port.name(), staging.floats(data, POINT_COLUMNS * rows), rows);
        }
    }

    private void copy(Input input, MemorySegment data) {
        Graph.Port port = input.port();
        int rows = rows(port, data);
        agree(port, rows);
        switch (port.value().type()) {
            case Type.TensorType _ -> execution.input(port.value(), input.storage(), data, rows, columns(port));
            case Type.CoordsType _ -> execution.input(port.value(), input.storage(), keys(input, data, rows), rows, 1);
            case Type.KernelMapType _ -> throw new IllegalStateException("a kernel map is no input");
        }
    }

    private MemorySegment keys(Input input, MemorySegment data, int rows) {
        return keys.pack(input.label(), staging.ints(data, POINT_COLUMNS * rows), rows, execution.layout());
    }

    private void agree(Graph.Port port, int rows) {
        Dim dim = switch (port.value().type()) {
            case Type.TensorType(var _, var shape) -> shape.dim(0);
            case Type.CoordsType(Dim extent, var _) -> extent;
            case Type.KernelMapType _ -> throw new IllegalStateException("a kernel map is no input");
        };
        if (execution.extents().known(dim) && execution.extent(dim) != rows) {
            String reason = dim instanceof Dim.Fixed ? "the model says" : "the inputs before it (" + names + ")";
            throw new EngineException.InvalidInput("input '" + port.name() + "' has " + rows + " rows, expected "
                    + execution.extent(dim) + " as " + reason);
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
