package dev.scantling.engine;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.Dataflow;
import dev.scantling.jit.tune.KernelChoices;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.Tuning;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses for the matrix kernels of one model, and keeps why, to be told if somebody asks. Thread-safe. */
final class ChoiceRecorder implements KernelChoices {
    private final Tuning tuning;
    private final Map<Node, Tuning.Chosen> chosen = new ConcurrentHashMap<>();

    ChoiceRecorder(Tuning tuning) {
        this.tuning = tuning;
    }

    @Override
    public Choice of(MatrixKernel kernel, Node node) {
        return chosen.computeIfAbsent(node, _ -> tuning.choose(kernel, node)).choice();
    }

    /** One for each matrix kernel, in the order of the graph. */
    List<KernelChoice> choices(Graph graph) {
        return graph.nodes().stream()
                .filter(chosen::containsKey)
                .map(node -> choice(node, Objects.requireNonNull(chosen.get(node))))
                .toList();
    }

    private KernelChoice choice(Node node, Tuning.Chosen found) {
        String origin = found.measured()
                .map(key -> "tuned for 2^" + key.log2Rows() + " rows, " + key.neighbours() + " neighbours: "
                        + tuning.store().name())
                .orElse("default");
        return new KernelChoice(
                node.name(),
                found.kernel().label(),
                found.choice().toString(),
                dataflow(node, found.choice()),
                found.kernel().padding(node, found.choice()),
                origin);
    }

    private static String dataflow(Node node, Choice choice) {
        return switch (choice.dataflow()) {
            case Dataflow.FetchOnDemand _ ->
                node.input(0).type() instanceof Type.KernelMapType ? "fetch-on-demand" : "";
            case Dataflow.OutputStationary(int ranges, int _) -> "output-stationary, " + ranges + " ranges";
            case Dataflow.ZeroSkipping _ -> "skips zeros";
            case Dataflow.WorkGroups _ -> "work groups";
        };
    }
}
