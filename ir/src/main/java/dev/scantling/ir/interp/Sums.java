package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import java.util.List;

/** A matrix of sums in double, rounded to float32 once, when it is finished. */
final class Sums {
    private final int rows;
    private final int columns;
    private final double[] values;

    Sums(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.values = new double[elements(rows, columns)];
    }

    /** @throws EngineException.InvalidInput if a matrix of that size cannot be an array */
    static int elements(int rows, int columns) {
        long product = (long) rows * columns;
        if (product > Integer.MAX_VALUE - 8) {
            throw new EngineException.InvalidInput("a matrix of " + rows + " rows and " + columns + " channels has "
                    + product + " elements, the limit is 2^31 - 9; use larger voxels or fewer channels");
        }
        return (int) product;
    }

    /** Adds {@code factor} times a row of {@code source} that starts at {@code offset}. */
    void addRow(int row, double factor, float[] source, int offset) {
        addRow(row, factor, source, offset, 0, columns);
    }

    /** As {@link #addRow(int, double, float[], int)}, but only columns {@code first .. end - 1} of both. */
    void addRow(int row, double factor, float[] source, int offset, int first, int end) {
        int base = row * columns;
        for (int c = first; c < end; c++) {
            values[base + c] += factor * source[offset + c];
        }
    }

    void add(int row, int column, double summand) {
        values[row * columns + column] += summand;
    }

    /** Rounds each sum to float32, then multiplies it by the factor of its column. */
    void multiplyColumns(float[] factors) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (double) (float) values[i] * factors[i % columns];
        }
    }

    /**
     * Rounds {@code activation(sum + bias + residual)}, or {@code activation(sum + bias)} and then its sum with the residual; {@code next} is
     * the epilogue's first operand.
     */
    Datum.Floats finish(Epilogue epilogue, Operands in, int next) {
        if (epilogue.bias()) {
            for (int row = 0; row < rows; row++) {
                addRow(row, 1, in.floats(next).values(), 0);
            }
        }
        float[] residual = epilogue.hasResidual()
                ? in.floats(epilogue.bias() ? next + 1 : next).values()
                : new float[0];
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = switch (epilogue.residual()) {
                case NONE -> epilogue.activation().apply((float) values[i]);
                case BEFORE -> epilogue.activation().apply((float) (values[i] + residual[i]));
                case BEHIND -> epilogue.activation().apply((float) values[i]) + residual[i];
            };
        }
        return Datum.matrix(rows, columns, rounded);
    }

    Datum.Floats finish() {
        return finish(Epilogue.NONE, new Operands(List.of()), 0);
    }
}
