package dev.scantling.sparse.matrix;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;

/** The values of the entries of a matrix, float32 or float64. Arrays are handed over, not copied. */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
public sealed interface Values {
    DType dtype();

    int size();

    double get(int index);

    /** All values as float64: the array itself where they are. */
    double[] doubles();

    /** float32. */
    record Floats(float[] values) implements Values {
        @Override
        public DType dtype() {
            return DType.F32;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public double[] doubles() {
            double[] wide = new double[values.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = values[i];
            }
            return wide;
        }
    }

    /** float64. */
    record Doubles(double[] values) implements Values {
        @Override
        public DType dtype() {
            return DType.F64;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public double[] doubles() {
            return values;
        }
    }

    /** So many zeros, for patterns. */
    static Values none(int count) {
        return new Floats(new float[count]);
    }

    /**
     * Values of a type, rounded to nearest where that is float32.
     *
     * @throws EngineException.UnsupportedOp for types other than float32 and float64
     */
    static Values of(DType dtype, double[] values) {
        return switch (dtype) {
            case F64 -> new Doubles(values);
            case F32 -> new Floats(rounded(values));
            default ->
                throw new EngineException.UnsupportedOp(
                        "sparse matrices hold f32 or f64, not " + dtype.text() + "; convert the values");
        };
    }

    private static float[] rounded(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
