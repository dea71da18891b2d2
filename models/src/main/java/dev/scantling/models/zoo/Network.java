package dev.scantling.models.zoo;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A network without values: its graph, and every tensor of its state dict, including those that are declared and never
 * used. Immutable.
 *
 * @param scans how a scan becomes its inputs, if it is a network on scans
 */
public record Network(Graph graph, List<ParameterSpec> parameters, ScanRule scans) {

    /** @throws EngineException.InvalidModel if two tensors share a key or the graph needs one that is not listed */
    public Network {
        parameters = List.copyOf(parameters);
        Map<String, ParameterSpec> specs = new HashMap<>();
        for (ParameterSpec spec : parameters) {
            if (specs.put(spec.key(), spec) != null) {
                throw new EngineException.InvalidModel(
                        graph.name() + ": two parameters are named '" + spec.key() + "'");
            }
        }
        graph.nodes().forEach(node -> {
            if (node.op() instanceof DenseOp.Parameter parameter) {
                requireListed(parameter, specs.get(parameter.key()), graph.name());
            }
        });
    }

    /** A network that sees scans as most do. */
    public Network(Graph graph, List<ParameterSpec> parameters) {
        this(graph, parameters, ScanRule.FIRST_POINTS);
    }

    /** The same network, which sees scans in another way. */
    public Network seeing(ScanRule rule) {
        return new Network(graph, parameters, rule);
    }

    /** The graph's name, such as {@code minkunet@0.5}. */
    public String name() {
        return graph.name();
    }

    /** Elements of the trained tensors, unused ones included, running statistics not. */
    public long parameterCount() {
        return parameters.stream()
                .filter(spec -> spec.kind().trained())
                .mapToLong(ParameterSpec::elements)
                .sum();
    }

    /** Keys of the parameters that the graph reads. */
    public Set<String> usedKeys() {
        return graph.nodes().stream()
                .filter(node -> node.op() instanceof DenseOp.Parameter)
                .map(node -> ((DenseOp.Parameter) node.op()).key())
                .collect(Collectors.toSet());
    }

    private static void requireListed(DenseOp.Parameter parameter, @Nullable ParameterSpec spec, String network) {
        List<Dim> needed = parameter.type().shape().dims();
        if (spec == null || !spec.usedShape().stream().map(Dim::of).toList().equals(needed)) {
            throw new EngineException.InvalidModel(network + ": the graph needs parameter '" + parameter.key()
                    + "' of shape " + needed + ", the parameter list has " + spec);
        }
    }
}
