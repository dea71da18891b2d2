package dev.scantling.models.onnx;

import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.text.GraphPrinter;
import java.util.List;
import java.util.stream.Stream;

/** A program in our own domain: a node for each of its nodes, whose attributes are those of the text form. */
final class ScantlingWriter {
    private static final int COORDINATES = 4;

    private final GraphDraft draft;

    private ScantlingWriter(Program program) {
        this.draft = new GraphDraft(program.weights(), FloatFormat.F32);
    }

    static GraphProto write(Program program) {
        ScantlingWriter writer = new ScantlingWriter(program);
        Graph graph = program.graph();
        graph.inputs().forEach(writer::input);
        List<Graph.Port> computed = graph.outputs().stream()
                .filter(port -> !graph.inputs().contains(port)) // an input that is an output as it is has one tensor
                .toList();
        computed.forEach(port -> writer.draft.reserve("output", port.name()));
        graph.nodes().forEach(writer::node);
        computed.forEach(port -> writer.draft.output(port.name(), writer.draft.tensor(port.value())));
        return writer.draft.finish(graph.name(), ports("input", graph.inputs()), ports("output", graph.outputs()));
    }

    private void input(Graph.Port port) {
        draft.reserve("input", port.name());
        draft.define(port.value(), port.name());
    }

    private void node(Node node) {
        Stream<String> operands = node.op() instanceof DenseOp.Parameter parameter
                ? Stream.of(constant(parameter))
                : node.inputs().stream().map(draft::tensor);
        node.outputs().forEach(value -> draft.define(value, draft.fresh(node.name())));
        draft.add(new NodeProto(
                node.name(),
                node.op().text(),
                OnnxDialect.DOMAIN,
                attributes(node.op(), node.outputs()),
                operands.toList(),
                node.outputs().stream().map(draft::tensor).toList()));
    }

    private String constant(DenseOp.Parameter parameter) {
        return draft.constant(
                parameter,
                Arrangement.none(parameter.type().shape().dims().stream()
                        .map(ScantlingWriter::fixed)
                        .toList()));
    }

    private static int fixed(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol _ -> throw new IllegalStateException("the weights have as many values as the shape says");
        };
    }

    private static List<AttributeProto> attributes(Op op, List<Value> results) {
        Stream<AttributeProto> own = GraphPrinter.attributes(op).entrySet().stream()
                .map(entry -> entry.getValue()
                        .<AttributeProto>map(value -> new AttributeProto.Text(entry.getKey(), value))
                        .orElseGet(() -> new AttributeProto.Whole(entry.getKey(), 1)));
        AttributeProto types = new AttributeProto.Texts(
                OnnxDialect.TYPES,
                results.stream().map(value -> GraphPrinter.print(value.type())).toList());
        return Stream.concat(own, Stream.of(types)).toList();
    }

    private static List<OnnxPort> ports(String kind, List<Graph.Port> ports) {
        return ports.stream().map(port -> port(kind, port)).toList();
    }

    /** The type in full is the meaning of the port. */
    private static OnnxPort port(String kind, Graph.Port port) {
        List<Dim> dims = switch (port.value().type()) {
            case Type.TensorType tensor -> tensor.shape().dims();
            case Type.CoordsType coords -> List.of(coords.rows(), Dim.of(COORDINATES));
            case Type.KernelMapType map ->
                throw Refusal.ofPort(kind, port.name(), "a kernel map is no tensor, got " + map);
        };
        int elements = port.value().type() instanceof Type.TensorType tensor
                ? elements(kind, port.name(), tensor.dtype())
                : TensorProto.INT32;
        PortLayout layout = new PortLayout.Whole(dims);
        int channels = dims.size() == 2 && dims.getLast() instanceof Dim.Fixed(int size) ? size : 1;
        return new OnnxPort(
                port.name(),
                channels,
                layout,
                elements,
                GraphPrinter.print(port.value().type()));
    }

    private static int elements(String kind, String port, DType dtype) {
        return switch (dtype) {
            case F32 -> TensorProto.FLOAT;
            case F16 -> TensorProto.FLOAT16;
            case BF16 -> TensorProto.BFLOAT16;
            case I32 -> TensorProto.INT32;
            case F64, I64, U8, U7, I8, I16 ->
                throw Refusal.ofPort(kind, port, "must be of f32, f16, bf16 or i32, is " + dtype.text());
        };
    }
}
