package dev.scantling.engine.proving;

import dev.scantling.ir.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times of operators, by their first results, over some rounds; in the order in which they were put first. */
final class Samples {
    private final int rounds;
    private final Map<Value, long[]> nanos = new LinkedHashMap<>();

    Samples(int rounds) {
        this.rounds = rounds;
    }

    void put(Value operator, int round, long time) {
        nanos.computeIfAbsent(operator, _ -> new long[rounds])[round] = time;
    }

    Map<Value, Double> medians() {
        Map<Value, Double> medians = new LinkedHashMap<>();
        nanos.forEach((operator, times) -> medians.put(operator, median(times)));
        return medians;
    }

    static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
