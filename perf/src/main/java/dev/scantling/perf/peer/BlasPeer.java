package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;

/** A BLAS with the C interface: {@code cblas_sgemm} on plain row-major operands. */
final class BlasPeer implements GemmPeer {
    private static final int ROW_MAJOR = 101;
    private static final int NO_TRANSPOSE = 111;
    private static final int VERSION_LENGTH = 200;
    private static final Path BYTEDECO = Path.of("org", "bytedeco");
    private static final String PLATFORM = "linux-x86_64";
    private static final FunctionDescriptor SET_THREADS = FunctionDescriptor.ofVoid(JAVA_INT);
    private static final FunctionDescriptor SGEMM = FunctionDescriptor.ofVoid(
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT);

    private final String name;
    private final String version;
    private final MethodHandle sgemm;

    private BlasPeer(String name, String version, MethodHandle sgemm) {
        this.name = name;
        this.version = version;
        this.sgemm = sgemm;
    }

    static BlasPeer openBlas(Path peers, int threads) {
        Path folder = folder(peers, "openblas");
        // OpenBLAS does not say where its Fortran run-time is: loaded before, it is found by name.
        List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5")
                .forEach(file -> NativeLibrary.load(folder.resolve(file)));
        NativeLibrary library = NativeLibrary.load(folder.resolve("libopenblas.so.0"));
        setThreads(library.function("openblas_set_num_threads", SET_THREADS), threads);
        MethodHandle config = library.function("openblas_get_config", FunctionDescriptor.of(ADDRESS));
        return new BlasPeer("OpenBLAS", text(config), library.function("cblas_sgemm", SGEMM));
    }

    /** MKL opens more libraries by their names, so their folder must be in LD_LIBRARY_PATH before the JVM starts. */
    static BlasPeer mkl(Path peers, int threads) {
        NativeLibrary library = mklLibrary(peers);
        setThreads(library.function("MKL_Set_Num_Threads", SET_THREADS), threads);
        MethodHandle version = library.function("MKL_Get_Version_String", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
        return new BlasPeer("MKL", filledText(version), library.function("cblas_sgemm", SGEMM));
    }

    static NativeLibrary mklLibrary(Path peers) {
        return NativeLibrary.load(folder(peers, "mkl").resolve("libmkl_rt.so.2"));
    }

    private static Path folder(Path peers, String library) {
        return peers.resolve(BYTEDECO).resolve(library).resolve(PLATFORM);
    }

    private static void setThreads(MethodHandle function, int threads) {
        try {
            function.invokeExact(threads);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    private static String text(MethodHandle function) {
        try {
            return NativeLibrary.text((MemorySegment) function.invokeExact());
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    private static String filledText(MethodHandle function) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(VERSION_LENGTH);
            function.invokeExact(buffer, VERSION_LENGTH - 1);
            return buffer.getString(0).strip();
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Gemm prepare(GemmProblem problem) {
        return new Product(sgemm, problem, problem.newResult());
    }

    @Override
    public void close() {
        // nothing was opened that could be closed
    }

    private record Product(MethodHandle sgemm, GemmProblem problem, MemorySegment result) implements Gemm {
        @Override
        public void run() {
            int m = problem.m();
            int k = problem.k();
            int n = problem.n();
            try {
                sgemm.invokeExact(
                        ROW_MAJOR,
                        NO_TRANSPOSE,
                        NO_TRANSPOSE,
                        m,
                        n,
                        k,
                        1f,
                        problem.a(),
                        k,
                        problem.b(),
                        n,
                        0f,
                        result,
                        n);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
        }

        @Override
        public void close() {
            // all memory is the problem's
        }
    }
}
