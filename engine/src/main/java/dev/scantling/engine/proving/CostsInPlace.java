package dev.scantling.engine.proving;

import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.scheduler.NodeCosts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Costs of operators, corrected by what they took in stages that ran: next to others they have less of shared caches and memory. What never ran
 * next to others on so many cores is expected to take as much longer there as the rest did. All is as the last run would have it, since the
 * machine may be faster at one time than at another.
 *
 * @param alone what operators take that run alone
 * @param seen by the first result of an operator what it took, on one core, on two, and so on; 0 where it did not run so
 * @param slower for each number of cores what operators took next to others over what they take alone
 */
record CostsInPlace(NodeCosts alone, Map<Value, List<Double>> seen, List<Double> slower) implements NodeCosts {

    /** @param timed at least one, the last one last */
    static CostsInPlace of(NodeCosts alone, int cores, List<TimedStages> timed) {
        Map<Value, double[]> seen = new HashMap<>();
        double[] expected = new double[cores];
        double[] took = new double[cores];
        TimedStages last = timed.getLast();
        for (TimedStages each : timed) {
            double scale = last.sequential() / each.sequential();
            for (TimedStages.InPlace ran : each.together()) {
                int kind = ran.cores() - 1;
                expected[kind] += alone.nanos(ran.node())[kind];
                took[kind] += ran.nanos() * scale;
                of(seen, ran.node().outputs().getFirst(), cores)[kind] = ran.nanos() * scale;
            }
        }
        last.apart().forEach((operator, nanos) -> of(seen, operator, cores)[cores - 1] = nanos);
        double[] slower = new double[cores];
        Arrays.setAll(slower, kind -> expected[kind] > 0 ? took[kind] / expected[kind] : 1);
        return new CostsInPlace(alone, lists(seen), list(slower));
    }

    private static double[] of(Map<Value, double[]> seen, Value operator, int cores) {
        return seen.computeIfAbsent(operator, _ -> new double[cores]);
    }

    private static Map<Value, List<Double>> lists(Map<Value, double[]> arrays) {
        return arrays.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> list(each.getValue())));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public double[] nanos(Node node) {
        double[] nanos = alone.nanos(node).clone();
        List<Double> known = seen.getOrDefault(node.outputs().getFirst(), List.of());
        Arrays.setAll(
                nanos,
                kind -> kind < known.size() && known.get(kind) > 0 ? known.get(kind) : nanos[kind] * slower.get(kind));
        return nanos;
    }

    @Override
    public Map<List<Node>, double[]> merged() {
        return alone.merged();
    }
}
