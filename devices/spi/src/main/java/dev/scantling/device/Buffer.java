package dev.scantling.device;

import dev.scantling.ir.DType;
import java.lang.foreign.MemorySegment;

/**
 * Memory of one device, typed by element. Opaque: kernels receive it with an element offset. Not thread-safe except
 * through kernels, which write disjoint parts.
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

    /**
     * Copies a dense matrix of the host into rows that lie {@code rowStride} elements apart; what is between the last
     * column and the next row becomes zero.
     */
    void writeRows(int offset, int rowStride, MemorySegment source, int rows, int columns);

    /** The reverse of {@link #writeRows}. */
    void readRows(int offset, int rowStride, MemorySegment destination, int rows, int columns);

    /** Releases the memory; doing so again has no effect. */
    @Override
    void close();
}
