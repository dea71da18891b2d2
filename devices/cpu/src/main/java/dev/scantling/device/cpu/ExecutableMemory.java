package dev.scantling.device.cpu;

import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds machine code. Every function gets a mapping of its own, which is written, then made executable and never written
 * again: other code may be running meanwhile. A mapping starts at a page, so entries are aligned to more than 64 bytes.
 * Thread-safe; who closes it sees to it that nothing runs.
 */
final class ExecutableMemory implements AutoCloseable {
    private final CodePages pages;
    private final List<MemorySegment> mappings = new ArrayList<>();
    private boolean closed;

    ExecutableMemory(CodePages pages) {
        this.pages = pages;
    }

    /**
     * Copies a function and returns its address.
     *
     * @throws EngineException.DeviceUnavailable after {@link #close}
     */
    synchronized MemorySegment install(byte[] code) throws CodeRefusal {
        if (closed) {
            throw new EngineException.DeviceUnavailable("the memory for machine code is closed");
        }
        MemorySegment mapping = pages.map(code.length);
        try {
            mapping.copyFrom(MemorySegment.ofArray(code));
            pages.makeExecutable(mapping);
        } catch (CodeRefusal e) {
            pages.unmap(mapping);
            throw e;
        }
        mappings.add(mapping);
        // Without a size or a lifetime to check, which would cost every call a shared counter.
        return MemorySegment.ofAddress(mapping.address());
    }

    /** Gives everything back; doing so again has no effect. */
    @Override
    public synchronized void close() {
        closed = true;
        mappings.forEach(pages::unmap);
        mappings.clear();
    }
}
