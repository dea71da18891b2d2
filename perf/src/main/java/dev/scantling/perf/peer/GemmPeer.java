package dev.scantling.perf.peer;

/** A library that multiplies float32 matrices. Not thread-safe. */
public interface GemmPeer extends AutoCloseable {

    /** As in tables. */
    String name();

    /** What the library says about itself. */
    String version();

    /** Does everything that a user would do once for a constant B, and allocates C. */
    Gemm prepare(GemmProblem problem);

    /** Releases what was opened for this peer; its products must be closed before. */
    @Override
    void close();
}
