package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.scantling.perf.harness.Clock;
import dev.scantling.sparse.matrix.CompressedRows;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** MKL's inspector-executor sparse BLAS, with one thread. It leaves the columns of a row of a product in any order. */
final class MklSparse implements SparsePeer {
    private static final int PLAIN = 10;
    private static final int FROM_ZERO = 0;

    private final NativeLibrary library;
    private final String version;
    private final MethodHandle create;
    private final MethodHandle multiply;
    private final MethodHandle order;
    private final MethodHandle destroy;
    private final MethodHandle export;

    private MklSparse(NativeLibrary library, String version) {
        this.library = library;
        this.version = version;
        this.create = function(
                "mkl_sparse_d_create_csr", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.multiply = function("mkl_sparse_spmm", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        this.order = function("mkl_sparse_order", ADDRESS);
        this.destroy = function("mkl_sparse_destroy", ADDRESS);
        this.export = function(
                "mkl_sparse_d_export_csr", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    }

    static MklSparse open(Path peers) {
        try (BlasPeer blas = BlasPeer.mkl(peers, 1)) {
            return new MklSparse(BlasPeer.mklLibrary(peers), blas.version());
        }
    }

    private MethodHandle function(String name, MemoryLayout... parameters) {
        return library.function(name, FunctionDescriptor.of(JAVA_INT, parameters));
    }

    @Override
    public String name() {
        return "MKL";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean leavesOrderOpen() {
        return true;
    }

    @Override
    public Prepared prepare(CompressedRows left, CompressedRows right) {
        return new Product(left, right);
    }

    @Override
    public void close() {
        // the library stays loaded
    }

    /** What the library holds, as long as it holds it. */
    private record Exported(
            int rows, MemorySegment starts, MemorySegment ends, MemorySegment columns, MemorySegment values) {
        long entries() {
            return values.byteSize() / JAVA_DOUBLE.byteSize();
        }

        boolean ascends() {
            return IntStream.range(0, rows)
                    .allMatch(row -> IntStream.range(
                                    starts.getAtIndex(JAVA_INT, row) + 1, ends.getAtIndex(JAVA_INT, row))
                            .allMatch(p -> columns.getAtIndex(JAVA_INT, p - 1) < columns.getAtIndex(JAVA_INT, p)));
        }
    }

    private final class Product implements Prepared {
        private final Arena arena = Arena.ofConfined();
        private final MemorySegment left;
        private final MemorySegment right;
        private final MemorySegment result = arena.allocate(ADDRESS);

        Product(CompressedRows a, CompressedRows b) {
            this.left = matrix(a);
            this.right = matrix(b);
        }

        private MemorySegment matrix(CompressedRows from) {
            MemorySegment starts = arena.allocateFrom(JAVA_INT, from.starts());
            MemorySegment column = arena.allocateFrom(JAVA_INT, from.column());
            MemorySegment value = arena.allocateFrom(JAVA_DOUBLE, from.values().doubles());
            MemorySegment handle = arena.allocate(ADDRESS);
            Native.call(
                    "mkl_sparse_d_create_csr",
                    create,
                    handle,
                    FROM_ZERO,
                    from.rows(),
                    from.columns(),
                    starts,
                    starts.asSlice(JAVA_INT.byteSize()),
                    column,
                    value);
            return handle.get(ADDRESS, 0);
        }

        @Override
        public long run() {
            release();
            return Clock.THREAD_CPU.nanos(this::multiply);
        }

        @Override
        public long runOrdered() {
            release();
            return Clock.THREAD_CPU.nanos(() -> {
                multiply();
                Native.call("mkl_sparse_order", order, result.get(ADDRESS, 0));
            });
        }

        private void multiply() {
            Native.call("mkl_sparse_spmm", multiply, PLAIN, left, right, result);
        }

        @Override
        public boolean ascends() {
            return exported().ascends();
        }

        private void release() {
            MemorySegment old = result.get(ADDRESS, 0);
            if (old.address() != 0) {
                Native.call("mkl_sparse_destroy", destroy, old);
                result.set(ADDRESS, 0, Native.NOTHING);
            }
        }

        @Override
        public long entries() {
            return exported().entries();
        }

        @Override
        public double sum() {
            return DoubleStream.of(exported().values().toArray(JAVA_DOUBLE)).sum();
        }

        private Exported exported() {
            MemorySegment numbers = arena.allocate(JAVA_INT, 3);
            MemorySegment pointers = arena.allocate(ADDRESS, 4);
            long pointer = ADDRESS.byteSize();
            Native.call(
                    "mkl_sparse_d_export_csr",
                    export,
                    result.get(ADDRESS, 0),
                    numbers,
                    numbers.asSlice(4),
                    numbers.asSlice(8),
                    pointers,
                    pointers.asSlice(pointer),
                    pointers.asSlice(2 * pointer),
                    pointers.asSlice(3 * pointer));
            int rows = numbers.getAtIndex(JAVA_INT, 1);
            long rowBytes = rows * JAVA_INT.byteSize();
            MemorySegment ends = pointers.getAtIndex(ADDRESS, 1).reinterpret(rowBytes);
            long entries = rows == 0 ? 0 : ends.getAtIndex(JAVA_INT, rows - 1);
            return new Exported(
                    rows,
                    pointers.getAtIndex(ADDRESS, 0).reinterpret(rowBytes),
                    ends,
                    pointers.getAtIndex(ADDRESS, 2).reinterpret(entries * JAVA_INT.byteSize()),
                    pointers.getAtIndex(ADDRESS, 3).reinterpret(entries * JAVA_DOUBLE.byteSize()));
        }

        @Override
        public void close() {
            release();
            Native.call("mkl_sparse_destroy", destroy, left);
            Native.call("mkl_sparse_destroy", destroy, right);
            arena.close();
        }
    }
}
