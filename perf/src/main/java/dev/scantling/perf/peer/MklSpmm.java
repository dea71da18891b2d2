package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.scantling.sparse.matrix.CompressedRows;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** MKL's product of a sparse matrix with a dense one, float32, one thread, after its hint and optimization. */
public final class MklSpmm implements Gemm {
    private static final int PLAIN = 10;
    private static final int FROM_ZERO = 0;
    private static final int ROW_MAJOR = 101;
    private static final int GENERAL = 20;
    private static final int EXPECTED_CALLS = 1000;
    private static final long CACHE_LINE = 64;
    private static final MemoryLayout DESCRIPTION = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT);

    private final Arena arena = Arena.ofConfined();
    private final NativeLibrary library;
    private final MethodHandle multiply;
    private final MemorySegment matrix;
    private final MemorySegment description = arena.allocate(DESCRIPTION);
    private final MemorySegment x;
    private final MemorySegment y;
    private final int columns;

    /**
     * Gives MKL the operands.
     *
     * @param peers folder of the native libraries
     * @param values X, row-major
     * @param columns of X
     * @throws dev.scantling.ir.EngineException.DeviceUnavailable if MKL cannot be loaded
     */
    public MklSpmm(Path peers, CompressedRows sparse, float[] values, int columns) {
        try (BlasPeer blas = BlasPeer.mkl(peers, 1)) { // sets the number of threads
            this.library = BlasPeer.mklLibrary(peers);
        }
        this.columns = columns;
        this.x = arena.allocate(JAVA_FLOAT.byteSize() * values.length, CACHE_LINE);
        MemorySegment.copy(values, 0, x, JAVA_FLOAT, 0, values.length);
        this.y = arena.allocate(JAVA_FLOAT.byteSize() * sparse.rows() * columns, CACHE_LINE);
        description.set(JAVA_INT, 0, GENERAL);
        this.matrix = matrix(sparse);
        Native.call(
                "mkl_sparse_set_mm_hint",
                function("mkl_sparse_set_mm_hint", ADDRESS, JAVA_INT, DESCRIPTION, JAVA_INT, JAVA_INT, JAVA_INT),
                matrix,
                PLAIN,
                description,
                ROW_MAJOR,
                columns,
                EXPECTED_CALLS);
        Native.call("mkl_sparse_optimize", function("mkl_sparse_optimize", ADDRESS), matrix);
        this.multiply = function(
                "mkl_sparse_s_mm",
                JAVA_INT,
                JAVA_FLOAT,
                ADDRESS,
                DESCRIPTION,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_FLOAT,
                ADDRESS,
                JAVA_INT);
    }

    private MethodHandle function(String name, MemoryLayout... parameters) {
        return library.function(name, FunctionDescriptor.of(JAVA_INT, parameters));
    }

    private MemorySegment matrix(CompressedRows sparse) {
        float[] narrow = new float[sparse.entries()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) sparse.values().get(i);
        }
        MemorySegment starts = arena.allocateFrom(JAVA_INT, sparse.starts());
        MemorySegment handle = arena.allocate(ADDRESS);
        Native.call(
                "mkl_sparse_s_create_csr",
                function(
                        "mkl_sparse_s_create_csr",
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS),
                handle,
                FROM_ZERO,
                sparse.rows(),
                sparse.columns(),
                starts,
                starts.asSlice(JAVA_INT.byteSize()),
                arena.allocateFrom(JAVA_INT, sparse.column()),
                arena.allocateFrom(JAVA_FLOAT, narrow));
        return handle.get(ADDRESS, 0);
    }

    @Override
    public void run() {
        Native.call(
                "mkl_sparse_s_mm",
                multiply,
                PLAIN,
                1f,
                matrix,
                description,
                ROW_MAJOR,
                x,
                columns,
                columns,
                0f,
                y,
                columns);
    }

    @Override
    public MemorySegment result() {
        return y;
    }

    @Override
    public void close() {
        Native.call("mkl_sparse_destroy", function("mkl_sparse_destroy", ADDRESS), matrix);
        arena.close();
    }
}
