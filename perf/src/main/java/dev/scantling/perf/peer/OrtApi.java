package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * The C interface of ONNX Runtime: a table of function pointers whose order never changes, new ones follow at its end.
 *
 * @see <a href="https://onnxruntime.ai/docs/api/c/struct_ort_api.html">OrtApi</a>
 */
@SuppressWarnings("restricted")
final class OrtApi {
    /** Older than the libraries that we load; each serves its predecessors' tables. */
    private static final int API_VERSION = 16;

    private static final int FUNCTIONS = 101;
    private static final FunctionDescriptor RELEASE = FunctionDescriptor.ofVoid(ADDRESS);

    private final MemorySegment table;
    private final String version;
    private final MethodHandle message;
    private final MethodHandle releaseStatus;

    /** Places in the table. */
    enum Function {
        GET_ERROR_MESSAGE(2),
        CREATE_ENV(3),
        CREATE_SESSION_FROM_ARRAY(8),
        RUN(9),
        CREATE_SESSION_OPTIONS(10),
        SET_INTRA_OP_NUM_THREADS(24),
        SET_INTER_OP_NUM_THREADS(25),
        CREATE_TENSOR_WITH_DATA(49),
        CREATE_CPU_MEMORY_INFO(69),
        RELEASE_ENV(92),
        RELEASE_STATUS(93),
        RELEASE_MEMORY_INFO(94),
        RELEASE_SESSION(95),
        RELEASE_VALUE(96),
        RELEASE_SESSION_OPTIONS(100);

        private final int index;

        Function(int index) {
            this.index = index;
        }
    }

    private OrtApi(MemorySegment table, String version) {
        this.table = table.reinterpret(ADDRESS.byteSize() * FUNCTIONS);
        this.version = version;
        this.message = function(Function.GET_ERROR_MESSAGE, FunctionDescriptor.of(ADDRESS, ADDRESS));
        this.releaseStatus = function(Function.RELEASE_STATUS, RELEASE);
    }

    static OrtApi of(NativeLibrary library) {
        MethodHandle getBase = library.function("OrtGetApiBase", FunctionDescriptor.of(ADDRESS));
        try {
            MemorySegment base = ((MemorySegment) getBase.invokeExact()).reinterpret(2 * ADDRESS.byteSize());
            MethodHandle getApi =
                    NativeLibrary.function(base.getAtIndex(ADDRESS, 0), FunctionDescriptor.of(ADDRESS, JAVA_INT));
            MethodHandle getVersion =
                    NativeLibrary.function(base.getAtIndex(ADDRESS, 1), FunctionDescriptor.of(ADDRESS));
            MemorySegment table = (MemorySegment) getApi.invokeExact(API_VERSION);
            return new OrtApi(table, NativeLibrary.text((MemorySegment) getVersion.invokeExact()));
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    String version() {
        return version;
    }

    /** A function that returns a status. */
    MethodHandle function(Function function, MemoryLayout... arguments) {
        return function(function, FunctionDescriptor.of(ADDRESS, arguments));
    }

    private MethodHandle function(Function function, FunctionDescriptor type) {
        return NativeLibrary.function(table.getAtIndex(ADDRESS, function.index), type);
    }

    /**
     * Calls a function whose last argument receives a pointer, and returns that pointer. Not for calls that are timed.
     *
     * @throws IllegalStateException with the library's message if it fails
     */
    MemorySegment create(MethodHandle function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(ADDRESS);
            Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
            all[arguments.length] = result;
            check((MemorySegment) function.invokeWithArguments(all));
            return result.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    /** @throws IllegalStateException with the library's message unless the status is null, which means success */
    void check(MemorySegment status) {
        if (status.address() != 0) {
            throw new IllegalStateException("ONNX Runtime: " + take(status));
        }
    }

    private String take(MemorySegment status) {
        try {
            String text = NativeLibrary.text((MemorySegment) message.invokeExact(status));
            releaseStatus.invokeExact(status);
            return text;
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    void release(Function function, MemorySegment object) {
        try {
            function(function, RELEASE).invokeExact(object);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }
}
