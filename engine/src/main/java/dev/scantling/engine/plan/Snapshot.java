package dev.scantling.engine.plan;

import dev.scantling.ir.DType;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.jit.lower.PackedBytes;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads values of a running execution as the interpreter holds them. For validation: allocates freely. */
public final class Snapshot {
    /** The slot of a kernel map that holds the number of pairs of each offset. */
    static final int PAIR_COUNTS = 2;

    private final Execution execution;
    private final ResultReader reader;

    public Snapshot(Execution execution) {
        this.execution = execution;
        this.reader = new ResultReader(execution);
    }

    /** The current content of a value; weights are not stored in values and are not read here. */
    public Datum datum(Value value) {
        return switch (value.type()) {
            case Type.TensorType tensor -> tensor(value, tensor.dtype());
            case Type.CoordsType(var _, Int3 stride) -> {
                int rows = reader.rows(value);
                int[] values = new int[4 * rows];
                reader.coords(value, Int3.ONE, MemorySegment.ofArray(values), rows);
                yield new Datum.Coords(values, stride);
            }
            case Type.KernelMapType(int volume, var in, var out, var _) ->
                pairs(value, volume, execution.extent(in), execution.extent(out));
        };
    }

    private Datum tensor(Value value, DType dtype) {
        return switch (dtype) {
            case F32 -> floats(value);
            case F16, BF16 -> halves(value, FloatFormat.of(dtype));
            case U7, U8 -> bytes(value);
            case I32 -> ints(value);
            case F64, I64, I8, I16 -> throw new IllegalStateException("no value is " + dtype.text());
        };
    }

    /** Number of pairs of a kernel map. */
    public long pairs(Value map) {
        return Arrays.stream(pairCounts(map)).asLongStream().sum();
    }

    /** Number of pairs of each offset of a kernel map. */
    public int[] pairCounts(Value map) {
        return slot(map, PAIR_COUNTS, reader.rows(map));
    }

    private Datum floats(Value value) {
        int rows = reader.rows(value);
        int columns = reader.columns(value);
        float[] values = new float[rows * columns];
        reader.read(value, MemorySegment.ofArray(values), rows, columns);
        return new Datum.Floats(dims(value), values);
    }

    private Datum halves(Value value, FloatFormat format) {
        int rows = reader.rows(value);
        int columns = reader.columns(value);
        short[] bits = new short[rows * columns];
        reader.read(value, MemorySegment.ofArray(bits), rows, columns);
        float[] values = new float[bits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = format.value(bits[i]);
        }
        return new Datum.Floats(dims(value), values);
    }

    private Datum ints(Value value) {
        return new Datum.Ints(dims(value), slot(value, 0, reader.rows(value) * reader.columns(value)));
    }

    private Datum bytes(Value value) {
        PackedBytes row = PackedBytes.of(value.tensor().dtype(), reader.columns(value));
        return new Datum.Ints(dims(value), row.unpack(slot(value, 0, reader.rows(value) * row.words())));
    }

    private List<Integer> dims(Value value) {
        return value.tensor().shape().dims().stream().map(execution::extent).toList();
    }

    private Datum pairs(Value value, int volume, int inRows, int outRows) {
        int capacity = Math.min(inRows, outRows);
        int[] in = slot(value, 0, volume * capacity);
        int[] out = slot(value, 1, volume * capacity);
        int[] count = slot(value, PAIR_COUNTS, volume);
        List<int[]> ins = new ArrayList<>();
        List<int[]> outs = new ArrayList<>();
        for (int k = 0; k < volume; k++) {
            ins.add(Arrays.copyOfRange(in, k * capacity, k * capacity + count[k]));
            outs.add(Arrays.copyOfRange(out, k * capacity, k * capacity + count[k]));
        }
        return new Datum.PairLists(ins, outs, inRows, outRows);
    }

    private int[] slot(Value value, int slot, int elements) {
        int[] values = new int[elements];
        execution.read(value, slot, MemorySegment.ofArray(values), elements, 1);
        return values;
    }
}
