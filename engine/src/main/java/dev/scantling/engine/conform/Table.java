package dev.scantling.engine.conform;

import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A matrix of numbers that double holds exactly: float32, or whole numbers below 2^53. Row-major.
 *
 * @param values rows * columns of them
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data: sharing is the point, equality is not used
record Table(int rows, int columns, double[] values) {
    Table {
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException(rows + " x " + columns + " is not " + values.length);
        }
    }

    static Table of(int columns, float[] values) {
        return of(
                columns,
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
    }

    static Table of(int columns, int[] values) {
        return of(columns, Arrays.stream(values).asDoubleStream().toArray());
    }

    static Table of(int columns, double[] values) {
        return new Table(values.length / columns, columns, values);
    }

    /** A tensor of rank 1 or 2, or coordinates in lattice steps. */
    static Table of(Datum datum) {
        return switch (datum) {
            case Datum.Floats floats -> of(floats.columns(), floats.values());
            case Datum.Ints(var dims, int[] values) -> of(dims.size() == 1 ? 1 : dims.getLast(), values);
            case Datum.Coords coords -> of(4, coords.rows());
            case Datum.PairLists map -> throw new IllegalArgumentException("not a matrix: " + map.describe());
        };
    }

    double get(int row, int column) {
        return values[row * columns + column];
    }

    double maxAbs() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** The given rows, in that order. */
    Table select(int[] index) {
        double[] selected = new double[Math.multiplyExact(index.length, columns)];
        for (int i = 0; i < index.length; i++) {
            System.arraycopy(values, index[i] * columns, selected, i * columns, columns);
        }
        return new Table(index.length, columns, selected);
    }

    /** Columns {@code first .. end - 1}. */
    Table columns(int first, int end) {
        double[] selected = new double[Math.multiplyExact(rows, end - first)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * columns + first, selected, row * (end - first), end - first);
        }
        return new Table(rows, end - first, selected);
    }

    /** All numbers, row by row, as one column. */
    Table flat() {
        return of(1, values);
    }

    /** As a datum, each number rounded to float32. */
    Datum.Floats toDatum() {
        return Datum.matrix(rows, columns, toFloats());
    }

    /** One row: the mean of each column, 0 where there is no row. */
    Table columnMeans() {
        double[] means = new double[columns];
        for (int i = 0; i < values.length; i++) {
            means[i % columns] += values[i];
        }
        return new Table(1, columns, means).scaled(1.0 / Math.max(1, rows));
    }

    /** The column of a row's largest value, the first of equal ones. */
    int argmax(int row) {
        int best = 0;
        for (int column = 1; column < columns; column++) {
            best = get(row, column) > get(row, best) ? column : best;
        }
        return best;
    }

    /** The distance between a row's two largest values. */
    double margin(int row) {
        double[] sorted = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        Arrays.sort(sorted);
        return columns < 2 ? Double.POSITIVE_INFINITY : sorted[columns - 1] - sorted[columns - 2];
    }

    int[] toInts() {
        return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    }

    float[] toFloats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    Table abs() {
        return new Table(rows, columns, Arrays.stream(values).map(Math::abs).toArray());
    }

    Table scaled(double factor) {
        return new Table(
                rows, columns, Arrays.stream(values).map(v -> v * factor).toArray());
    }

    String extents() {
        return rows + " x " + columns;
    }
}
