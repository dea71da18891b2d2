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
 * {@code aoti_torch}), on tensors over our memory.
 *
 * @see <a href="https://pytorch.org/docs/2.7/torch.compiler_aot_inductor.html">AOTInductor</a>
 */
final class Libtorch {
    static final String NAME = "libtorch";

    private static final Path LIBRARY = Path.of("pytorch", "cpu", "linux-x86_64", "libtorch_cpu.so");
    /** The C++ function at::set_num_threads(int). */
    private static final String SET_THREADS = "_ZN2at15set_num_threadsEi";

    private static final FunctionDescriptor CONSTANT = FunctionDescriptor.of(JAVA_INT);
    private static final FunctionDescriptor FROM_BLOB = FunctionDescriptor.of(
            JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);

    private final NativeLibrary library;
    private final MethodHandle fromBlob;
    private final MethodHandle delete;
    private final int float32;
    private final int cpu;

    private Libtorch(NativeLibrary library) throws Throwable {
        this.library = library;
        fromBlob = library.function("aoti_torch_create_tensor_from_blob", FROM_BLOB);
        delete = library.function("aoti_torch_delete_tensor_object", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        float32 = (int) library.function("aoti_torch_dtype_float32", CONSTANT).invokeExact();
        cpu = (int) library.function("aoti_torch_device_type_cpu", CONSTANT).invokeExact();
    }

    /** @param peers folder of the native libraries */
    static Libtorch open(Path peers, int threads) {
        NativeLibrary library = NativeLibrary.load(peers.resolve(LIBRARY));
        try {
            library.function(SET_THREADS, FunctionDescriptor.ofVoid(JAVA_INT)).invokeExact(threads);
            library.function("aoti_torch_grad_mode_set_enabled", FunctionDescriptor.ofVoid(JAVA_BOOLEAN))
                    .invokeExact(false);
            return new Libtorch(library);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    /** Makes a function callable that returns a status. */
    MethodHandle function(String name, FunctionDescriptor type) {
        return library.function(name, type);
    }

    /** A tensor that reads and writes the given memory, row-major. */
    MemorySegment tensor(MemorySegment data, long... sizes) {
        long[] strides = new long[sizes.length];
        long stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= sizes[axis];
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(ADDRESS);
            check((int) fromBlob.invokeExact(
                    data,
                    (long) sizes.length,
                    arena.allocateFrom(JAVA_LONG, sizes),
                    arena.allocateFrom(JAVA_LONG, strides),
                    0L,
                    float32,
                    cpu,
                    0,
                    handle));
            return handle.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    void delete(MemorySegment tensor) {
        try {
            check((int) delete.invokeExact(tensor));
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    static void check(int status) {
        if (status != 0) {
            throw new IllegalStateException("libtorch failed, status " + status + "; it says why on standard error");
        }
    }
}
