package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.scantling.perf.peer.OrtApi.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** A model that ONNX Runtime runs on tensors over memory of ours. Not thread-safe. */
public final class OnnxSession implements Runnable, AutoCloseable {
    private static final int FLOAT = 1;

    private final OrtApi api;
    private final MethodHandle run;
    private final MemorySegment session;
    private final Arena arena = Arena.ofShared();
    private final Tensors inputs;
    private final Tensors outputs;

    /** Tensors as the runtime's function wants them: names and handles in arrays. */
    private record Tensors(MemorySegment names, List<MemorySegment> handles, MemorySegment values) {}

    OnnxSession(
            OrtApi api,
            MemorySegment session,
            MemorySegment memoryInfo,
            List<OnnxTensor> inputs,
            List<OnnxTensor> outputs) {
        this.api = api;
        this.session = session;
        this.run =
                api.function(Function.RUN, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS);
        this.inputs = tensors(memoryInfo, inputs);
        this.outputs = tensors(memoryInfo, outputs);
    }

    private Tensors tensors(MemorySegment memoryInfo, List<OnnxTensor> tensors) {
        List<MemorySegment> handles =
                tensors.stream().map(tensor -> handle(memoryInfo, tensor)).toList();
        List<MemorySegment> names = tensors.stream()
                .map(tensor -> arena.allocateFrom(tensor.name()))
                .toList();
        return new Tensors(addresses(names), handles, addresses(handles));
    }

    private MemorySegment addresses(List<MemorySegment> segments) {
        MemorySegment addresses = arena.allocate(ADDRESS, segments.size());
        for (int i = 0; i < segments.size(); i++) {
            addresses.setAtIndex(ADDRESS, i, segments.get(i));
        }
        return addresses;
    }

    private MemorySegment handle(MemorySegment memoryInfo, OnnxTensor tensor) {
        long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
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
                tensor.data(),
                tensor.data().byteSize(),
                arena.allocateFrom(JAVA_LONG, shape),
                (long) shape.length,
                FLOAT);
    }

    /**
     * Reads the inputs' memory and overwrites the outputs'.
     *
     * @throws IllegalStateException with the runtime's message if it fails
     */
    @Override
    public void run() {
        MemorySegment status;
        try {
            status = (MemorySegment) run.invokeExact(
                    session,
                    MemorySegment.NULL,
                    inputs.names,
                    inputs.values,
                    (long) inputs.handles.size(),
                    outputs.names,
                    (long) outputs.handles.size(),
                    outputs.values);
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
        api.check(status);
    }

    @Override
    public void close() {
        inputs.handles.forEach(value -> api.release(Function.RELEASE_VALUE, value));
        outputs.handles.forEach(value -> api.release(Function.RELEASE_VALUE, value));
        api.release(Function.RELEASE_SESSION, session);
        arena.close();
    }
}
