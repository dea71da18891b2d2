package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * PyTorch's native library through the C functions that its ahead-of-time compiled models call (names that begin with
 * {@code aoti_torch}): {@code mm_out} without dispatch, on tensors over our memory.
 *
 * @see <a href="https://pytorch.org/docs/2.7/torch.compiler_aot_inductor.html">AOTInductor</a>
 */
final class LibtorchPeer implements GemmPeer {
    private static final Path LIBRARY = Path.of("pytorch", "cpu", "linux-x86_64", "libtorch_cpu.so");
    /** The C++ function at::set_num_threads(int). */
    private static final String SET_THREADS = "_ZN2at15set_num_threadsEi";

    private static final FunctionDescriptor CONSTANT = FunctionDescriptor.of(JAVA_INT);
    private static final FunctionDescriptor FROM_BLOB = FunctionDescriptor.of(
            JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);

    private final MethodHandle fromBlob;
    private final MethodHandle delete;
    private final MethodHandle mmOut;
    private final int float32;
    private final int cpu;

    private LibtorchPeer(NativeLibrary library) throws Throwable {
        fromBlob = library.function("aoti_torch_create_tensor_from_blob", FROM_BLOB);
        delete = library.function("aoti_torch_delete_tensor_object", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        mmOut = library.function("aoti_torch_cpu_mm_out", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        float32 = (int) library.function("aoti_torch_dtype_float32", CONSTANT).invokeExact();
        cpu = (int) library.function("aoti_torch_device_type_cpu", CONSTANT).invokeExact();
    }

    static LibtorchPeer open(Path peers, int threads) {
        NativeLibrary library = NativeLibrary.load(peers.resolve(LIBRARY));
        try {
            library.function(SET_THREADS, FunctionDescriptor.ofVoid(JAVA_INT)).invokeExact(threads);
            library.function("aoti_torch_grad_mode_set_enabled", FunctionDescriptor.ofVoid(JAVA_BOOLEAN))
                    .invokeExact(false);
            return new LibtorchPeer(library);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    @Override
    public String name() {
        return "libtorch";
    }

    @Override
    public String version() {
        return "as named in perf/pom.xml";
    }

    @Override
    public Gemm prepare(GemmProblem problem) {
        MemorySegment result = problem.newResult();
        return new Product(
                result,
                tensor(problem.a(), problem.m(), problem.k()),
                tensor(problem.b(), problem.k(), problem.n()),
                tensor(result, problem.m(), problem.n()));
    }

    /** A tensor that reads and writes the given memory. */
    private MemorySegment tensor(MemorySegment data, long rows, long columns) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sizes = arena.allocateFrom(JAVA_LONG, rows, columns);
            MemorySegment strides = arena.allocateFrom(JAVA_LONG, columns, 1);
            MemorySegment handle = arena.allocate(ADDRESS);
            check((int) fromBlob.invokeExact(data, 2L, sizes, strides, 0L, float32, cpu, 0, handle));
            return handle.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    private static void check(int status) {
        if (status != 0) {
            throw new IllegalStateException("libtorch failed, status " + status + "; it says why on standard error");
        }
    }

    @Override
    public void close() {
        // nothing was opened that could be closed
    }

    private final class Product implements Gemm {
        private final MemorySegment result;
        private final MemorySegment a;
        private final MemorySegment b;
        private final MemorySegment c;

        Product(MemorySegment result, MemorySegment a, MemorySegment b, MemorySegment c) {
            this.result = result;
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        public void run() {
            int status;
            try {
                status = (int) mmOut.invokeExact(c, a, b);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
            check(status);
        }

        @Override
        public MemorySegment result() {
            return result;
        }

        @Override
        public void close() {
            delete(a);
            delete(b);
            delete(c);
        }

        private void delete(MemorySegment tensor) {
            int status;
            try {
                status = (int) delete.invokeExact(tensor);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
            check(status);
        }
    }
}
