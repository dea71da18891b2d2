package dev.scantling.ir;

import java.util.Arrays;
import java.util.List;

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

    /** Matrices of equally many rows side by side. */
    record Joined(List<Part> parts) implements WeightData {

        /** A matrix of so many columns, at least one. */
        public record Part(WeightData data, int columns) {}

        public Joined {
            parts = List.copyOf(parts);
        }

        private int columns() {
            return parts.stream().mapToInt(Part::columns).reduce(0, Math::addExact);
        }

        @Override
        public int length() {
            return parts.stream().mapToInt(part -> part.data().length()).reduce(0, Math::addExact);
        }

        @Override
        public void read(int from, int count, float[] to, int at) {
            int columns = columns();
            int column = from % columns;
            for (int done = 0; done < count; column = 0) {
                int row = (from + done) / columns;
                int run = Math.min(columns - column, count - done);
                readRow(row, column, run, to, at + done);
                done += run;
            }
        }

        private void readRow(int row, int column, int count, float[] to, int at) {
            int skip = column;
            int done = 0;
            for (Part part : parts) {
                int run = Math.min(part.columns() - skip, count - done);
                if (run > 0) {
                    part.data().read(row * part.columns() + skip, run, to, at + done);
                    done += run;
                }
                skip = Math.max(0, skip - part.columns());
            }
        }
    }

    /** Blocks of other values among blocks of zeros. */
    final class Spread implements WeightData {
        private final WeightData base;
        private final int block;
        private final int[] sources;

        /**
         * @param block elements of a block
         * @param sources for each block the number of that of {@code base} which it is; negative for zeros
         */
        public Spread(WeightData base, int block, int[] sources) {
            this.base = base;
            this.block = block;
            this.sources = sources.clone();
        }

        @Override
        public int length() {
            return Math.multiplyExact(sources.length, block);
        }

        @Override
        public void read(int from, int count, float[] to, int at) {
            for (int done = 0; done < count; ) {
                int source = sources[(from + done) / block];
                int within = (from + done) % block;
                int run = Math.min(block - within, count - done);
                if (source < 0) {
                    Arrays.fill(to, at + done, at + done + run, 0f);
                } else {
                    base.read(source * block + within, run, to, at + done);
                }
                done += run;
            }
        }

        @Override
        public String toString() {
            return base + " among zeros at " + Arrays.toString(sources);
        }
    }
}
