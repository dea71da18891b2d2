package dev.scantling.ir.pass;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves additions and activations into the epilogue of the convolution or linear layer before them, if nobody else uses
 * the layer's result: {@code relu(add(conv(x), y))} becomes one convolution with residual y, and {@code add(relu(conv(x)), y)} too, with y
 * added behind the activation. Sums of sums, and activations of sums, become one operator likewise. The fused layer stands where
 * the absorbed operator stood, so its operands are defined before it.
 */
public record FuseEpilogue() implements Pass {
    /** Of a sum that was flattened: each operand is a parameter of its kernel, and the JVM has room for 255 in all. */
    static final int MOST_OPERANDS = 16;

    @Override
    public String name() {
        return "fuse-epilogue";
    }

    @Override
    public Program apply(Program program) {
        Graph graph = program.graph();
        Fusion fusion = new Fusion(new Uses(graph));
        graph.nodes().forEach(fusion::visit);
        List<Node> nodes = List.copyOf(fusion.nodes.values());
        return nodes.size() == graph.nodes().size()
                ? program
                : new Program(new Graph(graph.name(), graph.inputs(), nodes, graph.outputs()), program.weights());
    }

    private static final class Fusion {
        private final Uses uses;
        /** The nodes so far by their first result, in order. */
        private final Map<Value, Node> nodes = new LinkedHashMap<>();

        Fusion(Uses uses) {
            this.uses = uses;
        }

        void visit(Node node) {
            Node next = fused(node).orElse(node);
            nodes.put(next.outputs().getFirst(), next);
        }

        private Optional<Node> fused(Node node) {
            return switch (node.op()) {
                case DenseOp.Add(Activation activation) ->
                    activation == Activation.IDENTITY ? add(node) : Optional.empty();
                case DenseOp.Activate(Activation activation) ->
                    activation.keepsZero() ? activate(node, activation) : Optional.empty();
                case DenseOp _, ArrayOp _, GeometryOp _, PointOp _, SparseOp _, GridOp _ -> Optional.empty();
            };
        }

        private Optional<Node> add(Node node) {
            Optional<Node> residual = node.inputs().size() == 2 ? residual(node) : Optional.empty();
            return residual.or(() -> flattened(node));
        }

        private Optional<Node> residual(Node node) {
            return layerToFuse(node.input(0), node.input(1)).map(layer -> {
                Value other = node.input(layer.result().equals(node.input(0)) ? 1 : 0);
                return replaced(layer, node, layer.epilogue().withResidual(), List.of(other));
            });
        }

        /** Adds the operands of a sum themselves, if that is read here only and they are few; the order of additions stays. */
        private Optional<Node> flattened(Node node) {
            int others = node.inputs().size() - 1;
            Optional<Node> few =
                    openSum(node.input(0)).filter(sum -> sum.inputs().size() + others <= MOST_OPERANDS);
            return few.map(sum -> {
                List<Value> operands = new ArrayList<>(sum.inputs());
                operands.addAll(node.inputs().subList(1, node.inputs().size()));
                nodes.remove(sum.output());
                return new Node(node.name(), node.op(), operands, node.outputs());
            });
        }

        private Optional<Node> activate(Node node, Activation activation) {
            return layer(node.input(0))
                    .flatMap(layer ->
                            layer.followedBy(activation).map(epilogue -> replaced(layer, node, epilogue, List.of())))
                    .or(() -> openSum(node.input(0)).map(sum -> {
                        nodes.remove(sum.output());
                        return new Node(sum.name(), new DenseOp.Add(activation), sum.inputs(), node.outputs());
                    }));
        }

        /** Takes the layer out; the result also computes what {@code absorbed} did. */
        private Node replaced(Layer layer, Node absorbed, Epilogue epilogue, List<Value> more) {
            nodes.remove(layer.result());
            List<Value> inputs = new ArrayList<>(layer.node().inputs());
            inputs.addAll(more);
            return new Node(layer.node().name(), layer.sum().with(epilogue), inputs, absorbed.outputs());
        }

        /**
         * Of the layers of two values the one that can take a residual. If both can, one without an activation, since it may take another's
         * that follows the sum; else the later one.
         */
        private Optional<Layer> layerToFuse(Value a, Value b) {
            return nodes.keySet().stream()
                    .filter(value -> value.equals(a) || value.equals(b))
                    .flatMap(value -> layer(value).stream())
                    .filter(layer -> !layer.epilogue().hasResidual())
                    .reduce((earlier, later) -> later.isActivated() && !earlier.isActivated() ? earlier : later);
        }

        /** The sum that computes a value which nobody else uses, if it has no activation yet. */
        private Optional<Node> openSum(Value value) {
            Node node = nodes.get(value);
            return node != null
                            && node.op() instanceof DenseOp.Add(Activation activation)
                            && uses.once(value)
                            && activation == Activation.IDENTITY
                    ? Optional.of(node)
                    : Optional.empty();
        }

        /** The layer that computes a value which nobody else uses. */
        private Optional<Layer> layer(Value value) {
            Node node = nodes.get(value);
            return node != null && node.op() instanceof WeightedSum sum && uses.once(value)
                    ? Optional.of(new Layer(node, sum))
                    : Optional.empty();
        }
    }

    private record Layer(Node node, WeightedSum sum) {
        Value result() {
            return node.output();
        }

        Epilogue epilogue() {
            return sum.epilogue();
        }

        /** The epilogue that another activation becomes part of; empty if that has its own. */
        Optional<Epilogue> followedBy(Activation next) {
            if (next == Activation.IDENTITY) {
                return Optional.of(epilogue());
            }
            return isActivated() ? Optional.empty() : Optional.of(epilogue().with(next));
        }

        boolean isActivated() {
            return epilogue().activation() != Activation.IDENTITY;
        }
    }
}
