package dev.scantling.perf.peer;

import dev.scantling.sparse.matrix.CompressedRows;

/** A library that multiplies sparse float64 matrices. Not thread-safe. */
public interface SparsePeer extends AutoCloseable {

    /** As in tables. */
    String name();

    /** What the library says about itself. */
    String version();

    /** Whether the columns of a row of a product come in any order, so that ordering them is a step of its own. */
    boolean leavesOrderOpen();

    /** Gives the library two matrices, with everything that a user would do once. */
    Prepared prepare(CompressedRows left, CompressedRows right);

    /** Releases what was opened for this peer; its products must be closed before. */
    @Override
    void close();

    /** A product that can be computed again and again. */
    interface Prepared extends AutoCloseable {

        /** Computes the product, which replaces the one before; returns the nanoseconds of the thread that computed. */
        long run();

        /** As {@link #run}, and then puts the columns of each row in ascending order. */
        long runOrdered();

        /** Whether the columns of each row of the product ascend. */
        boolean ascends();

        /** Entries of the product, those that are zero left out where the library leaves them out. */
        long entries();

        /** The sum of all entries of the product, to compare it with others; rounded as the library adds. */
        double sum();

        @Override
        void close();
    }
}
