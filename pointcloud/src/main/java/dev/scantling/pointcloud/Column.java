package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;

/** One named property of every point, with its unit. Arrays are shared with the caller and never modified. */
public sealed interface Column {
    /** The unit of pure numbers. */
    String DIMENSIONLESS = "1";

    /** The unit of what a file gives without saying in what unit. */
    String UNSTATED = "?";

    String name();

    /** An SI symbol such as {@code m}, {@link #DIMENSIONLESS}, or {@link #UNSTATED}. */
    String unit();

    /** Type of the values. */
    NumberType type();

    /** Number of points. */
    int size();

    /** The value of a point as {@link NumberType} has its bits. */
    long bits(int point);

    /** The value of a point; 64-bit integers are rounded to the nearest double. */
    default double real(int point) {
        return type().real(bits(point));
    }

    /** The values of the given points, in that order. */
    Column rows(int[] points);

    /** SemanticKITTI words as the column {@link PointCloud#LABEL}. */
    static Column labels(int[] words) {
        return new Ints(PointCloud.LABEL, DIMENSIONLESS, words);
    }

    /** float32 values: coordinates, intensity. */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Floats(String name, String unit, float[] values) implements Column {
        @Override
        public NumberType type() {
            return NumberType.F32;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public long bits(int point) {
            return Integer.toUnsignedLong(Float.floatToRawIntBits(values[point]));
        }

        @Override
        public Floats rows(int[] points) {
            float[] selected = new float[points.length];
            for (int i = 0; i < points.length; i++) {
                selected[i] = values[points[i]];
            }
            return new Floats(name, unit, selected);
        }
    }

    /** int32 values: labels, rings. Unsigned words keep their bits. */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Ints(String name, String unit, int[] values) implements Column {
        @Override
        public NumberType type() {
            return NumberType.I32;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public long bits(int point) {
            return values[point];
        }

        @Override
        public Ints rows(int[] points) {
            return new Ints(
                    name,
                    unit,
                    Arrays.stream(points).map(point -> values[point]).toArray());
        }
    }

    /** float64 values: large coordinates, times. */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Doubles(String name, String unit, double[] values) implements Column {
        @Override
        public NumberType type() {
            return NumberType.F64;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public long bits(int point) {
            return Double.doubleToRawLongBits(values[point]);
        }

        @Override
        public Doubles rows(int[] points) {
            return new Doubles(
                    name,
                    unit,
                    Arrays.stream(points).mapToDouble(point -> values[point]).toArray());
        }
    }

    /**
     * Integers of any type but int32, packed little-endian: colours, rings, returns.
     *
     * @param bytes {@code size() * type.bytes()} of them
     */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Integers(String name, String unit, NumberType type, byte[] bytes) implements Column {
        public Integers {
            if (!type.isInteger() || type == NumberType.I32 || bytes.length % type.bytes() != 0) {
                throw new InvalidInput("column '" + name + "': " + bytes.length + " bytes cannot be packed "
                        + type.longName() + "; float32, float64 and int32 have columns of their own");
            }
        }

        @Override
        public int size() {
            return bytes.length / type.bytes();
        }

        @Override
        public long bits(int point) {
            return type.read(MemorySegment.ofArray(bytes), (long) point * type.bytes(), ByteOrder.LITTLE_ENDIAN);
        }

        @Override
        public Integers rows(int[] points) {
            byte[] selected = new byte[points.length * type.bytes()];
            for (int i = 0; i < points.length; i++) {
                System.arraycopy(bytes, points[i] * type.bytes(), selected, i * type.bytes(), type.bytes());
            }
            return new Integers(name, unit, type, selected);
        }
    }

    /**
     * float64 values on a grid, as LAS files keep coordinates: {@code value = raw * scale + offset}, in double
     * precision. Keeps what was in the file, so that it can be written again without loss.
     */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Scaled(String name, String unit, double scale, double offset, int[] raw) implements Column {
        @Override
        public NumberType type() {
            return NumberType.F64;
        }

        @Override
        public int size() {
            return raw.length;
        }

        @Override
        public long bits(int point) {
            return Double.doubleToRawLongBits(real(point));
        }

        @Override
        public double real(int point) {
            return raw[point] * scale + offset;
        }

        @Override
        public Scaled rows(int[] points) {
            return new Scaled(
                    name,
                    unit,
                    scale,
                    offset,
                    Arrays.stream(points).map(point -> raw[point]).toArray());
        }
    }
}
