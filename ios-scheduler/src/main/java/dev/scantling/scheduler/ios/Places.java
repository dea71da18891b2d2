package dev.scantling.scheduler.ios;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where values are: sets of pairs of a value and a device that has it, as words of bits. */
record Places(ValueFlow flow, PlacementModel model) {

    long[] none() {
        return Bits.none(flow.values() * model.devices());
    }

    private int pair(int value, int device) {
        return value * model.devices() + device;
    }

    void add(long[] places, int value, int device) {
        Bits.add(places, pair(value, device));
    }

    boolean has(long[] places, int value, int device) {
        return Bits.contains(places, pair(value, device));
    }

    /** What operators read, on their device. */
    long[] read(int[] operators, int device) {
        return on(operators, flow.reads(), device);
    }

    /** What operators make, on their device. */
    long[] made(int[] operators, int device) {
        return on(operators, flow.made(), device);
    }

    private long[] on(int[] operators, List<List<Integer>> values, int device) {
        long[] places = none();
        IntStream.of(operators).forEach(operator -> values.get(operator).forEach(value -> add(places, value, device)));
        return places;
    }

    /** All places of the values that somebody still reads when some operators are done, or wants in the end. */
    long[] wanted(long[] done) {
        long[] wanted = none();
        flow.kept().forEach(value -> addAll(wanted, value));
        for (int operator = 0; operator < flow.reads().size(); operator++) {
            if (!Bits.contains(done, operator)) {
                flow.reads().get(operator).forEach(value -> addAll(wanted, value));
            }
        }
        return wanted;
    }

    private void addAll(long[] places, int value) {
        for (int device = 0; device < model.devices(); device++) {
            add(places, value, device);
        }
    }

    /** What copying values to devices that lack them takes, one after the other. */
    double copies(long[] missing, long[] places) {
        return Arrays.stream(Bits.elements(missing))
                .mapToDouble(pair -> transfer(pair / model.devices(), places, pair % model.devices()))
                .sum();
    }

    /** From the device that has the value and is nearest. */
    double transfer(int value, long[] places, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from < model.devices(); from++) {
            if (has(places, value, from)) {
                least = Math.min(least, from == to ? 0 : model.transfer(value, from, to));
            }
        }
        return least;
    }

    /** What it takes to bring all values to the first device. */
    double home(long[] places) {
        return values(places).mapToDouble(value -> transfer(value, places, 0)).sum();
    }

    private IntStream values(long[] places) {
        return Arrays.stream(Bits.elements(places))
                .map(pair -> pair / model.devices())
                .distinct();
    }

    /**
     * What the rest of any schedule takes longer at most from one state than from another of the same operators: each value that is not
     * wherever the other has it is copied, when it is wanted, to whatever device lacks it.
     */
    double detour(long[] from, long[] other) {
        long[] missing = none();
        Bits.difference(other, from, missing);
        return values(missing)
                .mapToDouble(value -> IntStream.range(0, model.devices())
                        .mapToDouble(device -> transfer(value, from, device))
                        .sum())
                .sum();
    }
}
