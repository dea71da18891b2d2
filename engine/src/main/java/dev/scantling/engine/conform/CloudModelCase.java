package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.CloudShape;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Pvcnn;
import dev.scantling.models.zoo.Pvcnnpp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network on clouds of points: its tensors, the number of parameters, the points that it samples and groups where the case has them,
 * logits and classes.
 */
record CloudModelCase() implements CaseKind {
    /** The networks, as cases call them. */
    static final List<String> NAMES = List.of("pvcnn-s3dis", "pvcnn-shapenet", "pvcnnpp-s3dis");

    private static final double RELATIVE_TOLERANCE = 1e-4;

    static boolean knows(CaseFile file) {
        return NAMES.contains(file.text("model"));
    }

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        Network network = network(file, shape(file));
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(StateDictFile.read(file.file("state_dict.tsv")).compare(network.parameters()));
        if (file.has("params")) {
            comparisons.add(Comparison.exact("params", file.longInteger("params"), network.parameterCount()));
        }
        List<PickedPoints> picked = PickedPoints.of(network.graph());
        Program program =
                new Program(observed(network.graph(), picked), SeededWeights.fill(network.parameters(), file.tag()));
        Runner.Outcome outcome = runner.run(program, inputs(file, network.graph()));
        picked.stream()
                .filter(rows -> file.lists(rows.name() + ".npy"))
                .forEach(rows -> comparisons.add(rows.compare(file, outcome)));
        comparisons.addAll(new ExpectedArray(file, "logits", "out", RELATIVE_TOLERANCE)
                .compare(Table.of(outcome.value("logits"))));
        return comparisons;
    }

    private static CloudShape shape(CaseFile file) {
        List<Integer> stored = StoredArrays.shape(file.file("input.npy"));
        if (stored.size() != 3) {
            throw file.malformed("input.npy", "clouds, channels and points", stored);
        }
        if (file.has("input_shape")
                && !stored.equals(
                        Arrays.stream(file.integers("input_shape")).boxed().toList())) {
            throw file.malformed(
                    "input_shape", "that of input.npy, " + stored, file.body().get("input_shape"));
        }
        return new CloudShape(stored.getFirst(), stored.getLast());
    }

    private static Network network(CaseFile file, CloudShape shape) {
        double width = file.number("arg");
        String model = file.text("model");
        return switch (model) {
            case "pvcnn-s3dis" -> Pvcnn.s3dis(width, shape);
            case "pvcnn-shapenet" -> Pvcnn.shapenet(width, shape);
            case "pvcnnpp-s3dis" -> Pvcnnpp.s3dis(width, shape);
            default -> throw new EngineException.UnsupportedOp("unknown model '" + model + "'; known: " + NAMES);
        };
    }

    /** The channels of the input, port by port. */
    private static Map<String, Datum> inputs(CaseFile file, Graph graph) {
        Table given = StoredArrays.channelsFirst(file.file("input.npy"));
        int channels = graph.inputs().stream()
                .mapToInt(port -> port.value().channels())
                .sum();
        if (given.columns() != channels) {
            throw file.malformed("input.npy", "an array of " + channels + " channels", given.columns() + " of them");
        }
        Map<String, Datum> inputs = new HashMap<>();
        int channel = 0;
        for (Graph.Port port : graph.inputs()) {
            int end = channel + port.value().channels();
            inputs.put(port.name(), given.columns(channel, end).toDatum());
            channel = end;
        }
        return inputs;
    }

    /** The same network with what it picks as further outputs. */
    private static Graph observed(Graph graph, List<PickedPoints> picked) {
        List<Graph.Port> outputs = new ArrayList<>(graph.outputs());
        picked.forEach(rows -> outputs.add(new Graph.Port(rows.name(), rows.value())));
        return new Graph(graph.name(), graph.inputs(), graph.nodes(), outputs);
    }
}
