package dev.scantling.perf.peer;

import java.lang.foreign.MemorySegment;

/** One matrix product, ready to run again and again. */
public interface Gemm extends Runnable, AutoCloseable {

    /** Computes C. */
    @Override
    void run();

    /** C of the last run: float32, row-major {@code [m, n]}. */
    MemorySegment result();

    @Override
    void close();
}
