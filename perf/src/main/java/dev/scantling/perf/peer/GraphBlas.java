package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.scantling.perf.harness.Clock;
import dev.scantling.sparse.matrix.CompressedRows;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * SuiteSparse:GraphBLAS of the system, with one thread. It may leave the columns of a row in any order until somebody asks; its
 * products are finished here, as a user who reads them would need them.
 */
final class GraphBlas implements SparsePeer {
    private static final Path FILE = Path.of("/usr/lib/x86_64-linux-gnu/libgraphblas.so.7");
    private static final int NONBLOCKING = 0;
    private static final int THREADS = 5;
    private static final int MATERIALIZE = 1;

    private final NativeLibrary library;
    private final MethodHandle newMatrix;
    private final MethodHandle build;
    private final MethodHandle multiply;
    private final MethodHandle finish;
    private final MethodHandle count;
    private final MethodHandle reduce;
    private final MethodHandle free;

    private GraphBlas(NativeLibrary library) {
        this.library = library;
        this.newMatrix = function("GrB_Matrix_new", ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG);
        this.build = function("GrB_Matrix_build_FP64", ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
        this.multiply = function("GrB_mxm", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.finish = function("GrB_Matrix_wait", ADDRESS, JAVA_INT);
        this.count = function("GrB_Matrix_nvals", ADDRESS, ADDRESS);
        this.reduce = function("GrB_Matrix_reduce_FP64", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.free = function("GrB_Matrix_free", ADDRESS);
    }

    static GraphBlas open() {
        GraphBlas peer = new GraphBlas(NativeLibrary.load(FILE, "apt-get install libgraphblas-dev installs it"));
        Native.call("GrB_init", peer.function("GrB_init", JAVA_INT), NONBLOCKING);
        Native.call(
                "GxB_Global_Option_set", peer.function("GxB_Global_Option_set_INT32", JAVA_INT, JAVA_INT), THREADS, 1);
        return peer;
    }

    private MethodHandle function(String name, MemoryLayout... parameters) {
        return library.function(name, FunctionDescriptor.of(JAVA_INT, parameters));
    }

    /** The value of a global variable that holds a pointer. */
    private MemorySegment object(String name) {
        return library.variable(name).get(ADDRESS, 0);
    }

    @Override
    public String name() {
        return "GraphBLAS";
    }

    @Override
    public String version() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment major = arena.allocate(JAVA_INT);
            MemorySegment minor = arena.allocate(JAVA_INT);
            Native.call("GrB_getVersion", function("GrB_getVersion", ADDRESS, ADDRESS), major, minor);
            return "SuiteSparse:GraphBLAS of Debian, API " + major.get(JAVA_INT, 0) + "." + minor.get(JAVA_INT, 0);
        }
    }

    @Override
    public boolean leavesOrderOpen() {
        return false;
    }

    @Override
    public Prepared prepare(CompressedRows left, CompressedRows right) {
        return new Product(left, right);
    }

    @Override
    public void close() {
        Native.call("GrB_finalize", function("GrB_finalize"));
    }

    private MemorySegment matrix(int rows, int columns, MemorySegment into) {
        Native.call("GrB_Matrix_new", newMatrix, into, object("GrB_FP64"), (long) rows, (long) columns);
        return into.get(ADDRESS, 0);
    }

    private final class Product implements Prepared {
        private final Arena arena = Arena.ofConfined();
        private final MemorySegment left = arena.allocate(ADDRESS);
        private final MemorySegment right = arena.allocate(ADDRESS);
        private final MemorySegment result = arena.allocate(ADDRESS);
        private final int rows;
        private final int columns;

        Product(CompressedRows a, CompressedRows b) {
            this.rows = a.rows();
            this.columns = b.columns();
            fill(a, left);
            fill(b, right);
            matrix(rows, columns, result);
        }

        private void fill(CompressedRows from, MemorySegment into) {
            int count = from.entries();
            MemorySegment matrix = matrix(from.rows(), from.columns(), into);
            try (Arena copies = Arena.ofConfined()) {
                MemorySegment row = copies.allocate(JAVA_LONG, count);
                MemorySegment column = copies.allocate(JAVA_LONG, count);
                MemorySegment value = copies.allocate(JAVA_DOUBLE, count);
                from.matrix().forEach((i, j, position) -> {
                    row.setAtIndex(JAVA_LONG, position, i);
                    column.setAtIndex(JAVA_LONG, position, j);
                    value.setAtIndex(JAVA_DOUBLE, position, from.values().get(position));
                });
                Native.call(
                        "GrB_Matrix_build", build, matrix, row, column, value, (long) count, object("GrB_PLUS_FP64"));
            }
            Native.call("GrB_Matrix_wait", finish, matrix, MATERIALIZE);
        }

        @Override
        public long run() {
            MemorySegment semiring = object("GrB_PLUS_TIMES_SEMIRING_FP64");
            MemorySegment a = left.get(ADDRESS, 0);
            MemorySegment b = right.get(ADDRESS, 0);
            Native.call("GrB_Matrix_free", free, result);
            return Clock.THREAD_CPU.nanos(() -> {
                MemorySegment c = matrix(rows, columns, result);
                Native.call("GrB_mxm", multiply, c, Native.NOTHING, Native.NOTHING, semiring, a, b, Native.NOTHING);
                Native.call("GrB_Matrix_wait", finish, c, MATERIALIZE);
            });
        }

        @Override
        public long runOrdered() {
            return run();
        }

        @Override
        public boolean ascends() {
            return true; // a finished matrix has its columns in order
        }

        @Override
        public long entries() {
            MemorySegment found = arena.allocate(JAVA_LONG);
            Native.call("GrB_Matrix_nvals", count, found, result.get(ADDRESS, 0));
            return found.get(JAVA_LONG, 0);
        }

        @Override
        public double sum() {
            MemorySegment sum = arena.allocate(JAVA_DOUBLE);
            MemorySegment plus = object("GrB_PLUS_MONOID_FP64");
            Native.call("GrB_Matrix_reduce", reduce, sum, Native.NOTHING, plus, result.get(ADDRESS, 0), Native.NOTHING);
            return sum.get(JAVA_DOUBLE, 0);
        }

        @Override
        public void close() {
            for (MemorySegment matrix : new MemorySegment[] {left, right, result}) {
                Native.call("GrB_Matrix_free", free, matrix);
            }
            arena.close();
        }
    }
}
