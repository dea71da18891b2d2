package dev.scantling.ir.pass;

import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
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

/**
 * Keeps the feature matrices that pass between operators in a format of 16 bits: each result is rounded once, when it is
 * stored, and the program says so by its types. Inputs and outputs of the graph stay float32, and so do operators that
 * compute an output, which would otherwise be told in three digits; where formats meet, {@link DenseOp.Convert} stands.
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
        private final Set<Value> outputs = new HashSet<>();
        private final Map<Value, Value> retyped = new HashMap<>();
        private final Map<Conversion, Value> converted = new HashMap<>();
        private final List<Node> nodes = new ArrayList<>();
        private int nextId;

        Rewriting(Graph graph, DType kept) {
            this.graph = graph;
            this.kept = kept;
            this.nextId = 1 + new Uses(graph).largestId();
            graph.outputs().forEach(port -> outputs.add(port.value()));
        }

        Graph apply() {
            graph.nodes().forEach(this::visit);
            return new Graph(graph.name(), graph.inputs(), nodes, graph.outputs());
        }

        private void visit(Node node) {
            boolean keeps = keeps(node.op()) && node.outputs().stream().noneMatch(outputs::contains);
            List<Value> operands = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                Value operand = retyped.getOrDefault(node.input(i), node.input(i));
                operands.add(in(keeps && feature(node, i) ? kept : DType.F32, operand, node));
            }
            List<Value> results = node.outputs().stream()
                    .map(value -> keeps ? retyped(value) : value)
                    .toList();
            nodes.add(new Node(node.name(), node.op(), operands, results));
        }

        /** A value in the wanted format, if it is a matrix of floats in another. */
        private Value in(DType wanted, Value value, Node reader) {
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

    /** Whether an operator reads features in any format, and writes its own, if any, in the same. */
    private static boolean keeps(Op op) {
        return switch (op) {
            case DenseOp.Linear _,
                    DenseOp.BatchNorm _,
                    DenseOp.Activate _,
                    DenseOp.Add _,
                    DenseOp.Concat _,
                    DenseOp.Quantize _ -> true;
            case SparseOp.SparseConv _, SparseOp.ScatterMean _, SparseOp.Interpolate _ -> true;
            case GridOp.Conv _, GridOp.ConvTranspose _ -> true;
            case DenseOp.Parameter _, DenseOp.Convert _ -> false;
            case SparseOp.QuantizedConv _, GridOp.WeightGradient _, GeometryOp _ -> false;
        };
    }

    /** Whether an operand of such an operator is features, not weights or shares of corners. */
    private static boolean feature(Node node, int index) {
        return switch (node.op()) {
            case DenseOp.Add _, DenseOp.Concat _ -> true;
            case WeightedSum sum ->
                index == sum.weightInput() - 1
                        || (sum.epilogue().residual() && index == node.inputs().size() - 1);
            case DenseOp _, SparseOp _, GridOp _, GeometryOp _ -> index == 0;
        };
    }
}
