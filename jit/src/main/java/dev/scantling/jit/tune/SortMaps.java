package dev.scantling.jit.tune;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.ir.pass.Pass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sorts the kernel maps of convolutions for which it was measured that this gains. A map is sorted once for all layers that share
 * it, and only if enough of them do.
 *
 * @param choices what was measured for a node
 */
public record SortMaps(Function<Node, Optional<Choice>> choices) implements Pass {

    /** By what tuning found for kernels. */
    public static SortMaps of(Tuning tuning, Function<Node, Optional<MatrixKernel>> kernels) {
        return new SortMaps(node -> kernels.apply(node)
                .flatMap(kernel -> tuning.measured(kernel, node))
                .map(Tuning.Chosen::choice));
    }

    /** A map sorted in one way. */
    private record Sorted(Value map, MaskSort sort) {}

    @Override
    public String name() {
        return "sort-maps";
    }

    @Override
    public Program apply(Program program) {
        Graph graph = program.graph();
        Map<Sorted, List<Choice>> wishes = new LinkedHashMap<>();
        graph.nodes()
                .forEach(node -> wish(node)
                        .ifPresent(choice -> wishes.computeIfAbsent(sorted(node, choice), _ -> new ArrayList<>())
                                .add(choice)));
        wishes.values().removeIf(layers -> layers.size() < least(layers));
        return wishes.isEmpty() ? program : new Program(rewrite(graph, wishes.keySet()), program.weights());
    }

    /** What a convolution over lists of pairs gains from. */
    private Optional<Choice> wish(Node node) {
        boolean unsorted = !node.inputs().isEmpty()
                && node.input(0).type() instanceof Type.KernelMapType map
                && map.sort().isEmpty();
        return unsorted ? choices.apply(node).filter(choice -> cuts(choice, node)) : Optional.empty();
    }

    private static boolean cuts(Choice choice, Node node) {
        int volume = ((Type.KernelMapType) node.input(0).type()).volume();
        return choice.sort().filter(sort -> sort.cuts(volume)).isPresent();
    }

    private static Sorted sorted(Node node, Choice choice) {
        return new Sorted(node.input(0), choice.sort().orElseThrow());
    }

    /** The fewest layers that any of them was measured to need. */
    private static int least(List<Choice> layers) {
        return layers.stream()
                .mapToInt(choice -> switch (choice.dataflow()) {
                    case Dataflow.FetchOnDemand _, Dataflow.ZeroSkipping _, Dataflow.WorkGroups _ -> 1;
                    case Dataflow.OutputStationary(int _, int count) -> count;
                })
                .max()
                .orElse(1);
    }

    private Graph rewrite(Graph graph, Set<Sorted> wanted) {
        Map<Sorted, Value> made = new HashMap<>();
        int next = 1 + graph.largestId();
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<Sorted> sorted =
                    wish(node).map(choice -> sorted(node, choice)).filter(wanted::contains);
            if (sorted.isPresent() && !made.containsKey(sorted.get())) {
                Node sort = sort(node, sorted.get(), next++);
                made.put(sorted.get(), sort.output());
                nodes.add(sort);
            }
            nodes.add(sorted.map(made::get).map(map -> over(node, map)).orElse(node));
        }
        return new Graph(graph.name(), graph.inputs(), nodes, graph.outputs());
    }

    private static Node sort(Node first, Sorted sorted, int id) {
        Type.KernelMapType map = (Type.KernelMapType) sorted.map().type();
        Type type = new Type.KernelMapType(map.volume(), map.inRows(), map.outRows(), Optional.of(sorted.sort()));
        return new Node(
                first.name(),
                new GeometryOp.SortMap(sorted.sort()),
                List.of(sorted.map()),
                List.of(new Value(id, type)));
    }

    private static Node over(Node node, Value map) {
        List<Value> inputs = new ArrayList<>(node.inputs());
        inputs.set(0, map);
        return new Node(node.name(), node.op(), inputs, node.outputs());
    }
}
