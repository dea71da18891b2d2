package dev.scantling.ir.pass;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.geometry.GridGeometry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Computes convolutions, or linear layers, that read the same as one, whose output channels are theirs in order, and cuts the result up
 * again: one {@link DenseOp.Slice} for each. Sums keep their order. Where kernels over a grid differ, the common one has zeros, which
 * change no finite sum, zeros apart from their sign; infinite features meet them as NaN. Weights are joined where they are read.
 *
 * @param sets those that become one, as {@link MergeKeys} allows
 * @see <a href="https://arxiv.org/abs/2011.01302">IOS, section 3: operator merge</a>
 */
public record MergeConvs(List<List<Node>> sets) implements Pass {
    public MergeConvs {
        sets = sets.stream().map(List::copyOf).toList();
    }

    @Override
    public String name() {
        return "merge-convs";
    }

    /** @throws EngineException.InvalidModel naming operators that do not merge, or are to merge twice */
    @Override
    public Program apply(Program program) {
        if (sets.isEmpty()) {
            return program;
        }
        MergeKeys keys = MergeKeys.of(program.graph());
        Map<Node, List<Node>> setOf = new HashMap<>();
        for (List<Node> set : sets) {
            String obstacle = keys.obstacle(set);
            if (!obstacle.isEmpty()) {
                throw new EngineException.InvalidModel("operators that merge " + obstacle);
            }
            set.forEach(node -> addOnce(setOf, node, set));
        }
        return new Merging(program).apply(setOf);
    }

    private static void addOnce(Map<Node, List<Node>> setOf, Node node, List<Node> set) {
        if (setOf.put(node, set) != null) {
            throw new EngineException.InvalidModel(
                    "operators that merge belong to one set, but '" + node.name() + "' is in two");
        }
    }

    private static final class Merging {
        private final Program program;
        private final Uses uses;
        private final AddedParameters added;
        private final List<Node> nodes = new ArrayList<>();

        Merging(Program program) {
            this.program = program;
            this.uses = new Uses(program.graph());
            this.added = new AddedParameters(program);
        }

        /** All of a set take the place of the first, where what they share is known. */
        Program apply(Map<Node, List<Node>> setOf) {
            Set<List<Node>> done = new HashSet<>();
            for (Node node : program.graph().nodes()) {
                List<Node> set = setOf.get(node);
                if (set == null) {
                    nodes.add(node);
                } else if (done.add(set)) {
                    merge(set);
                }
            }
            Graph graph = program.graph();
            return new Program(new Graph(graph.name(), graph.inputs(), nodes, graph.outputs()), added.weights());
        }

        private void merge(List<Node> set) {
            Node first = set.getFirst();
            WeightedSum sum = (WeightedSum) first.op();
            Optional<CommonKernel> kernel = CommonKernel.ofNodes(set);
            String name = set.stream().map(Node::name).collect(Collectors.joining(" + "));
            List<Value> inputs = new ArrayList<>(first.inputs().subList(0, sum.weightInput()));
            inputs.add(parameter(name + ".weight", set, sum.weightInput(), kernel));
            if (sum.epilogue().bias()) {
                inputs.add(parameter(name + ".bias", set, sum.weightInput() + 1, Optional.empty()));
            }
            Value all = added.value(widened(first.output().tensor(), channels(set)));
            Op op = kernel.<Op>map(common -> new GridOp.Conv(common.geometry(), sum.epilogue()))
                    .orElse(first.op());
            nodes.add(new Node(name, op, inputs, List.of(all)));
            slice(all, set);
        }

        private static int channels(List<Node> set) {
            return set.stream().mapToInt(node -> node.output().channels()).reduce(0, Math::addExact);
        }

        /** The same, but for the number of channels. */
        private static Type.TensorType widened(Type.TensorType type, int channels) {
            List<Dim> dims = new ArrayList<>(type.shape().dims());
            dims.set(dims.size() - 1, Dim.of(channels));
            return new Type.TensorType(type.dtype(), new Shape(dims));
        }

        /** What the operators have at an input, side by side; for weights of different kernels, in the common one. */
        private Value parameter(String key, List<Node> set, int input, Optional<CommonKernel> kernel) {
            List<WeightData.Joined.Part> parts = set.stream()
                    .map(node -> new WeightData.Joined.Part(
                            kernel.map(common -> common.weights(data(node.input(input)), geometry(node)))
                                    .orElseGet(() -> data(node.input(input))),
                            node.output().channels()))
                    .toList();
            Type.TensorType type = widened(set.getFirst().input(input).tensor(), channels(set));
            Node parameter = added.parameter(
                    key,
                    kernel.map(common -> ofVolume(type, common.geometry().volume()))
                            .orElse(type),
                    new WeightData.Joined(parts));
            nodes.add(parameter);
            return parameter.output();
        }

        private static GridGeometry geometry(Node node) {
            return MergeKey.geometry(node.op()).orElseThrow();
        }

        private static Type.TensorType ofVolume(Type.TensorType weight, int volume) {
            List<Dim> dims = new ArrayList<>(weight.shape().dims());
            dims.set(0, Dim.of(volume));
            return new Type.TensorType(weight.dtype(), new Shape(dims));
        }

        private WeightData data(Value parameter) {
            return program.weights().data(uses.parameter(parameter).orElseThrow());
        }

        private void slice(Value all, List<Node> set) {
            int from = 0;
            for (Node node : set) {
                int to = from + node.output().channels();
                nodes.add(new Node(node.name(), new DenseOp.Slice(from, to), List.of(all), node.outputs()));
                from = to;
            }
        }
    }
}
