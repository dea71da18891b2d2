package dev.scantling.models.tensor;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A tensor as a file holds it: a view of bytes, little-endian, that is read when asked for. Elements need not lie side by side, and several
 * tensors may share bytes. As long-lived as the file is open; immutable.
 *
 * @param shape outermost extent first
 * @param strides elements from one place to the next on each axis
 * @param data begins with the first element
 */
public record StoredTensor(ElementType type, List<Long> shape, List<Long> strides, MemorySegment data) {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Bytes written at a time. */
    private static final int CHUNK = 1 << 16;

    /**
     * Checks that all elements are there. There may not be more of them than the data has, so that a few bytes never stand for a tensor
     * larger than a file.
     *
     * @throws EngineException.InvalidInput saying which extents and strides do not fit the data
     */
    public StoredTensor {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
        requireInside(type, shape, strides, data.byteSize());
    }

    /** Of elements that lie side by side, the last axis fastest. */
    public static StoredTensor contiguous(ElementType type, List<Long> shape, MemorySegment data) {
        return new StoredTensor(type, shape, contiguousStrides(shape), data);
    }

    private static List<Long> contiguousStrides(List<Long> shape) {
        List<Long> strides = new ArrayList<>();
        long stride = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            strides.add(stride);
            stride *= Math.max(shape.get(axis), 1);
        }
        Collections.reverse(strides);
        return strides;
    }

    private static void requireInside(ElementType type, List<Long> shape, List<Long> strides, long bytes) {
        long available = bytes / type.bytes();
        try {
            if (shape.size() == strides.size()
                    && shape.stream().allMatch(extent -> extent >= 0)
                    && strides.stream().allMatch(stride -> stride >= 0)
                    && count(shape) <= available
                    && last(shape, strides) < available) {
                return;
            }
        } catch (ArithmeticException _) {
            // more than 2^63 elements: refused like all that do not fit
        }
        throw new EngineException.InvalidInput("shape " + shape + " with strides " + strides + " does not fit the "
                + available + " elements " + type + " that are stored; save it as it is, by tensor.clone()");
    }

    private static long count(List<Long> shape) {
        return shape.contains(0L) ? 0 : shape.stream().reduce(1L, Math::multiplyExact);
    }

    /** The farthest element from the first; -1 of an empty tensor. */
    private static long last(List<Long> shape, List<Long> strides) {
        long last = 0;
        for (int axis = 0; axis < shape.size(); axis++) {
            last = Math.addExact(last, Math.multiplyExact(shape.get(axis) - 1, strides.get(axis)));
        }
        return shape.contains(0L) ? -1 : last;
    }

    /** How many there are. */
    public long elements() {
        return count(shape);
    }

    /** Whether the elements lie side by side, the last axis fastest. */
    private boolean isContiguous() {
        List<Long> expected = contiguousStrides(shape);
        for (int axis = 0; axis < shape.size(); axis++) {
            if (shape.get(axis) > 1 && !strides.get(axis).equals(expected.get(axis))) {
                return false;
            }
        }
        return true;
    }

    /**
     * All elements as float32, the last axis fastest; F64 is rounded, the others are exact.
     *
     * @throws EngineException.InvalidInput if the type is no floating-point number of at least 16 bits, or there are 2^31 elements or more
     */
    public float[] floats() {
        if (!type.readable() || elements() > Integer.MAX_VALUE - 8) {
            throw new EngineException.InvalidInput("a tensor " + type + " " + shape
                    + " cannot be read as float32; F64, F32, F16 and BF16 of fewer than 2^31 elements can");
        }
        float[] values = new float[(int) elements()];
        if (type == ElementType.F32 && isContiguous()) {
            MemorySegment.copy(data, FLOAT, 0, values, 0, values.length);
        } else {
            Places places = new Places();
            for (int i = 0; i < values.length; i++) {
                values[i] = type.floatAt(data, places.next());
            }
        }
        return values;
    }

    /**
     * All elements as whole numbers, the last axis fastest.
     *
     * @throws EngineException.InvalidInput if the type is not I64, or there are 2^31 elements or more
     */
    public long[] longs() {
        if (type != ElementType.I64 || elements() > Integer.MAX_VALUE - 8) {
            throw new EngineException.InvalidInput(
                    "a tensor " + type + " " + shape + " cannot be read as int64 of fewer than 2^31 elements");
        }
        long[] values = new long[(int) elements()];
        Places places = new Places();
        ValueLayout.OfLong layout = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length; i++) {
            values[i] = data.get(layout, places.next());
        }
        return values;
    }

    /** Writes the elements as they are, the last axis fastest. */
    public void writeTo(OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = elements() * type.bytes();
        Places places = isContiguous() ? null : new Places();
        for (long at = 0; at < bytes; at += CHUNK) {
            int length = (int) Math.min(CHUNK, bytes - at);
            if (places == null) {
                MemorySegment.copy(data, ValueLayout.JAVA_BYTE, at, chunk, 0, length);
            } else {
                gather(places, chunk, length);
            }
            out.write(chunk, 0, length);
        }
    }

    private void gather(Places places, byte[] chunk, int length) {
        for (int to = 0; to < length; to += type.bytes()) {
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, places.next(), chunk, to, type.bytes());
        }
    }

    /**
     * The same elements with the axes in another order.
     *
     * @param axes which axis of this tensor each of the result is
     */
    public StoredTensor permuted(int... axes) {
        List<Long> extents = new ArrayList<>();
        List<Long> steps = new ArrayList<>();
        for (int axis : axes) {
            extents.add(shape.get(axis));
            steps.add(strides.get(axis));
        }
        return new StoredTensor(type, extents, steps, data);
    }

    /**
     * The same elements with the first axes counted as one.
     *
     * @throws EngineException.InvalidInput if they do not lie in even steps
     */
    public StoredTensor merged(int axes) {
        for (int axis = 0; axis + 1 < axes; axis++) {
            if (shape.get(axis) > 1 && strides.get(axis) != strides.get(axis + 1) * shape.get(axis + 1)) {
                throw new EngineException.InvalidInput("the first " + axes + " axes of shape " + shape
                        + " with strides " + strides + " do not lie in even steps; save tensor.contiguous()");
            }
        }
        List<Long> extents = new ArrayList<>(shape.subList(axes, shape.size()));
        extents.addFirst(count(shape.subList(0, axes)));
        List<Long> steps = new ArrayList<>(strides.subList(axes - 1, strides.size()));
        return new StoredTensor(type, extents, steps, data);
    }

    /** The same elements without a leading axis of extent 1. */
    public StoredTensor withoutFirstAxis() {
        if (shape.isEmpty() || shape.getFirst() != 1) {
            throw new EngineException.InvalidInput("the first axis of shape " + shape + " must have extent 1");
        }
        return new StoredTensor(type, shape.subList(1, shape.size()), strides.subList(1, strides.size()), data);
    }

    /** Where the elements begin, in order: counts like the display of an odometer. */
    private final class Places {
        private final long[] index = new long[shape.size()];
        private long next;

        /** The byte of the next element. */
        long next() {
            long place = next * type.bytes();
            for (int axis = index.length - 1; axis >= 0; axis--) {
                next += strides.get(axis);
                if (++index[axis] < shape.get(axis)) {
                    break;
                }
                next -= shape.get(axis) * strides.get(axis);
                index[axis] = 0;
            }
            return place;
        }
    }
}
