package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.scantling.perf.peer.OrtApi.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** ONNX Runtime: a model of one MatMul whose B is a constant, which it packs beforehand; tensors over our memory. */
final class OnnxRuntimePeer implements GemmPeer {
    private static final Path LIBRARY = Path.of("ai", "onnxruntime", "native", "linux-x64", "libonnxruntime.so");
    private static final int WARNING = 2;
    private static final int DEVICE_ALLOCATOR = 0;
    private static final int DEFAULT_MEMORY = 0;
    private static final int FLOAT = 1;

    private final OrtApi api;
    private final MemorySegment environment;
    private final MemorySegment options;
    private final MemorySegment memoryInfo;
    private final MethodHandle run;

    private OnnxRuntimePeer(OrtApi api, int threads) {
        this.api = api;
        this.run =
                api.function(Function.RUN, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS);
        this.environment = environment(api);
        this.options = api.create(api.function(Function.CREATE_SESSION_OPTIONS, ADDRESS));
        setThreads(Function.SET_INTRA_OP_NUM_THREADS, threads);
        setThreads(Function.SET_INTER_OP_NUM_THREADS, 1);
        this.memoryInfo = api.create(
                api.function(Function.CREATE_CPU_MEMORY_INFO, JAVA_INT, JAVA_INT, ADDRESS),
                DEVICE_ALLOCATOR,
                DEFAULT_MEMORY);
    }

    static OnnxRuntimePeer open(Path peers, int threads) {
        return new OnnxRuntimePeer(OrtApi.of(NativeLibrary.load(peers.resolve(LIBRARY))), threads);
    }

    private static MemorySegment environment(OrtApi api) {
        try (Arena arena = Arena.ofConfined()) {
            return api.create(
                    api.function(Function.CREATE_ENV, JAVA_INT, ADDRESS, ADDRESS),
                    WARNING,
                    arena.allocateFrom("scantling"));
        }
    }

    private void setThreads(Function function, int threads) {
        try {
            api.check((MemorySegment) api.function(function, ADDRESS, JAVA_INT).invokeExact(options, threads));
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
    }

    @Override
    public String name() {
        return "ONNX Runtime";
    }

    @Override
    public String version() {
        return api.version();
    }

    @Override
    public Gemm prepare(GemmProblem problem) {
        return new Product(problem);
    }

    private MemorySegment session(byte[] model) {
        try (Arena arena = Arena.ofConfined()) {
            return api.create(
                    api.function(Function.CREATE_SESSION_FROM_ARRAY, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
                    environment,
                    arena.allocateFrom(JAVA_BYTE, model),
                    (long) model.length,
                    options);
        }
    }

    /** A tensor that reads and writes the given memory. */
    private MemorySegment tensor(MemorySegment data, long rows, long columns) {
        try (Arena arena = Arena.ofConfined()) {
            return api.create(
                    api.function(
                            Function.CREATE_TENSOR_WITH_DATA,
                            ADDRESS,
                            ADDRESS,
                            JAVA_LONG,
                            ADDRESS,
                            JAVA_LONG,
                            JAVA_INT,
                            ADDRESS),
                    memoryInfo,
                    data,
                    data.byteSize(),
                    arena.allocateFrom(JAVA_LONG, rows, columns),
                    2L,
                    FLOAT);
        }
    }

    @Override
    public void close() {
        api.release(Function.RELEASE_MEMORY_INFO, memoryInfo);
        api.release(Function.RELEASE_SESSION_OPTIONS, options);
        api.release(Function.RELEASE_ENV, environment);
    }

    private final class Product implements Gemm {
        private final MemorySegment result;
        private final MemorySegment session;
        private final MemorySegment a;
        private final MemorySegment c;
        private final MemorySegment inputNames;
        private final MemorySegment outputNames;
        private final MemorySegment inputs;
        private final MemorySegment outputs;

        Product(GemmProblem problem) {
            Arena arena = problem.arena();
            inputNames = names(MatMulModel.INPUT, arena);
            outputNames = names(MatMulModel.OUTPUT, arena);
            result = problem.newResult();
            session = session(MatMulModel.bytes(problem));
            a = tensor(problem.a(), problem.m(), problem.k());
            c = tensor(result, problem.m(), problem.n());
            inputs = arena.allocateFrom(ADDRESS, a);
            outputs = arena.allocateFrom(ADDRESS, c);
        }

        private static MemorySegment names(String name, Arena arena) {
            return arena.allocateFrom(ADDRESS, arena.allocateFrom(name));
        }

        @Override
        public void run() {
            MemorySegment status;
            try {
                status = (MemorySegment)
                        run.invokeExact(session, MemorySegment.NULL, inputNames, inputs, 1L, outputNames, 1L, outputs);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
            api.check(status);
        }

        @Override
        public MemorySegment result() {
            return result;
        }

        @Override
        public void close() {
            api.release(Function.RELEASE_VALUE, a);
            api.release(Function.RELEASE_VALUE, c);
            api.release(Function.RELEASE_SESSION, session);
        }
    }
}
