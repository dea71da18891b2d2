package dev.scantling.perf.peer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * C = A B, float32, row-major. Operands are native memory, aligned to cache lines, shared by all peers.
 *
 * @param m rows of A and C
 * @param k columns of A, rows of B
 * @param n columns of B and C
 * @param arena of the operands, where peers put C and what else lives as long as the problem
 */
public record GemmProblem(int m, int k, int n, MemorySegment a, MemorySegment b, Arena arena) {
    private static final long CACHE_LINE = 64;

    /** Copies the operands out of the heap. */
    public static GemmProblem of(int m, int k, int n, float[] a, float[] b, Arena arena) {
        return new GemmProblem(m, k, n, copy(a, (long) m * k, arena), copy(b, (long) k * n, arena), arena);
    }

    private static MemorySegment copy(float[] values, long expected, Arena arena) {
        if (values.length != expected) {
            throw new IllegalArgumentException("a matrix of " + expected + " values, got " + values.length);
        }
        MemorySegment copy = matrix(expected, arena);
        MemorySegment.copy(values, 0, copy, ValueLayout.JAVA_FLOAT, 0, values.length);
        return copy;
    }

    /** Memory for C. */
    MemorySegment newResult() {
        return matrix((long) m * n, arena);
    }

    private static MemorySegment matrix(long elements, Arena arena) {
        return arena.allocate(ValueLayout.JAVA_FLOAT.byteSize() * elements, CACHE_LINE);
    }
}
