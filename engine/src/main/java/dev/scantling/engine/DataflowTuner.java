package dev.scantling.engine;

import dev.scantling.engine.plan.SortedTrial;
import dev.scantling.engine.plan.Trial;
import dev.scantling.engine.plan.TrialMaker;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.TuningKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds maps that are worth sorting: the layers that share one have to gain more than sorting it once costs.
 *
 * @see <a href="https://arxiv.org/abs/2311.12862">Tang et al., TorchSparse++</a>, which tunes groups of layers as well, but
 *     leaves out what maps cost
 */
final class DataflowTuner {
    private static final int LEAST_ROUNDS = 7;
    private static final double WARM_UP = 0.25;
    private static final double SORTING = 0.25;

    /** What a layer, or a group of them, has to gain. */
    private static final double LEAST_GAIN = 1.02;

    private final TrialMaker trials;
    private final Map<TuningKey, List<Layer>> layers = new LinkedHashMap<>();

    /**
     * What one kernel takes over a map that is sorted in one way, in nanoseconds.
     *
     * @param choice over the sorted map
     * @param fetch with the best choice over lists of pairs
     * @param wins in which part of the rounds the sorted map was faster
     */
    record Layer(Choice choice, double fetch, double stationary, double wins, double sorting) {
        MaskSort sort() {
            return choice.sort().orElseThrow();
        }

        boolean gains() {
            return fetch >= LEAST_GAIN * stationary && wins >= Tuner.LEAST_WINS;
        }

        Layer sharedBy(int layers) {
            return new Layer(choice.over(sort(), layers), fetch, stationary, wins, sorting);
        }

        double saved() {
            return gains() ? fetch - stationary : 0;
        }
    }

    /** The layers that share a map, if it were sorted in one way. */
    record Group(Value map, MaskSort sort, Map<TuningKey, Layer> kernels, List<Layer> layers) {
        double sorting() {
            return layers.stream().mapToDouble(Layer::sorting).max().orElse(0);
        }

        double fetch() {
            return layers.stream().mapToDouble(Layer::fetch).sum();
        }

        /** With each layer over whichever form of the map suits it. */
        double sorted() {
            return fetch() - layers.stream().mapToDouble(Layer::saved).sum() + sorting();
        }

        boolean gains() {
            return fetch() >= LEAST_GAIN * sorted();
        }

        /** As few of the layers that gain as make up for sorting. */
        private int leastLayers() {
            List<Layer> gaining = layers.stream().filter(Layer::gains).toList();
            double mean = gaining.stream().mapToDouble(Layer::saved).average().orElseThrow();
            return (int) Math.clamp((long) Math.ceil(sorting() / mean), 1, gaining.size());
        }

        /** The choices of the kernels that gain. */
        Map<TuningKey, Layer> chosen() {
            Map<TuningKey, Layer> chosen = new HashMap<>();
            int least = leastLayers();
            kernels.forEach((key, layer) -> {
                if (layer.gains()) {
                    chosen.put(key, layer.sharedBy(least));
                }
            });
            return chosen;
        }

        TuningReport.SortedMap report(String name) {
            return new TuningReport.SortedMap(
                    name, sort.ranges(), sort.blockRows(), layers.size(), fetch(), sorted(), sorting(), gains());
        }
    }

    DataflowTuner(TrialMaker trials) {
        this.trials = trials;
    }

    /** Whether a kernel has other dataflows. */
    static boolean concerns(TuningKey key, Node node) {
        return !key.kernel().sorts(node).isEmpty();
    }

    /** Times a node over sorted maps, right after it has run; does nothing where there is no map. */
    void time(Race race, TuningKey key, Node node, Choice fetch, long nanos) {
        List<MaskSort> sorts = key.kernel().sorts(node);
        for (MaskSort sort : sorts) {
            layers.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(layer(race, node, fetch, fetch.over(sort, 1), nanos / sorts.size()));
        }
    }

    private Layer layer(Race race, Node node, Choice fetch, Choice stationary, long nanos) {
        try (Trial usual = trials.make(node, fetch);
                SortedTrial sorted = trials.makeSorted(node, stationary)) {
            race.warmUp(List.of(sorted.sorting(), sorted.convolution(), usual), (long) (WARM_UP * nanos));
            double sorting = race.run(List.of(sorted.sorting()), (long) (SORTING * nanos), LEAST_ROUNDS)
                    .median(0);
            Race.Times times = race.run(
                    List.of(usual, sorted.convolution()), (long) ((1 - WARM_UP - SORTING) * nanos), LEAST_ROUNDS);
            return new Layer(stationary, times.median(0), times.median(1), times.wins(1, 0), sorting);
        }
    }

    /**
     * For each map the best way of sorting it.
     *
     * @param nodes those of the graph
     * @param kernels of all nodes that multiply matrices
     */
    List<Group> groups(List<Node> nodes, Map<Node, TuningKey> kernels) {
        Map<Value, Value> unsorted = new HashMap<>();
        nodes.stream()
                .filter(node -> node.op() instanceof GeometryOp.SortMap)
                .forEach(node -> unsorted.put(node.output(), node.input(0)));
        Map<Value, List<TuningKey>> sharing = new LinkedHashMap<>();
        kernels.forEach((node, key) -> {
            if (layers.containsKey(key)) {
                Value map = unsorted.getOrDefault(node.input(0), node.input(0));
                sharing.computeIfAbsent(map, _ -> new ArrayList<>()).add(key);
            }
        });
        List<Group> best = new ArrayList<>();
        sharing.forEach((map, keys) -> best(map, keys).ifPresent(best::add));
        return best;
    }

    private Optional<Group> best(Value map, List<TuningKey> keys) {
        return keys.stream()
                .flatMap(key -> timed(key).stream().map(Layer::sort))
                .distinct()
                .map(sort -> group(map, keys, sort))
                .min(Comparator.comparingDouble(Group::sorted));
    }

    private List<Layer> timed(TuningKey key) {
        return layers.getOrDefault(key, List.of());
    }

    private Group group(Value map, List<TuningKey> keys, MaskSort sort) {
        Map<TuningKey, Layer> kernels = new LinkedHashMap<>();
        List<Layer> all = new ArrayList<>();
        for (TuningKey key : keys) {
            timed(key).stream().filter(layer -> layer.sort().equals(sort)).forEach(layer -> {
                kernels.put(key, layer);
                all.add(layer);
            });
        }
        return new Group(map, sort, kernels, all);
    }
}
