package dev.scantling.engine.plan;

import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Brings values of an execution to the host in the form that users and the interpreter know. */
public final class ResultReader {
    private final Execution execution;

    public ResultReader(Execution execution) {
        this.execution = execution;
    }

    public int rows(Value value) {
        return switch (value.type()) {
            case Type.TensorType(var _, var shape) -> execution.extent(shape.dim(0));
            case Type.CoordsType(var rows, var _) -> execution.extent(rows);
            case Type.KernelMapType map -> map.volume();
        };
    }

    public int columns(Value value) {
        return switch (value.type()) {
            case Type.TensorType(var _, var shape) -> shape.rank() == 1 ? 1 : execution.extent(shape.dim(1));
            case Type.CoordsType _ -> 4;
            case Type.KernelMapType _ -> 2;
        };
    }

    /** Copies a tensor, or coordinates in units of the finest voxel. */
    public void read(Value value, MemorySegment destination, int rows, int columns) {
        switch (value.type()) {
            case Type.TensorType _ -> execution.read(value, 0, destination, rows, columns);
            case Type.CoordsType(var _, Int3 stride) -> coords(value, stride, destination, rows);
            case Type.KernelMapType _ -> throw new IllegalArgumentException("a kernel map is not an output: " + value);
        }
    }

    /** Rows (batch, x, y, z), each coordinate times {@code scale}. */
    void coords(Value value, Int3 scale, MemorySegment destination, int rows) {
        long[] keys = new long[rows];
        execution.read(value, 0, MemorySegment.ofArray(keys), rows, 1);
        KeyLayout layout = execution.layout();
        for (int row = 0; row < rows; row++) {
            long at = 4L * row;
            set(destination, at, layout.batch(keys[row]));
            set(destination, at + 1, layout.x(keys[row]) * scale.x());
            set(destination, at + 2, layout.y(keys[row]) * scale.y());
            set(destination, at + 3, layout.z(keys[row]) * scale.z());
        }
    }

    private static void set(MemorySegment destination, long index, int value) {
        destination.set(ValueLayout.JAVA_INT_UNALIGNED, index * Integer.BYTES, value);
    }
}
