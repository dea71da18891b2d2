package dev.scantling.engine;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.NodeCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the operators of a model took on one core, on two, and so on.
 *
 * @param nanos by the first result of a node, one number for each number of cores
 * @param merged the same of operators that ran as one
 */
record MeasuredCosts(Map<Value, double[]> nanos, Map<List<Node>, double[]> merged) implements NodeCosts {
    private static final int WARM_UPS = 2;

    /** Runs a model on 1, 2, 4 cores and so on, and on all, in turn; numbers between are interpolated. */
    static MeasuredCosts of(CompiledModel model, Inputs inputs, int cores, int rounds) {
        if (rounds < 1) {
            throw new EngineException.InvalidInput("operators are measured in at least 1 round, got " + rounds);
        }
        int[] kinds = IntStream.concat(
                        IntStream.iterate(1, kind -> kind < cores, kind -> 2 * kind), IntStream.of(cores))
                .toArray();
        List<Session> sessions = new ArrayList<>();
        try {
            IntStream.of(kinds).forEach(count -> sessions.add(model.openSession(count)));
            Map<Value, long[][]> samples = new HashMap<>();
            for (int round = -WARM_UPS; round < rounds; round++) {
                for (int kind = 0; kind < kinds.length; kind++) {
                    sessions.get(kind).run(inputs);
                    record(sessions.get(kind), kind, Math.max(0, round), samples, kinds.length, rounds);
                }
            }
            Map<Value, double[]> costs = new HashMap<>();
            medians(samples).forEach((result, medians) -> costs.put(result, interpolated(kinds, medians, cores)));
            return new MeasuredCosts(costs, Map.of());
        } finally {
            sessions.forEach(Session::close);
        }
    }

    /**
     * These costs and those of what another model merges, which has the same stages before and after merging.
     *
     * @param costs of that model
     */
    MeasuredCosts withMerged(CompiledModel model, MeasuredCosts costs) {
        Map<List<Node>, double[]> all = new HashMap<>(merged);
        List<Stage> decided = model.decided().schedule().stages();
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).merges()) {
                Group ran = model.schedule().stages().get(i).groups().getFirst();
                all.put(decided.get(i).groups().getFirst().nodes(), costs.sum(ran.nodes()));
            }
        }
        return new MeasuredCosts(nanos, Map.copyOf(all));
    }

    private double[] sum(List<Node> nodes) {
        return nodes.stream().map(this::nanos).reduce(MeasuredCosts::sum).orElseThrow();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    private static double[] interpolated(int[] kinds, double[] measured, int cores) {
        double[] all = new double[cores];
        for (int i = 0; i < kinds.length; i++) {
            int from = i == 0 ? kinds[0] : kinds[i - 1];
            for (int count = from; count <= kinds[i]; count++) {
                double share = kinds[i] == from ? 1 : (double) (count - from) / (kinds[i] - from);
                all[count - 1] = measured[Math.max(0, i - 1)] * (1 - share) + measured[i] * share;
            }
        }
        return all;
    }

    private static void record(
            Session session, int kind, int round, Map<Value, long[][]> samples, int kinds, int rounds) {
        session.nanos((node, nanos) ->
                samples.computeIfAbsent(node.outputs().getFirst(), _ -> new long[kinds][rounds])[kind][round] = nanos);
    }

    private static Map<Value, double[]> medians(Map<Value, long[][]> samples) {
        Map<Value, double[]> medians = new HashMap<>();
        samples.forEach((result, times) -> medians.put(
                result, Arrays.stream(times).mapToDouble(MeasuredCosts::median).toArray()));
        return medians;
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public double[] nanos(Node node) {
        double[] known = nanos.get(node.outputs().getFirst());
        if (known == null) {
            throw new EngineException.InvalidModel("operator '" + node.name()
                    + "' was not measured: schedule the program that the measured model was compiled from");
        }
        return known;
    }
}
