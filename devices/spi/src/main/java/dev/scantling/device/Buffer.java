package dev.scantling.device;

import dev.scantling.ir.DType;

/**
 * Memory of one device, typed by element. Opaque: kernels receive it with an element offset. Grows only by
 * {@link #ensureCapacity}; not thread-safe except through kernels, which write disjoint parts.
 */
public interface Buffer extends AutoCloseable {

    DType dtype();

    /** Elements that fit. */
    int capacity();

    /**
     * Makes room for at least {@code elements}; contents may be lost when it grows.
     *
     * @throws dev.scantling.ir.EngineException.OutOfDeviceMemory if the device cannot hold them
     */
    void ensureCapacity(int elements);

    /** Copies from a host array of the matching primitive type ({@code float[]}, {@code int[]}, {@code long[]}). */
    void write(int offset, Object source, int sourceOffset, int count);

    /** Copies to a host array of the matching primitive type. */
    void read(int offset, Object destination, int destinationOffset, int count);

    /** Releases the memory; doing so again has no effect. */
    @Override
    void close();
}
