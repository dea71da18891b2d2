package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.scantling.ir.EngineException;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.perf.peer.OrtApi.Function;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** ONNX Runtime on the CPU: loads models, which then run on memory of ours. Not thread-safe. */
public final class OnnxRuntime implements AutoCloseable {
    private static final Path LIBRARY = Path.of("ai", "onnxruntime", "native", "linux-x64", "libonnxruntime.so");
    private static final int WARNING = 2;
    private static final int DEVICE_ALLOCATOR = 0;
    private static final int DEFAULT_MEMORY = 0;

    private final OrtApi api;
    private final MemorySegment environment;
    private final MemorySegment options;
    private final MemorySegment memoryInfo;

    private OnnxRuntime(OrtApi api, int threads) {
        this.api = api;
        this.environment = environment(api);
        this.options = api.create(api.function(Function.CREATE_SESSION_OPTIONS, ADDRESS));
        setThreads(Function.SET_INTRA_OP_NUM_THREADS, threads);
        setThreads(Function.SET_INTER_OP_NUM_THREADS, 1);
        this.memoryInfo = api.create(
                api.function(Function.CREATE_CPU_MEMORY_INFO, JAVA_INT, JAVA_INT, ADDRESS),
                DEVICE_ALLOCATOR,
                DEFAULT_MEMORY);
    }

    /**
     * Loads the library.
     *
     * @param peers the folder of native libraries that {@code bin/scantling bench cpu --peers} installs
     * @param threads that compute each operator, at least 1; operators run one after the other
     * @throws EngineException.DeviceUnavailable if the library is not there or cannot be loaded
     */
    public static OnnxRuntime open(Path peers, int threads) {
        return new OnnxRuntime(OrtApi.of(NativeLibrary.load(peers.resolve(LIBRARY))), threads);
    }

    /** Whether the library is installed below a folder. */
    public static boolean isInstalled(Path peers) {
        return Files.exists(peers.resolve(LIBRARY));
    }

    /** What the library says about itself. */
    public String version() {
        return api.version();
    }

    /**
     * Prepares a model: the runtime optimises it and packs its constants.
     *
     * @param inputs one tensor for each input of the model, in any order
     * @param outputs what to compute; its results go to their memory
     * @throws IllegalStateException with the runtime's message if it refuses the model or a name or shape does not fit
     */
    public OnnxSession load(OnnxModel model, List<OnnxTensor> inputs, List<OnnxTensor> outputs) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(model.size());
            model.writeTo(bytes.asByteBuffer());
            return load(bytes, inputs, outputs);
        }
    }

    /**
     * As {@link #load(OnnxModel, List, List)}, of any model file.
     *
     * @throws EngineException.InvalidInput if the file cannot be read
     */
    public OnnxSession load(Path file, List<OnnxTensor> inputs, List<OnnxTensor> outputs) {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            return load(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), inputs, outputs);
        } catch (IOException e) {
            throw new EngineException.InvalidInput(file + ": cannot be read: " + e, e);
        }
    }

    private OnnxSession load(MemorySegment model, List<OnnxTensor> inputs, List<OnnxTensor> outputs) {
        MemorySegment session = api.create(
                api.function(Function.CREATE_SESSION_FROM_ARRAY, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
                environment,
                model,
                model.byteSize(),
                options);
        try {
            return new OnnxSession(api, session, memoryInfo, inputs, outputs);
        } catch (RuntimeException e) {
            api.release(Function.RELEASE_SESSION, session);
            throw e;
        }
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

    /** Releases what was opened; sessions must be closed before. */
    @Override
    public void close() {
        api.release(Function.RELEASE_MEMORY_INFO, memoryInfo);
        api.release(Function.RELEASE_SESSION_OPTIONS, options);
        api.release(Function.RELEASE_ENV, environment);
    }
}
