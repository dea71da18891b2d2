package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A column of any type that grows value by value. Not thread-safe. */
public abstract sealed class ColumnBuilder {
    /** A multiple of every {@link #step}. */
    private static final int LEAST = 16;

    /** What a Java array holds on every JVM. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    final String name;
    final String unit;
    /** Elements of the array for each value. */
    private final int step;

    int size;

    private ColumnBuilder(String name, String unit, int step) {
        this.name = name;
        this.unit = unit;
        this.step = step;
    }

    /**
     * An empty column.
     *
     * @param expected number of values that will come; memory for them is taken at once, so it must not be a mere claim
     */
    public static ColumnBuilder of(String name, String unit, NumberType type, int expected) {
        return switch (type) {
            case F32 -> new OfFloats(name, unit, expected);
            case F64 -> new OfDoubles(name, unit, expected);
            case I32 -> new OfInts(name, unit, expected);
            case I8, U8, I16, U16, U32, I64, U64 -> new OfIntegers(name, unit, type, expected);
        };
    }

    /** Appends a value by its bits, as {@link NumberType} has them. */
    public abstract void add(long bits);

    /** The values so far. */
    public abstract Column build();

    /** Number of values so far. */
    public int size() {
        return size;
    }

    /** The next length of an array that is full, for whole values. */
    int longer(int length) {
        int most = MOST / step * step;
        if (length >= most) {
            throw new InvalidInput("column '" + name + "' has more values than an array holds; split the file");
        }
        return (int) Math.min(most, Math.max(LEAST, length * 3L / 2 / step * step));
    }

    private static final class OfFloats extends ColumnBuilder {
        private float[] values;

        OfFloats(String name, String unit, int expected) {
            super(name, unit, 1);
            values = new float[expected];
        }

        @Override
        public void add(long bits) {
            if (size == values.length) {
                values = Arrays.copyOf(values, longer(size));
            }
            values[size++] = Float.intBitsToFloat((int) bits);
        }

        @Override
        public Column build() {
            return new Column.Floats(name, unit, size == values.length ? values : Arrays.copyOf(values, size));
        }
    }

    private static final class OfDoubles extends ColumnBuilder {
        private double[] values;

        OfDoubles(String name, String unit, int expected) {
            super(name, unit, 1);
            values = new double[expected];
        }

        @Override
        public void add(long bits) {
            if (size == values.length) {
                values = Arrays.copyOf(values, longer(size));
            }
            values[size++] = Double.longBitsToDouble(bits);
        }

        @Override
        public Column build() {
            return new Column.Doubles(name, unit, size == values.length ? values : Arrays.copyOf(values, size));
        }
    }

    private static final class OfInts extends ColumnBuilder {
        private int[] values;

        OfInts(String name, String unit, int expected) {
            super(name, unit, 1);
            values = new int[expected];
        }

        @Override
        public void add(long bits) {
            if (size == values.length) {
                values = Arrays.copyOf(values, longer(size));
            }
            values[size++] = (int) bits;
        }

        @Override
        public Column build() {
            return new Column.Ints(name, unit, size == values.length ? values : Arrays.copyOf(values, size));
        }
    }

    private static final class OfIntegers extends ColumnBuilder {
        private final NumberType type;
        private byte[] bytes;

        OfIntegers(String name, String unit, NumberType type, int expected) {
            super(name, unit, type.bytes());
            this.type = type;
            if (expected > MOST / type.bytes()) {
                throw new InvalidInput("column '" + name + "': " + expected + " values of " + type.longName()
                        + " are more than an array holds; split the file");
            }
            bytes = new byte[expected * type.bytes()];
        }

        @Override
        public void add(long bits) {
            int at = size * type.bytes();
            if (bytes.length - at < type.bytes()) {
                bytes = Arrays.copyOf(bytes, longer(at));
            }
            type.write(bits, MemorySegment.ofArray(bytes), at, ByteOrder.LITTLE_ENDIAN);
            size++;
        }

        @Override
        public Column build() {
            return new Column.Integers(name, unit, type, Arrays.copyOf(bytes, size * type.bytes()));
        }
    }
}
