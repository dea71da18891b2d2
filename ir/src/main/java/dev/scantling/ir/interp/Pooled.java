package dev.scantling.ir.interp;

import dev.scantling.ir.Pooling;

/** Rows that take in one row after the other, in double; zero where none came. */
final class Pooled {
    private final Pooling pooling;
    private final int rows;
    private final Datum.Floats x;
    private final int[] met;
    private final double[] values;

    /** @param x whose rows come */
    Pooled(Pooling pooling, int rows, Datum.Floats x) {
        this.pooling = pooling;
        this.rows = rows;
        this.x = x;
        this.met = new int[rows];
        this.values = new double[Sums.elements(rows, x.columns())];
    }

    void add(int row, int from) {
        boolean first = met[row]++ == 0;
        for (int c = 0; c < x.columns(); c++) {
            int at = row * x.columns() + c;
            float value = x.get(from, c);
            values[at] = first ? value : combine(values[at], value);
        }
    }

    private double combine(double before, float value) {
        return switch (pooling) {
            case MAX -> Math.max(before, value);
            case SUM, MEAN -> before + value;
        };
    }

    Datum finish() {
        float[] finished = new float[values.length];
        for (int i = 0; i < finished.length; i++) {
            int divisor = pooling == Pooling.MEAN ? Math.max(1, met[i / x.columns()]) : 1;
            finished[i] = (float) (values[i] / divisor);
        }
        return Datum.matrix(rows, x.columns(), finished);
    }
}
