package dev.scantling.jit.render.x86;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stretch of code in which a value must be kept. Instruction i reads at time 2i and writes at 2i + 1.
 *
 * @param start when it is first written
 * @param end when it is last needed
 * @param weight how much it costs not to have it in a register: each use counts eightfold for each loop around it
 */
record Interval(Virtual value, int start, int end, double weight) {
    private static final double LOOP_WEIGHT = 8;
    private static final int SHORT = 16;

    /** Whether another value would soon have to go to the stack in its stead. */
    boolean isShort() {
        return end - start <= SHORT;
    }

    /** Of all values, by start. */
    static List<Interval> of(Sequence code) {
        Map<Virtual, Builder> builders = new HashMap<>();
        List<Instruction> instructions = code.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            double weight = Math.pow(LOOP_WEIGHT, code.depth(i));
            for (Virtual read : instructions.get(i).reads()) {
                builders.computeIfAbsent(read, Builder::new).use(i, 2 * i, weight);
            }
            for (Virtual written : instructions.get(i).writes()) {
                builders.computeIfAbsent(written, Builder::new).use(i, 2 * i + 1, weight);
            }
        }
        return builders.values().stream()
                .map(builder -> builder.build(code.loops()))
                .sorted(Comparator.comparingInt(Interval::start)
                        .thenComparingInt(interval -> interval.value().id()))
                .toList();
    }

    private static final class Builder {
        private final Virtual value;
        private final List<Integer> uses = new ArrayList<>();
        private int start = Integer.MAX_VALUE;
        private int end;
        private double weight;

        Builder(Virtual value) {
            this.value = value;
        }

        void use(int instruction, int time, double useWeight) {
            uses.add(instruction);
            start = Math.min(start, time);
            end = Math.max(end, time);
            weight += useWeight;
        }

        /** A value from outside a loop is needed until the loop's end. */
        Interval build(List<Sequence.Range> loops) {
            int last = Math.max(end, start + 1);
            for (Sequence.Range loop : loops) {
                boolean fromOutside = start < 2 * loop.from();
                if (fromOutside && uses.stream().anyMatch(loop::contains)) {
                    last = Math.max(last, 2 * loop.to());
                }
            }
            return new Interval(value, start, last, weight);
        }
    }
}
