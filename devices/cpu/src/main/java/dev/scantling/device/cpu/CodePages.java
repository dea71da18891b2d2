package dev.scantling.device.cpu;

import java.lang.foreign.MemorySegment;

/** Memory that can be made executable. Thread-safe. */
interface CodePages {

    /** New writable memory at the start of a page. */
    MemorySegment map(long bytes) throws CodeRefusal;

    /** Makes all of a mapping readable and executable, and no longer writable. */
    void makeExecutable(MemorySegment mapping) throws CodeRefusal;

    /** Gives a mapping back. */
    void unmap(MemorySegment mapping);
}
