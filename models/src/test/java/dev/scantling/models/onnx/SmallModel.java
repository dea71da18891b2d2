package dev.scantling.models.onnx;

import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.onnx.load.ElementType;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.OnnxNode;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import dev.scantling.models.onnx.load.OnnxPortType;
import dev.scantling.models.onnx.load.OnnxTensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** ONNX models of a few nodes with the output {@code y}. */
final class SmallModel {
    private SmallModel() {}

    static OnnxNode node(
            String operator, List<String> inputs, List<String> outputs, Map<String, Attribute> attributes) {
        String where = "net.onnx, node '" + outputs.getFirst() + "' (" + operator + ")";
        return new OnnxNode(outputs.getFirst(), operator, "", inputs, outputs, attributes, where);
    }

    static OnnxTensor wholes(String name, ElementType type, List<Integer> dims, long... values) {
        return new OnnxTensor(name, type, dims, new OnnxTensor.Values.Wholes(values));
    }

    static OnnxTensor floats(String name, List<Integer> dims, float... values) {
        return new OnnxTensor(name, ElementType.FLOAT, dims, new OnnxTensor.Values.Floats(values));
    }

    /** Imports nodes over inputs of float32. */
    static ImportedModel imported(
            List<OnnxNode> nodes, Map<String, OnnxTensor> constants, Map<String, List<Integer>> inputs) {
        List<OnnxPortType> ports = inputs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> port(entry.getKey(), entry.getValue()))
                .toList();
        return OnnxImport.of(
                new OnnxFile(
                        "net.onnx", "", 17, Map.of(), "net", nodes, constants, ports, List.of(port("y", List.of()))),
                OnnxImport.Options.NONE);
    }

    private static OnnxPortType port(String name, List<Integer> dims) {
        return new OnnxPortType(
                name,
                Optional.of(ElementType.FLOAT),
                Optional.of(dims.stream().map(String::valueOf).toList()),
                "");
    }

    /** The output for values of all inputs, in the order of their names. */
    static float[] run(ImportedModel model, float[]... values) {
        Map<String, Datum> inputs = new HashMap<>();
        IntStream.range(0, values.length).forEach(i -> {
            var port = model.program().graph().inputs().get(i);
            var shape = port.value().tensor().shape();
            inputs.put(port.name(), Datum.matrix(shape.fixed(0), shape.fixed(1), values[i]));
        });
        return ((Datum.Floats) Objects.requireNonNull(
                        Interpreter.run(model.program(), inputs).get("y")))
                .values();
    }
}
