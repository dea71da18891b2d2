package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.engine.Output;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.pointcloud.io.NpyArray;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A model whose ports are those of its graph: coordinates are int32 rows (batch, x, y, z), distinct and in order, features matrices. */
record GraphArrays(Program program) implements FileModel {
    private static final int COORDINATES = 4;

    @Override
    public List<String> inputs() {
        return said(program.graph().inputs());
    }

    @Override
    public List<String> outputs() {
        return said(program.graph().outputs());
    }

    private static List<String> said(List<Graph.Port> ports) {
        return ports.stream().map(GraphArrays::said).toList();
    }

    private static String said(Graph.Port port) {
        return port.name() + ": " + port.value().type();
    }

    @Override
    public void put(Inputs inputs, int index, Path file, NpyArray array) {
        Graph.Port port = program.graph().inputs().get(index);
        boolean integers = isInteger(port);
        FileModel.requireKind(integers, said(port), file, array.type());
        requireColumns(port, file, array);
        if (integers) {
            inputs.put(port.name(), array.toInts());
        } else {
            inputs.put(port.name(), array.toFloats());
        }
    }

    private static boolean isInteger(Graph.Port port) {
        return switch (port.value().type()) {
            case Type.CoordsType _ -> true;
            case Type.TensorType tensor -> tensor.dtype() == DType.I32;
            case Type.KernelMapType map ->
                throw new UnsupportedOp("input '" + port.name() + "' is no array but " + map);
        };
    }

    private static void requireColumns(Graph.Port port, Path file, NpyArray array) {
        List<Dim> dims = port.value().type() instanceof Type.TensorType tensor
                ? tensor.shape().dims()
                : List.of(Dim.symbol("rows"), Dim.of(COORDINATES));
        boolean fits = array.shape().size() == dims.size();
        for (int axis = 0; fits && axis < dims.size(); axis++) {
            fits = !(dims.get(axis) instanceof Dim.Fixed(int size))
                    || size == array.shape().get(axis);
        }
        if (!fits) {
            throw new InvalidInput(
                    file + ": input '" + said(port) + "' must have the shape " + dims + ", is " + array.shape());
        }
    }

    @Override
    public List<Result> results(Function<String, Output> outputs) {
        return program.graph().outputs().stream()
                .map(port -> new Result(
                        port.name(), port.value().type().toString(), ResultFiles.array(outputs.apply(port.name()))))
                .toList();
    }
}
