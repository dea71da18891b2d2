package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.engine.Output;
import dev.scantling.ir.Program;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.ImportedPort;
import dev.scantling.models.onnx.load.OnnxPortType;
import dev.scantling.models.onnx.load.OnnxTensor;
import dev.scantling.pointcloud.io.NpyArray;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An ONNX model whose ports are tensors. */
record OnnxArrays(ImportedModel model) implements FileModel {

    /** Open extents by their names. */
    static Map<String, Integer> extents(List<OnnxPortType> ports, List<NpyArray> arrays) {
        Map<String, Integer> extents = new HashMap<>();
        for (int i = 0; i < Math.min(ports.size(), arrays.size()); i++) {
            List<String> dims = ports.get(i).dims().orElse(List.of());
            List<Integer> shape = arrays.get(i).shape();
            IntStream.range(0, Math.min(dims.size(), shape.size()))
                    .filter(axis -> !dims.get(axis).matches("-?\\d+"))
                    .forEach(axis -> extents.put(dims.get(axis), shape.get(axis)));
        }
        return extents;
    }

    @Override
    public Program program() {
        return model.program();
    }

    @Override
    public List<String> inputs() {
        return model.inputs().stream().map(ImportedPort::toString).toList();
    }

    @Override
    public List<String> outputs() {
        return model.outputs().stream().map(ImportedPort::toString).toList();
    }

    @Override
    public void put(Inputs inputs, int index, Path file, NpyArray array) {
        ImportedPort port = model.inputs().get(index);
        FileModel.requireKind(port.isInteger(), port.toString(), file, array.type());
        OnnxTensor.Values values = port.isInteger()
                ? new OnnxTensor.Values.Wholes(array.toLongs())
                : new OnnxTensor.Values.Floats(array.toFloats());
        inputs.put(port.name(), port.toRun(new OnnxTensor(port.name(), port.type(), array.shape(), values)));
    }

    @Override
    public List<Result> results(Function<String, Output> outputs) {
        return model.outputs().stream()
                .map(port -> result(port.fromRun(outputs.apply(port.name()).floats())))
                .toList();
    }

    private static Result result(OnnxTensor tensor) {
        int[] shape = FileModel.shape(tensor.dims());
        NpyArray array = switch (tensor.values()) {
            case OnnxTensor.Values.Floats(float[] floats) -> NpyArray.of(floats, shape);
            case OnnxTensor.Values.Doubles(double[] doubles) -> NpyArray.of(doubles, shape);
            case OnnxTensor.Values.Wholes(long[] wholes) -> NpyArray.of(wholes, shape);
        };
        return new Result(tensor.name(), tensor.type().text() + tensor.dims(), array);
    }
}
