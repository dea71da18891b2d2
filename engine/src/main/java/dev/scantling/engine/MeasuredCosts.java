package dev.scantling.engine;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
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
 */
record MeasuredCosts(Map<Value, double[]> nanos) implements NodeCosts {
    private static final int WARM_UPS = 2;

    /** Runs a model with each number of cores in turn. */
    static MeasuredCosts of(CompiledModel model, Inputs inputs, int cores, int rounds) {
        List<Session> sessions = new ArrayList<>();
        try {
            IntStream.rangeClosed(1, cores).forEach(count -> sessions.add(model.openSession(count)));
            Map<Value, long[][]> samples = new HashMap<>();
            for (int round = -WARM_UPS; round < rounds; round++) {
                for (int kind = 0; kind < cores; kind++) {
                    sessions.get(kind).run(inputs);
                    record(sessions.get(kind), kind, Math.max(0, round), samples, cores, rounds);
                }
            }
            return new MeasuredCosts(medians(samples));
        } finally {
            sessions.forEach(Session::close);
        }
    }

    private static void record(
            Session session, int kind, int round, Map<Value, long[][]> samples, int cores, int rounds) {
        session.nanos((node, nanos) ->
                samples.computeIfAbsent(node.outputs().getFirst(), _ -> new long[cores][rounds])[kind][round] = nanos);
    }

    private static Map<Value, double[]> medians(Map<Value, long[][]> samples) {
        Map<Value, double[]> medians = new HashMap<>();
        samples.forEach((result, kinds) -> medians.put(
                result, Arrays.stream(kinds).mapToDouble(MeasuredCosts::median).toArray()));
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
