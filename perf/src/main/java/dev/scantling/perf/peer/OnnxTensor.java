package dev.scantling.perf.peer;

import dev.scantling.ir.Shape;
import dev.scantling.models.onnx.OnnxPort;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Memory for an input or output of a model.
 *
 * @param name the model's name for it
 * @param shape outermost first
 * @param data float32, row-major, native memory that outlives the session
 */
public record OnnxTensor(String name, List<Integer> shape, MemorySegment data) {
    private static final long CACHE_LINE = 64;

    /** @throws IllegalArgumentException unless the memory is native and as large as the shape says */
    public OnnxTensor {
        shape = List.copyOf(shape);
        long expected = bytes(shape);
        if (!data.isNative() || data.byteSize() != expected) {
            throw new IllegalArgumentException(
                    "tensor '" + name + "' " + shape + " needs " + expected + " bytes of native memory, got " + data);
        }
    }

    /**
     * New memory for a port.
     *
     * @throws IllegalStateException if an extent of it is not fixed
     */
    public static OnnxTensor of(OnnxPort port, Arena arena) {
        return of(port, arena.allocate(bytes(extents(port)), CACHE_LINE));
    }

    /** The given memory for a port. */
    static OnnxTensor of(OnnxPort port, MemorySegment data) {
        return new OnnxTensor(port.name(), extents(port), data);
    }

    private static List<Integer> extents(OnnxPort port) {
        Shape shape = new Shape(port.shape());
        return IntStream.range(0, shape.rank()).mapToObj(shape::fixed).toList();
    }

    private static long bytes(List<Integer> shape) {
        return shape.stream()
                .mapToLong(Integer::longValue)
                .reduce(ValueLayout.JAVA_FLOAT.byteSize(), Math::multiplyExact);
    }
}
