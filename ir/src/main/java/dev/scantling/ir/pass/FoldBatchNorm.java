package dev.scantling.ir.pass;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.WeightedSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a convolution or linear layer followed by batch normalisation into one layer with scaled weights and a bias.
 * Inference only. The new numbers are computed in float32, each step rounded, as exporters to ONNX do: what was folded by them and what is
 * folded here have the same bits. Weights are computed where they are read.
 *
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., section 3.2</a>
 */
public record FoldBatchNorm() implements Pass {

    @Override
    public String name() {
        return "fold-batch-norm";
    }

    @Override
    public Program apply(Program program) {
        Folding folding = new Folding(program);
        // Again, because a normalisation behind a folded one now follows a layer.
        return folding.pairs.isEmpty() ? program : apply(folding.apply());
    }

    /** A layer and the normalisation behind it, which it absorbs. */
    private record Pair(Node layer, WeightedSum sum, Node norm, double epsilon) {
        /** What is multiplied. */
        Value weight() {
            return layer.input(sum.scaledInput());
        }

        Optional<Value> bias() {
            return sum.epilogue().bias() ? Optional.of(layer.input(sum.scaledInput() + 1)) : Optional.empty();
        }

        boolean plainSum() {
            return !sum.epilogue().hasResidual() && sum.epilogue().activation() == Activation.IDENTITY;
        }

        /** What must be known at compile time. */
        Stream<Value> constants() {
            return Stream.of(norm.inputs().stream().skip(1), Stream.of(weight()), bias().stream())
                    .flatMap(values -> values);
        }
    }

    private static final class Folding {
        private final Program program;
        private final Uses uses;
        private final Map<Node, Pair> pairs = new HashMap<>();
        private final List<Node> nodes = new ArrayList<>();
        private final AddedParameters added;

        Folding(Program program) {
            this.program = program;
            this.uses = new Uses(program.graph());
            this.added = new AddedParameters(program);
            for (Node node : program.graph().nodes()) {
                if (node.op() instanceof DenseOp.BatchNorm(double epsilon)) {
                    pair(node, epsilon).ifPresent(pair -> pairs.put(pair.layer(), pair));
                }
            }
        }

        /** Pairs a normalisation with the layer before it, if nobody else sees that layer's result. */
        private Optional<Pair> pair(Node norm, double epsilon) {
            Node layer = uses.producer(norm.input(0)).orElse(norm);
            if (!(layer.op() instanceof WeightedSum sum) || !uses.once(norm.input(0))) {
                return Optional.empty();
            }
            return Optional.of(new Pair(layer, sum, norm, epsilon))
                    .filter(Pair::plainSum)
                    .filter(pair -> pair.constants()
                            .allMatch(value -> uses.parameter(value).isPresent()));
        }

        Program apply() {
            Set<Node> absorbed = new HashSet<>();
            for (Node node : program.graph().nodes()) {
                Pair pair = pairs.get(node);
                if (pair != null) {
                    absorbed.add(pair.norm());
                    nodes.add(folded(pair));
                } else if (!absorbed.contains(node)) {
                    nodes.add(node);
                }
            }
            Graph graph = program.graph();
            return new Program(new Graph(graph.name(), graph.inputs(), nodes, graph.outputs()), added.weights());
        }

        private Node folded(Pair pair) {
            Node layer = pair.layer();
            double[] scale = scale(pair);
            List<Value> inputs =
                    new ArrayList<>(layer.inputs().subList(0, pair.sum().scaledInput()));
            inputs.add(parameter(
                    layer.name() + ".folded_weight", pair.weight(), new WeightData.Scaled(data(pair.weight()), scale)));
            inputs.add(
                    parameter(layer.name() + ".folded_bias", pair.norm().input(1), WeightData.of(bias(pair, scale))));
            return new Node(
                    layer.name(),
                    pair.sum().with(pair.sum().epilogue().withBias()),
                    inputs,
                    pair.norm().outputs());
        }

        private double[] scale(Pair pair) {
            float[] gamma = values(pair.norm().input(1));
            float[] variance = values(pair.norm().input(4));
            double[] scale = new double[gamma.length];
            for (int c = 0; c < scale.length; c++) {
                scale[c] = gamma[c] / (float) Math.sqrt(variance[c] + (float) pair.epsilon());
            }
            return scale;
        }

        private float[] bias(Pair pair, double[] scale) {
            float[] beta = values(pair.norm().input(2));
            float[] mean = values(pair.norm().input(3));
            float[] old = pair.bias().map(this::values).orElseGet(() -> new float[scale.length]);
            float[] bias = new float[scale.length];
            for (int c = 0; c < bias.length; c++) {
                bias[c] = (old[c] - mean[c]) * (float) scale[c] + beta[c];
            }
            return bias;
        }

        private float[] values(Value parameter) {
            return data(parameter).values();
        }

        private WeightData data(Value parameter) {
            return program.weights().data(uses.parameter(parameter).orElseThrow());
        }

        /** Adds a parameter of the same type as another. */
        private Value parameter(String wanted, Value like, WeightData values) {
            Node node = added.parameter(wanted, like.tensor(), values);
            nodes.add(node);
            return node.output();
        }
    }
}
