package dev.scantling.scheduler.ios;

import java.util.Arrays;

/** Whole numbers that depend on the operators in a way that nobody can guess, so that every stage may be the best one. */
record RandomLatency(long seed, int kinds) implements LatencyModel {
    private static final int MOST = 1000;

    @Override
    public double[] group(int[] operators) {
        double[] latencies = new double[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            latencies[kind] = number(1 + kind, operators);
        }
        return latencies;
    }

    @Override
    public double concurrent(double[][] groups, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += groups[i][i % kinds];
        }
        return Math.floor(sum * 2 / (1 + count));
    }

    @Override
    public double merged(int[] operators) {
        return number(0, operators);
    }

    private double number(int salt, int[] operators) {
        long mixed = (seed * 31 + salt) * 0x9E3779B97F4A7C15L + Arrays.hashCode(operators);
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return operators.length * (1 + Long.remainderUnsigned(mixed ^ mixed >>> 32, MOST));
    }
}
