package dev.scantling.device.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Memory of one device. Where the device works in the host's memory, that is allocated here, aligned to pages, so that
 * nothing is copied but what users hand in; otherwise the driver moves what is mapped. Released once, whoever closes how
 * often. For one thread at a time, as all buffers are.
 */
final class OpenClBuffer implements Buffer {
    private static final int PAGE_BYTES = 4096;
    private static final int LINE_BYTES = 64;
    private static final MemorySegment ZEROS = MemorySegment.ofArray(new byte[PAGE_BYTES]);

    private final OpenClContext context;
    private final DType dtype;
    private Optional<Memory> memory = Optional.empty();
    private int capacity;
    private boolean closed;

    /** What is released together, in this order: the driver's buffer, then the memory that it points to. */
    private record Memory(long handle, long bytes, Optional<Arena> arena, MemorySegment host) {

        /** Where a part that is mapped can be seen: in the host's own memory if the device works there, which spares an object. */
        @SuppressWarnings("restricted") // the driver has just said that these bytes are there
        MemorySegment view(long address, long mapped) {
            return arena.isPresent() ? host : MemorySegment.ofAddress(address).reinterpret(mapped);
        }

        /** The place of byte {@code from} of the buffer in a view of what is mapped from there on. */
        long position(long from) {
            return arena.isPresent() ? from : 0;
        }
    }

    OpenClBuffer(OpenClContext context, DType dtype, int elements) {
        this.context = context;
        this.dtype = dtype;
        ensureCapacity(elements);
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    OpenClContext context() {
        return context;
    }

    /** What kernels get: the driver's buffer, or another that nobody reads where this one is empty. */
    long handle() {
        return memory.isPresent() ? memory.get().handle() : context.nothing();
    }

    @Override
    public void ensureCapacity(int elements) {
        if (elements <= capacity) {
            return;
        }
        requireOpen();
        letGo(); // before new memory is asked for
        memory = Optional.of(allocate(Math.ceilDiv((long) elements * dtype.bytes(), LINE_BYTES) * LINE_BYTES));
        capacity = elements;
    }

    @SuppressWarnings("MustBeClosedChecker") // the pages are closed with the buffer
    private Memory allocate(long bytes) {
        context.budget().reserve(bytes);
        Optional<Arena> arena = Optional.empty();
        try {
            arena = context.facts().sharesMemory() ? Optional.of(Arena.ofShared()) : Optional.empty();
            MemorySegment host =
                    arena.map(pages -> pages.allocate(bytes, PAGE_BYTES)).orElse(MemorySegment.NULL);
            long handle = context.driver(
                    "allocating " + bytes + " bytes", api -> api.createBuffer(context.handle(), bytes, host));
            Memory made = new Memory(handle, bytes, arena, host);
            if (arena.isEmpty()) {
                clear(made);
            }
            return made;
        } catch (OutOfMemoryError e) {
            context.budget().release(bytes);
            throw new EngineException.OutOfDeviceMemory("the host has no room for a buffer of " + (bytes >> 20)
                    + " MiB for " + context.label() + "; use a smaller scan");
        } catch (EngineException e) {
            arena.ifPresent(Arena::close);
            context.budget().release(bytes);
            throw e;
        }
    }

    private void clear(Memory made) {
        long address = context.map(made.handle(), true, 0, made.bytes());
        try {
            zero(made.view(address, made.bytes()), 0, made.bytes());
        } finally {
            context.unmap(made.handle(), address, made.bytes());
        }
    }

    @Override
    public void writeRows(int offset, int rowStride, MemorySegment source, int rows, int columns) {
        check(offset, rowStride, rows, columns);
        long stride = (long) rowStride * dtype.bytes();
        if (rows * stride == 0) {
            return;
        }
        Memory to = memory.orElseThrow();
        long from = (long) offset * dtype.bytes();
        long address = context.map(to.handle(), true, from, rows * stride);
        try {
            MemorySegment view = to.view(address, rows * stride);
            spread(source, view, to.position(from), rows, (long) columns * dtype.bytes(), stride);
        } finally {
            context.unmap(to.handle(), address, rows * stride);
        }
    }

    private static void spread(MemorySegment source, MemorySegment to, long at, int rows, long width, long stride) {
        if (stride == width) {
            MemorySegment.copy(source, 0, to, at, width * rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(source, row * width, to, at + row * stride, width);
            zero(to, at + row * stride + width, stride - width);
        }
    }

    private static void zero(MemorySegment bytes, long at, long count) {
        for (long done = 0; done < count; done += PAGE_BYTES) {
            MemorySegment.copy(ZEROS, 0, bytes, at + done, Math.min(PAGE_BYTES, count - done));
        }
    }

    @Override
    public void readRows(int offset, int rowStride, MemorySegment destination, int rows, int columns) {
        check(offset, rowStride, rows, columns);
        long stride = (long) rowStride * dtype.bytes();
        if (rows * stride == 0) {
            return;
        }
        Memory of = memory.orElseThrow();
        long from = (long) offset * dtype.bytes();
        long address = context.map(of.handle(), false, from, rows * stride);
        try {
            MemorySegment view = of.view(address, rows * stride);
            gather(view, of.position(from), destination, rows, (long) columns * dtype.bytes(), stride);
        } finally {
            context.unmap(of.handle(), address, rows * stride);
        }
    }

    private static void gather(MemorySegment of, long at, MemorySegment to, int rows, long width, long stride) {
        if (stride == width) {
            MemorySegment.copy(of, at, to, 0, width * rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(of, at + row * stride, to, row * width, width);
        }
    }

    private void check(int offset, int rowStride, int rows, int columns) {
        requireOpen();
        long end = offset + (long) rows * rowStride;
        if (offset < 0 || rows < 0 || columns < 0 || rowStride < columns || end > capacity) {
            throw new EngineException.InvalidInput(rows + " rows of " + columns + " elements, " + rowStride
                    + " apart, from element " + offset + " on do not lie within a buffer of " + capacity + " "
                    + dtype.text() + " on " + context.label());
        }
    }

    /** @throws EngineException.InvalidInput if it was closed: what it had is other memory now */
    void requireOpen() {
        if (closed) {
            throw new EngineException.InvalidInput(
                    "this buffer of " + dtype.text() + " on " + context.label() + " is closed; allocate another");
        }
    }

    @Override
    public void close() {
        closed = true;
        letGo();
    }

    private void letGo() {
        Optional<Memory> old = memory;
        memory = Optional.empty();
        capacity = 0;
        old.ifPresent(this::release);
    }

    private void release(Memory old) {
        context.queues().await(); // a kernel may still use it
        context.release(() -> context.api().releaseBuffer(old.handle()));
        old.arena().ifPresent(Arena::close);
        context.budget().release(old.bytes());
    }
}
