package dev.scantling.ir.pass;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Keeps the feature matrices that pass between operators in a format of 16 bits: each result is rounded once, when it is
 * stored, and the program says so by its types. What enters and leaves the graph stays float32, and so do operators that read
 * an input or compute an output, points included, which would otherwise be told in three digits; where formats meet,
 * {@link DenseOp.Convert} stands. Values beyond the range of f16 become infinite.
 */
public record KeepActivations(FloatFormat format) implements Pass {

    @Override
    public String name() {
        return "keep-activations-" + format.text();
    }

    @Override
    public Program apply(Program program) {
        return format == FloatFormat.F32
                ? program
                : new Program(new Rewriting(program.graph(), format.dtype()).apply(), program.weights());
    }

    private record Conversion(Value value, DType to) {}

    private static final class Rewriting {
        private final Graph graph;
        private final DType kept;
        /** What has to stay float32: inputs and outputs of the graph, and what somebody reads as float32. */
        private final Set<Value> exact = new HashSet<>();

        private final Map<Value, Value> retyped = new HashMap<>();
        private final Map<Conversion, Value> converted = new HashMap<>();
        private final List<Node> nodes = new ArrayList<>();
        private int nextId;

        Rewriting(Graph graph, DType kept) {
            this.graph = graph;
            this.kept = kept;
            this.nextId = 1 + graph.largestId();
            graph.inputs().forEach(port -> exact.add(port.value()));
            graph.outputs().forEach(port -> exact.add(port.value()));
            graph.nodes().forEach(this::requireExact);
        }

        private void requireExact(Node node) {
            for (int i = 0; i < node.inputs().size(); i++) {
                if (role(node, i) == Role.EXACT) {
                    exact.add(node.input(i));
                }
            }
        }

        Graph apply() {
            graph.nodes().forEach(this::visit);
            return new Graph(graph.name(), graph.inputs(), nodes, graph.outputs());
        }

        private void visit(Node node) {
            boolean keeps = keeps(node);
            List<Value> operands = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                Value operand = retyped.getOrDefault(node.input(i), node.input(i));
                operands.add(
                        switch (role(node, i)) {
                            case ANY_FORMAT -> operand;
                            case FEATURES -> as(keeps ? kept : DType.F32, operand, node);
                            case EXACT -> as(DType.F32, operand, node);
                        });
            }
            List<Value> results = node.outputs().stream()
                    .map(value -> keeps ? retyped(value) : value)
                    .toList();
            nodes.add(new Node(node.name(), node.op(), operands, results));
        }

        /** Whether a node computes features that nobody needs to know exactly, from such. */
        private boolean keeps(Node node) {
            boolean features = IntStream.range(0, node.inputs().size()).anyMatch(i -> role(node, i) == Role.FEATURES);
            boolean inputs = IntStream.range(0, node.inputs().size())
                    .anyMatch(i -> role(node, i) == Role.FEATURES && isInput(node.input(i)));
            return features && !inputs && node.outputs().stream().noneMatch(exact::contains);
        }

        private boolean isInput(Value value) {
            return graph.inputs().stream().anyMatch(port -> port.value().equals(value));
        }

        /** A value in the wanted format, if it is a matrix of floats in another. */
        private Value as(DType wanted, Value value, Node reader) {
            if (!(value.type() instanceof Type.TensorType tensor) || !tensor.isFeatures() || tensor.dtype() == wanted) {
                return value;
            }
            return converted.computeIfAbsent(new Conversion(value, wanted), conversion -> {
                Value result = new Value(nextId++, tensor.of(wanted));
                nodes.add(new Node(
                        reader.name() + ".to_" + wanted.text(),
                        new DenseOp.Convert(wanted),
                        List.of(value),
                        List.of(result)));
                return result;
            });
        }

        private Value retyped(Value value) {
            if (value.type() instanceof Type.TensorType tensor && tensor.isFeatures()) {
                Value result = new Value(value.id(), tensor.of(kept));
                retyped.put(value, result);
                return result;
            }
            return value;
        }
    }

    /** What an operator makes of an operand. */
    private enum Role {
        /** Features of the format that its result has. */
        FEATURES,
        /** Features whose format its result does not depend on. */
        ANY_FORMAT,
        /** Whatever it is, in float32 if it is floats: weights, points, shares of corners. */
        EXACT
    }

    private static Role role(Node node, int index) {
        return switch (node.op()) {
            case DenseOp.Add _, DenseOp.Subtract _, DenseOp.Multiply _, DenseOp.Concat _ -> Role.FEATURES;
            case DenseOp.Quantize _, DenseOp.Convert _ -> Role.ANY_FORMAT;
            case DenseOp.Activate _,
                    DenseOp.Repeat _,
                    DenseOp.Slice _,
                    DenseOp.BatchNorm _,
                    DenseOp.LayerNorm _,
                    SparseOp.ScatterPool _,
                    SparseOp.SamplePool _,
                    SparseOp.SampleBroadcast _,
                    SparseOp.SampleNorm _,
                    SparseOp.GatherRows _,
                    SparseOp.Interpolate _,
                    GridOp.Pool _ -> first(index);
            case SparseOp.MapPool _ -> index == 1 ? Role.FEATURES : Role.EXACT;
            case SparseOp.QuantizedConv _,
                    GridOp.WeightGradient _,
                    ArrayOp _,
                    GeometryOp _,
                    PointOp _,
                    DenseOp.Parameter _ -> Role.EXACT;
            case DenseOp.Linear linear -> sum(linear, node, index);
            case SparseOp.SparseConv conv -> sum(conv, node, index);
            case GridOp.Conv conv -> sum(conv, node, index);
            case GridOp.ConvTranspose conv -> sum(conv, node, index);
        };
    }

    private static Role first(int index) {
        return index == 0 ? Role.FEATURES : Role.EXACT;
    }

    private static Role sum(WeightedSum sum, Node node, int index) {
        boolean residual =
                sum.epilogue().hasResidual() && index == node.inputs().size() - 1;
        return residual || index == sum.weightInput() - 1 ? Role.FEATURES : Role.EXACT;
    }
}
