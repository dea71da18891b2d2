package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A tensor of known values, row-major. Immutable: arrays are shared, never modified.
 *
 * @param values float32, float64, or integers with unsigned ones of 64 bits as Java has them
 */
public record OnnxTensor(String name, ElementType type, List<Integer> dims, Values values) {
    /** Beyond this float32 leaves integers out. */
    static final long EXACT = 1L << 24;

    /** So that a small file makes no importer take all memory. */
    private static final long MOST_MADE = 1L << 24;

    /**
     * For tensors that importing makes.
     *
     * @return that number
     * @throws UnsupportedOp if there are too many elements
     */
    static int modest(long elements) {
        if (elements > MOST_MADE) {
            throw new UnsupportedOp(
                    "importing would make a constant of " + elements + " elements, more than " + MOST_MADE);
        }
        return (int) elements;
    }

    /** What a tensor holds. */
    @SuppressWarnings("ArrayRecordComponent") // bulk data
    public sealed interface Values {
        /** Also of shorter floats, exactly. */
        record Floats(float[] floats) implements Values {}

        record Doubles(double[] doubles) implements Values {}

        /** Also truth values. */
        record Wholes(long[] wholes) implements Values {}
    }

    public OnnxTensor {
        dims = List.copyOf(dims);
    }

    static OnnxTensor of(ElementType type, List<Integer> dims, float... values) {
        return new OnnxTensor("", type, dims, new Values.Floats(values));
    }

    static OnnxTensor of(ElementType type, List<Integer> dims, long... values) {
        return new OnnxTensor("", type, dims, new Values.Wholes(values));
    }

    /** Float32 that are known to have the values of a type. */
    static OnnxTensor carried(ElementType type, List<Integer> dims, float[] values) {
        if (!type.isInteger()) {
            return of(type, dims, values);
        }
        long[] wholes = new long[values.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = exact(type, values[i]);
        }
        return of(type, dims, wholes);
    }

    private static long exact(ElementType type, float value) {
        if (!(Math.abs(value) < EXACT) && !type.isSmallInteger()) {
            throw new UnsupportedOp("an integer of type " + type.text() + " becomes " + value
                    + ", but integers are exact up to 2^24 only");
        }
        return (long) value;
    }

    /** Number of elements. */
    public int size() {
        return dims.stream().reduce(1, Math::multiplyExact);
    }

    OnnxTensor named(String other) {
        return new OnnxTensor(other, type, dims, values);
    }

    OnnxTensor shaped(List<Integer> other) {
        return new OnnxTensor(name, type, other, values);
    }

    /**
     * The values as a graph carries them.
     *
     * @throws UnsupportedOp if float32 lacks one of them
     */
    float[] floats() {
        return switch (values) {
            case Values.Floats(float[] floats) -> floats;
            case Values.Doubles _ ->
                throw new UnsupportedOp("tensor '" + name + "' is float64, which is not carried through a graph");
            case Values.Wholes(long[] wholes) -> {
                float[] floats = new float[wholes.length];
                for (int i = 0; i < floats.length; i++) {
                    floats[i] = carried(wholes[i]);
                }
                yield floats;
            }
        };
    }

    private float carried(long whole) {
        float value = (float) whole;
        if (Math.abs(whole) > EXACT && ((long) value != whole || whole == Long.MAX_VALUE)) {
            throw new UnsupportedOp("tensor '" + name + "' of type " + type.text() + " has " + whole
                    + ", but integers pass through a graph as float32, which are exact up to 2^24");
        }
        return value;
    }

    /**
     * Integers such as sizes and axes.
     *
     * @throws InvalidModel if it holds others
     */
    long[] wholes() {
        return switch (values) {
            case Values.Wholes(long[] wholes) -> wholes;
            case Values.Floats _, Values.Doubles _ ->
                throw new InvalidModel("tensor '" + name + "' must hold integers, is " + type.text());
        };
    }

    List<Integer> ints() {
        return LongStream.of(wholes())
                .mapToObj(whole -> (int) Math.clamp(whole, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .toList();
    }

    /** Floats for scalars and scales. */
    double[] doubles() {
        return switch (values) {
            case Values.Floats(float[] floats) -> {
                double[] doubles = new double[floats.length];
                for (int i = 0; i < doubles.length; i++) {
                    doubles[i] = floats[i];
                }
                yield doubles;
            }
            case Values.Doubles(double[] doubles) -> doubles;
            case Values.Wholes(long[] wholes) ->
                Arrays.stream(wholes).asDoubleStream().toArray();
        };
    }
}
