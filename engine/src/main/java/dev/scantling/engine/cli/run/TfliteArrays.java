package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.engine.Output;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Program;
import dev.scantling.models.tflite.TfliteModel;
import dev.scantling.models.tflite.TflitePort;
import dev.scantling.models.tflite.TfliteType;
import dev.scantling.pointcloud.io.NpyArray;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A TFLite model; its bytes are integers of arrays, as they are in TFLite's own tensors. */
record TfliteArrays(TfliteModel model) implements FileModel {

    @Override
    public Program program() {
        return model.program();
    }

    @Override
    public List<String> inputs() {
        return model.inputs().stream().map(TfliteArrays::said).toList();
    }

    @Override
    public List<String> outputs() {
        return model.outputs().stream().map(TfliteArrays::said).toList();
    }

    private static String said(TflitePort port) {
        return port.name() + ": " + port.type().text() + port.dims()
                + port.quantization().map(how -> ", " + how).orElse("");
    }

    @Override
    public void put(Inputs inputs, int index, Path file, NpyArray array) {
        TflitePort port = model.inputs().get(index);
        FileModel.requireKind(port.type() != TfliteType.FLOAT32, said(port), file, array.type());
        if (!array.shape().equals(port.dims())) {
            throw new InvalidInput(
                    file + ": input '" + said(port) + "' must have the shape " + port.dims() + ", is " + array.shape());
        }
        inputs.put(port.name(), port.toRun(array.toFloats()));
    }

    @Override
    public List<Result> results(Function<String, Output> outputs) {
        return model.outputs().stream()
                .map(port -> result(port, outputs.apply(port.name()).floats()))
                .toList();
    }

    private static Result result(TflitePort port, float[] values) {
        int[] shape = FileModel.shape(port.dims());
        NpyArray array = switch (port.type()) {
            case FLOAT32 -> NpyArray.of(values, shape);
            case INT8 -> NpyArray.ofSigned(bytes(values), shape);
            case UINT8 -> NpyArray.ofUnsigned(bytes(values), shape);
            case INT16, INT32, INT64, BOOL -> NpyArray.of(wholes(values), shape);
        };
        return new Result(port.name(), port.type().text() + port.dims(), array);
    }

    private static byte[] bytes(float[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) values[i];
        }
        return bytes;
    }

    private static int[] wholes(float[] values) {
        int[] wholes = new int[values.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (int) values[i];
        }
        return wholes;
    }
}
