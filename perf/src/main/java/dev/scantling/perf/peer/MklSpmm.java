package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Values;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** MKL's product of a sparse matrix with a dense one, float32 or float64, one thread, after its hint and optimization. */
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
    private final Numbers numbers;
    private final MethodHandle multiply;
    private final MemorySegment matrix;
    private final MemorySegment description = arena.allocate(DESCRIPTION);
    private final MemorySegment x;
    private final MemorySegment y;
    private final int columns;

    /** What the functions for one type are called, and the factors that they take. */
    private record Numbers(String letter, ValueLayout layout, Object one, Object zero) {
        static Numbers of(Values values) {
            return switch (values) {
                case Values.Floats _ -> new Numbers("s", JAVA_FLOAT, 1f, 0f);
                case Values.Doubles _ -> new Numbers("d", JAVA_DOUBLE, 1d, 0d);
            };
        }

        String function(String name) {
            return "mkl_sparse_" + letter + "_" + name;
        }
    }

    /**
     * Gives MKL the operands.
     *
     * @param peers folder of the native libraries
     * @param values X, row-major, of the type of the sparse matrix
     * @param columns of X
     * @throws dev.scantling.ir.EngineException.DeviceUnavailable if MKL cannot be loaded
     */
    public MklSpmm(Path peers, CompressedRows sparse, Values values, int columns) {
        try (BlasPeer blas = BlasPeer.mkl(peers, 1)) { // sets the number of threads
            this.library = BlasPeer.mklLibrary(peers);
        }
        this.columns = columns;
        this.numbers = Numbers.of(sparse.values());
        this.x = copy(values);
        this.y = arena.allocate(numbers.layout().byteSize() * sparse.rows() * columns, CACHE_LINE);
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
                numbers.function("mm"),
                JAVA_INT,
                numbers.layout(),
                ADDRESS,
                DESCRIPTION,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                numbers.layout(),
                ADDRESS,
                JAVA_INT);
    }

    private MethodHandle function(String name, MemoryLayout... parameters) {
        return library.function(name, FunctionDescriptor.of(JAVA_INT, parameters));
    }

    private MemorySegment copy(Values values) {
        MemorySegment heap = switch (values) {
            case Values.Floats(float[] floats) -> MemorySegment.ofArray(floats);
            case Values.Doubles(double[] doubles) -> MemorySegment.ofArray(doubles);
        };
        return arena.allocate(heap.byteSize(), CACHE_LINE).copyFrom(heap);
    }

    private MemorySegment matrix(CompressedRows sparse) {
        String create = numbers.function("create_csr");
        MemorySegment starts = arena.allocateFrom(JAVA_INT, sparse.starts());
        MemorySegment handle = arena.allocate(ADDRESS);
        Native.call(
                create,
                function(create, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
                handle,
                FROM_ZERO,
                sparse.rows(),
                sparse.columns(),
                starts,
                starts.asSlice(JAVA_INT.byteSize()),
                arena.allocateFrom(JAVA_INT, sparse.column()),
                copy(sparse.values()));
        return handle.get(ADDRESS, 0);
    }

    @Override
    public void run() {
        Native.call(
                numbers.function("mm"),
                multiply,
                PLAIN,
                numbers.one(),
                matrix,
                description,
                ROW_MAJOR,
                x,
                columns,
                columns,
                numbers.zero(),
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
