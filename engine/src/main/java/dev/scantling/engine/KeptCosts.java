package dev.scantling.engine;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Estimate;
import dev.scantling.ir.Estimates;
import dev.scantling.ir.Node;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.TuningStore;
import dev.scantling.ir.Value;
import dev.scantling.jit.tune.CostKey;
import dev.scantling.scheduler.NodeCosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the operators of a model, and sets of them as one, take, as stores keep it: by {@link CostKey}, so that operators of one kind have
 * one cost.
 *
 * @param alone the keys of single operators, in the order of the graph
 * @param merged those of sets
 */
record KeptCosts(Map<Node, CostKey> alone, Map<List<Node>, CostKey> merged, Map<CostKey, Long> flops) {

    /**
     * The keys of a model on an input.
     *
     * @param sets that might merge
     * @param key of operators that run as one, for sizes
     */
    static KeptCosts of(CompiledModel model, Inputs inputs, List<List<Node>> sets, KeyMaker key) {
        List<Node> operators = model.program().graph().nodes().stream()
                .filter(node -> !(node.op() instanceof DenseOp.Parameter))
                .toList();
        try (Session session = model.openSession()) {
            session.run(inputs);
            Sizes sizes = sizes(session);
            Map<Node, CostKey> alone = new LinkedHashMap<>();
            Map<List<Node>, CostKey> merged = new LinkedHashMap<>();
            Map<CostKey, Long> flops = new HashMap<>();
            for (Node node : operators) {
                CostKey made = key.of(List.of(node), sizes);
                alone.put(node, made);
                flops.put(made, Estimates.of(node, sizes).flops());
            }
            for (List<Node> set : sets) {
                CostKey made = key.of(set, sizes);
                merged.put(set, made);
                flops.put(made, flops(set, sizes));
            }
            return new KeptCosts(alone, merged, flops);
        }
    }

    /** Makes the key of operators. */
    @FunctionalInterface
    interface KeyMaker {
        CostKey of(List<Node> set, Sizes sizes);
    }

    private static long flops(List<Node> set, Sizes sizes) {
        return set.stream()
                .map(node -> Estimates.of(node, sizes))
                .reduce(Estimate.NONE, Estimate::plus)
                .flops();
    }

    private static Sizes sizes(Session session) {
        return new Sizes() {
            @Override
            public int rows(Dim dim) {
                return session.rows(dim);
            }

            @Override
            public long pairs(Value map) {
                return session.pairs(map);
            }
        };
    }

    /** What a store knows; empty unless that is every operator. Of sets those that it knows. */
    Optional<MeasuredCosts> in(TuningStore store) {
        return missing(store).isPresent() ? Optional.empty() : Optional.of(costs(key -> find(store, key)));
    }

    /** The first operator that a store does not know. */
    Optional<Node> missing(TuningStore store) {
        return alone.keySet().stream()
                .filter(node -> find(store, key(node)).isEmpty())
                .findFirst();
    }

    private CostKey key(Node node) {
        return Objects.requireNonNull(alone.get(node));
    }

    private static Optional<double[]> find(TuningStore store, CostKey key) {
        String text = key.toString();
        return store.find(text).stream()
                .filter(entry -> entry.key().equals(text))
                .findFirst()
                .map(entry -> key.nanos(entry.choice()));
    }

    private MeasuredCosts costs(Function<CostKey, Optional<double[]>> known) {
        Map<Value, double[]> nanos = new HashMap<>();
        alone.forEach((node, key) ->
                known.apply(key).ifPresent(times -> nanos.put(node.outputs().getFirst(), times)));
        Map<List<Node>, double[]> together = new HashMap<>();
        merged.forEach((set, key) -> known.apply(key).ifPresent(times -> together.put(set, times)));
        return new MeasuredCosts(nanos, together);
    }

    /** The same costs, but one of each kind of operators: the mean. */
    MeasuredCosts shared(NodeCosts costs) {
        Map<CostKey, double[]> means = means(costs);
        return costs(key -> Optional.ofNullable(means.get(key)));
    }

    private Map<CostKey, double[]> means(NodeCosts costs) {
        Map<CostKey, List<double[]>> all = new HashMap<>();
        alone.forEach(
                (node, key) -> all.computeIfAbsent(key, _ -> new ArrayList<>()).add(costs.nanos(node)));
        merged.forEach((set, key) -> {
            double[] known = costs.merged().get(set);
            if (known != null) {
                all.computeIfAbsent(key, _ -> new ArrayList<>()).add(known);
            }
        });
        Map<CostKey, double[]> means = new HashMap<>();
        all.forEach((key, times) -> means.put(key, mean(times)));
        return means;
    }

    private static double[] mean(List<double[]> times) {
        double[] mean = new double[times.getFirst().length];
        for (int i = 0; i < mean.length; i++) {
            int cores = i;
            mean[i] = times.stream().mapToDouble(time -> time[cores]).average().orElseThrow();
        }
        return mean;
    }

    /** Puts costs into a store. */
    void keep(NodeCosts costs, TuningStore store) {
        store.put(means(costs).entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue()))
                .toList());
    }

    private TuningStore.Entry entry(CostKey key, double[] nanos) {
        double last = nanos[nanos.length - 1];
        return key.entry(nanos, last > 0 ? Objects.requireNonNull(flops.get(key)) / last : 0);
    }

    /** @throws EngineException.InvalidInput naming the first operator that a file does not know */
    MeasuredCosts require(TuningStore file) {
        return in(file).orElseThrow(() -> {
            Node first = missing(file).orElseThrow();
            return new EngineException.InvalidInput("costs " + file.name() + " know nothing of the operator '"
                    + first.name() + "' here, expected a line that begins with '" + key(first)
                    + "'; measure on this machine, with this network and number of threads, and export again");
        });
    }
}
