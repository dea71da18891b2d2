package dev.scantling.ir;

import java.util.Arrays;

/**
 * The float32 values of one parameter, row-major; some are computed only where they are read, so that a change of millions
 * of weights costs no array of its own. Immutable and thread-safe; arrays are shared, never modified.
 */
public sealed interface WeightData {

    /** Values as they are. */
    static WeightData of(float[] values) {
        return new Stored(values);
    }

    int length();

    /** Writes elements {@code from .. from + count - 1} to {@code to} from {@code at} on. */
    void read(int from, int count, float[] to, int at);

    /** All values; not to be modified. */
    default float[] values() {
        float[] values = new float[length()];
        read(0, values.length, values, 0);
        return values;
    }

    /** Values in memory. */
    @SuppressWarnings("ArrayRecordComponent") // shared because it is large
    record Stored(float[] values) implements WeightData {
        @Override
        public int length() {
            return values.length;
        }

        @Override
        public void read(int from, int count, float[] to, int at) {
            System.arraycopy(values, from, to, at, count);
        }
    }

    /** Other values times a factor for each column, in double and rounded once: element i by {@code i % columns}. */
    final class Scaled implements WeightData {
        private final WeightData base;
        private final double[] factors;

        /** @param factors one for each column of {@code base}, at least one */
        public Scaled(WeightData base, double[] factors) {
            this.base = base;
            this.factors = factors.clone();
        }

        @Override
        public int length() {
            return base.length();
        }

        @Override
        public void read(int from, int count, float[] to, int at) {
            base.read(from, count, to, at);
            int column = from % factors.length;
            for (int done = 0; done < count; column = 0) {
                int run = Math.min(factors.length - column, count - done);
                scale(to, at + done, run, factors, column);
                done += run;
            }
        }

        /** A method of its own, so that a JVM which has compiled nothing yet soon compiles it. */
        private static void scale(float[] values, int at, int count, double[] factors, int column) {
            for (int i = 0; i < count; i++) {
                values[at + i] = (float) (values[at + i] * factors[column + i]);
            }
        }

        @Override
        public String toString() {
            return base + " * " + Arrays.toString(factors);
        }
    }
}
