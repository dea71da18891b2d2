package dev.scantling.models.onnx;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.List;
import java.util.stream.Stream;

/** Feature matrices as matrices, whatever layout their tensors have in a file. */
record MatrixWriter(GraphWriter graph) {

    /** Rows and columns of a matrix whose rows are fixed when the graph is built. */
    static List<Integer> extents(Value value) {
        return value.tensor().shape().dims().stream().map(MatrixWriter::fixed).toList();
    }

    private static int fixed(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol(String name) ->
                throw new UnsupportedOp(
                        "ONNX export: the extent " + name + " must be fixed where arrays are taken apart");
        };
    }

    /** The tensor {@code [rows, columns]} of a value. */
    String of(Node reader, Value value) {
        return switch (graph.layouts().of(value)) {
            case TensorLayout.Rows _ -> graph.tensor(value);
            case TensorLayout.Cells _ ->
                reshaped(
                        reader,
                        transposed(reader, graph.layouts().axes().channelsLast(), graph.tensor(value)),
                        extents(value));
        };
    }

    /** From here on a value has this tensor {@code [rows, columns]}. */
    void define(Node writer, Value value, String matrix) {
        graph.define(
                value,
                switch (graph.layouts().of(value)) {
                    case TensorLayout.Rows _ -> matrix;
                    case TensorLayout.Cells cells ->
                        transposed(
                                writer,
                                graph.layouts().axes().channelsSecond(),
                                reshaped(writer, matrix, channelsLast(cells, value.channels())));
                });
    }

    private List<Integer> channelsLast(TensorLayout.Cells cells, int channels) {
        return Stream.of(
                        Stream.of(cells.batch()),
                        cells.axes().outermostFirst(cells.extents()).stream(),
                        Stream.of(channels))
                .flatMap(part -> part)
                .toList();
    }

    String reshaped(Node node, String x, List<Integer> extents) {
        boolean zero = extents.contains(0);
        List<AttributeProto> attributes = zero ? List.of(new AttributeProto.Whole("allowzero", 1)) : List.of();
        return graph.add(node, "Reshape", attributes, x, wholes(node, extents));
    }

    String transposed(Node node, List<Integer> order, String x) {
        return graph.add(node, "Transpose", List.of(new AttributeProto.Wholes("perm", order)), x);
    }

    /** A constant of whole numbers along one axis. */
    String wholes(Node node, List<Integer> values) {
        return graph.add(node, "Constant", List.of(new AttributeProto.Wholes("value_ints", values)));
    }

    String whole(Node node, int value) {
        return wholes(node, List.of(value));
    }
}
