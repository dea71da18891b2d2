package dev.scantling.engine;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The inputs of a run by name. Data are read during the run, not copied before, so one instance over arrays that the
 * caller refills can serve many runs. Not thread-safe.
 *
 * <p>Coordinates are int32 rows (batch, x, y, z), distinct and in lexicographic order; matrices are float32, row-major.
 */
public final class Inputs {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** No inputs yet. */
    public Inputs() {}

    private record Entry(DType dtype, MemorySegment data) {}

    public Inputs put(String name, float[] values) {
        return put(name, DType.F32, MemorySegment.ofArray(values));
    }

    public Inputs put(String name, int[] values) {
        return put(name, DType.I32, MemorySegment.ofArray(values));
    }

    /** The remaining elements of a heap or direct buffer in native byte order. */
    public Inputs put(String name, FloatBuffer values) {
        return put(name, DType.F32, nativeOrder(name, values, values.order()));
    }

    /** The remaining elements of a heap or direct buffer in native byte order. */
    public Inputs put(String name, IntBuffer values) {
        return put(name, DType.I32, nativeOrder(name, values, values.order()));
    }

    /** A whole segment of 4-byte elements of the type that the model's input has. */
    public Inputs put(String name, MemorySegment values, DType dtype) {
        return put(name, dtype, values);
    }

    /** The names given so far. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** The memory given for a name. */
    public MemorySegment data(String name) {
        return get(name).data();
    }

    /** The element type given for a name. */
    public DType dtype(String name) {
        return get(name).dtype();
    }

    private Entry get(String name) {
        Entry found = entries.get(name);
        if (found == null) {
            throw new EngineException.InvalidInput(
                    "input '" + name + "' is missing; given: " + (entries.isEmpty() ? "none" : entries.keySet()));
        }
        return found;
    }

    private Inputs put(String name, DType dtype, MemorySegment data) {
        entries.put(name, new Entry(dtype, data));
        return this;
    }

    private static MemorySegment nativeOrder(String name, Buffer values, java.nio.ByteOrder order) {
        if (order != java.nio.ByteOrder.nativeOrder()) {
            throw new EngineException.InvalidInput("input '" + name + "': the buffer is " + order
                    + ", this machine needs " + java.nio.ByteOrder.nativeOrder());
        }
        return MemorySegment.ofBuffer(values);
    }
}
