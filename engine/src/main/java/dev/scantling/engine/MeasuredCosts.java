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
        return inTurn(List.of(model), inputs, cores, rounds).getFirst();
    }

    /** As {@link #of} for each of several models, which run in turn too. */
    private static List<MeasuredCosts> inTurn(List<CompiledModel> models, Inputs inputs, int cores, int rounds) {
        if (rounds < 1) {
            throw new EngineException.InvalidInput("operators are measured in at least 1 round, got " + rounds);
        }
        List<Runs> all = models.stream().map(_ -> Runs.of(cores, rounds)).toList();
        try {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).open(models.get(i));
            }
            for (int round = -WARM_UPS; round < rounds; round++) {
                for (Runs runs : all) {
                    runs.run(inputs, Math.max(0, round));
                }
            }
            return all.stream().map(Runs::costs).toList();
        } finally {
            all.forEach(Runs::close);
        }
    }

    /**
     * These costs and what sets of operators take as one. Both kinds run in turn, and what they take there says how much faster one is than
     * the other, since minutes later everything may be slower.
     *
     * @param apart the model of these costs
     * @param together the same, but for operators that it merges
     */
    MeasuredCosts withMerged(CompiledModel apart, CompiledModel together, Inputs inputs, int cores, int rounds) {
        List<MeasuredCosts> costs = inTurn(List.of(apart, together), inputs, cores, rounds);
        Map<List<Node>, double[]> all = new HashMap<>(merged);
        List<Stage> decided = together.decided().schedule().stages();
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).merges()) {
                List<Node> set = decided.get(i).groups().getFirst().nodes();
                Group ran = together.schedule().stages().get(i).groups().getFirst();
                all.put(
                        set,
                        scaled(
                                costs.get(1).sum(ran.nodes()),
                                sum(set),
                                costs.get(0).sum(set)));
            }
        }
        return new MeasuredCosts(nanos, Map.copyOf(all));
    }

    /** What is so much longer than other times as given ones are; these themselves where clocks saw no time go by. */
    private static double[] scaled(double[] given, double[] wanted, double[] other) {
        double[] scaled = given.clone();
        Arrays.setAll(scaled, i -> other[i] > 0 ? given[i] * wanted[i] / other[i] : given[i]);
        return scaled;
    }

    private double[] sum(List<Node> nodes) {
        return nodes.stream().map(this::nanos).reduce(MeasuredCosts::sum).orElseThrow();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /**
     * The runs of one model on different numbers of cores.
     *
     * @param kinds the numbers of cores
     * @param samples by the first result of a node, for each number of cores and round
     */
    @SuppressWarnings("ArrayRecordComponent") // private, and filled before anybody reads it
    private record Runs(int[] kinds, int cores, int rounds, List<Session> sessions, Map<Value, long[][]> samples)
            implements AutoCloseable {

        static Runs of(int cores, int rounds) {
            int[] kinds = IntStream.concat(
                            IntStream.iterate(1, kind -> kind < cores, kind -> 2 * kind), IntStream.of(cores))
                    .toArray();
            return new Runs(kinds, cores, rounds, new ArrayList<>(), new HashMap<>());
        }

        void open(CompiledModel model) {
            IntStream.of(kinds).forEach(count -> sessions.add(model.openSession(count)));
        }

        void run(Inputs inputs, int round) {
            for (int i = 0; i < kinds.length; i++) {
                int kind = i;
                sessions.get(kind).run(inputs);
                sessions.get(kind)
                        .nanos(
                                (node, nanos) -> samples.computeIfAbsent(
                                                node.outputs().getFirst(), _ -> new long[kinds.length][rounds])[kind][
                                        round] = nanos);
            }
        }

        MeasuredCosts costs() {
            Map<Value, double[]> costs = new HashMap<>();
            samples.forEach((result, times) -> costs.put(
                    result,
                    interpolated(Arrays.stream(times)
                            .mapToDouble(MeasuredCosts::median)
                            .toArray())));
            return new MeasuredCosts(costs, Map.of());
        }

        private double[] interpolated(double[] measured) {
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

        @Override
        public void close() {
            sessions.forEach(Session::close);
        }
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
