package dev.scantling.device.cpu;

import dev.scantling.device.Buffer;
import dev.scantling.device.HostArrays;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;

/**
 * A primitive array on the heap: the Vector API is twice as fast on arrays as on memory segments. Element 0 of a large
 * buffer lies some elements into the array, so that it starts a cache line: large arrays start at the collector's pages,
 * behind a header. That rows then touch fewer lines matters more than anything else about narrow rows.
 */
final class CpuBuffer implements Buffer {
    private static final int HEADER_BYTES = 16;
    private static final int LINE_BYTES = 64;
    private static final int LARGE_BYTES = 1 << 16;

    private final DType dtype;
    private Object array;
    private MemorySegment segment;
    private int origin;
    private int capacity;
    /** What padding is filled from. */
    private Object zeros;

    private int zeroCount;

    CpuBuffer(DType dtype, int elements) {
        this.dtype = dtype;
        this.origin = origin(dtype, elements);
        this.capacity = elements;
        this.array = newArray(dtype, elements + origin);
        this.zeros = newArray(dtype, 0);
        this.segment = segmentOf(array, origin, dtype);
    }

    private static int origin(DType dtype, int elements) {
        boolean large = (long) elements * dtype.bytes() >= LARGE_BYTES && elements < Integer.MAX_VALUE - LINE_BYTES;
        return large ? (LINE_BYTES - HEADER_BYTES) / dtype.bytes() : 0;
    }

    /** The array behind this buffer; another one after it has grown. */
    Object array() {
        return array;
    }

    /** Where element 0 is in {@link #array()}. */
    int origin() {
        return origin;
    }

    /** From element 0 on, for native code; made when the array is, because making it allocates. */
    MemorySegment segment() {
        return segment;
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void ensureCapacity(int elements) {
        if (elements <= capacity) {
            return;
        }
        replace(0); // lets the old array go before the new one is asked for
        replace(elements);
    }

    @Override
    public void writeRows(int offset, int rowStride, MemorySegment source, int rows, int columns) {
        long bytes = dtype.bytes();
        MemorySegment.copy(source, 0, segment, offset * bytes, (long) rows * columns * bytes);
        if (rowStride > columns) {
            spread(origin + offset, rowStride, rows, columns);
        }
    }

    /** Moves dense rows apart, the last one first, so that none is overwritten before it has moved. */
    private void spread(int first, int rowStride, int rows, int columns) {
        int padding = rowStride - columns;
        if (zeroCount < padding) {
            zeros = newArray(dtype, padding);
            zeroCount = padding;
        }
        for (int row = rows - 1; row >= 0; row--) {
            int to = first + row * rowStride;
            System.arraycopy(array, first + row * columns, array, to, columns);
            System.arraycopy(zeros, 0, array, to + columns, padding);
        }
    }

    @Override
    public void readRows(int offset, int rowStride, MemorySegment destination, int rows, int columns) {
        long bytes = dtype.bytes();
        if (rowStride == columns) {
            MemorySegment.copy(segment, offset * bytes, destination, 0, (long) rows * columns * bytes);
            return;
        }
        for (int row = 0; row < rows; row++) {
            long start = (offset + (long) row * rowStride) * bytes;
            MemorySegment.copy(segment, start, destination, (long) row * columns * bytes, columns * bytes);
        }
    }

    @Override
    public void close() {
        replace(0);
    }

    private void replace(int elements) {
        origin = origin(dtype, elements);
        array = newArray(dtype, elements + origin);
        segment = segmentOf(array, origin, dtype);
        capacity = elements;
    }

    private static Object newArray(DType dtype, int elements) {
        try {
            return HostArrays.of(dtype, elements);
        } catch (OutOfMemoryError e) {
            throw new EngineException.OutOfDeviceMemory("the Java heap (limit "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MiB) has no room for a buffer of " + elements + " "
                    + dtype.text() + "; raise -Xmx or use a smaller scan");
        }
    }

    private static MemorySegment segmentOf(Object array, int origin, DType dtype) {
        return HostArrays.segment(array).asSlice((long) origin * dtype.bytes());
    }
}
