package dev.scantling.perf.peer;

import java.lang.foreign.MemorySegment;

/** One matrix product, ready to run again and again. */
public interface Gemm extends Runnable, AutoCloseable {

    /** Computes C. */
    @Override
    void run();

    /** C of the last run: row-major {@code [m, n]}, of the type of the operands. */
    MemorySegment result();

    @Override
    void close();
}
