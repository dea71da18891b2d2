package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A tensor of a TFLite file.
 *
 * @param index in the file
 * @param data its values, shared with the file and not to be modified; empty for what a run computes
 */
public record TfliteTensor(
        int index,
        String name,
        TfliteType type,
        List<Integer> dims,
        Optional<Quantization> quantization,
        ByteBuffer data) {

    public TfliteTensor {
        dims = List.copyOf(dims);
    }

    static TfliteTensor read(int index, FlatTable table, List<FlatTable> buffers) {
        String name = table.text(3);
        String where = table.where() + " '" + name + "'";
        TfliteType type = TfliteType.of(table.i8(1), where);
        List<Integer> dims = table.ints(0);
        requireExtents(dims, where);
        int buffer = table.i32(2, 0);
        if (buffer < 0 || buffer >= buffers.size()) {
            throw new InvalidModel(
                    where + ": its buffer must be one of " + buffers.size() + ", is " + Integer.toUnsignedLong(buffer));
        }
        Optional<Quantization> quantization = table.table(4, "quantization").flatMap(Quantization::read);
        TfliteTensor tensor = new TfliteTensor(
                index, name, type, dims, quantization, buffers.get(buffer).data(0));
        tensor.requireData(where);
        return tensor;
    }

    private static void requireExtents(List<Integer> dims, String where) {
        long size = 1;
        for (int dim : dims) {
            size *= dim;
            if (dim < 0 || size > Integer.MAX_VALUE) {
                throw new InvalidModel(
                        where + ": extents must be from 0 on with at most 2^31 - 1 elements, got " + dims);
            }
        }
    }

    private void requireData(String where) {
        if (data.hasRemaining() && data.remaining() != bytes()) {
            throw new InvalidModel(where + ": " + type.text() + dims + " takes " + bytes() + " bytes, its buffer has "
                    + data.remaining());
        }
    }

    /** Number of elements. */
    public int size() {
        return dims.stream().reduce(1, Math::multiplyExact);
    }

    /** Bytes of all elements. */
    public long bytes() {
        return (long) size() * type.bytes();
    }

    /** Whether the file has its values. */
    public boolean isConstant() {
        return data.hasRemaining();
    }

    /** @throws InvalidModel if it has none, or a zero point is no number of its type */
    Quantization quantized() {
        Quantization how = quantization.orElseThrow(() -> new InvalidModel(this + " has no quantization"));
        if (type.isByte() && !how.zeroPoints().stream().allMatch(type::contains)) {
            throw new InvalidModel(
                    "zero points of " + this + " must be from " + type.lowest() + " to " + type.highest());
        }
        return how;
    }

    /**
     * The values of a constant tensor of integers.
     *
     * @throws UnsupportedOp if the file does not have them or they are none
     */
    int[] integers() {
        if (!isConstant() && size() > 0) {
            throw new UnsupportedOp(this + " must be constant, a run computes it");
        }
        return IntStream.range(0, size()).map(this::integer).toArray();
    }

    private int integer(int i) {
        return switch (type) {
            case INT8 -> data.get(i);
            case UINT8 -> Byte.toUnsignedInt(data.get(i));
            case INT32 -> data.getInt(Integer.BYTES * i);
            case FLOAT32, INT64, BOOL, INT16 ->
                throw new UnsupportedOp(this + " must have elements int8, uint8 or int32");
        };
    }

    @Override
    public String toString() {
        return "tensor " + index + " '" + name + "' (" + type.text() + dims + ")";
    }
}
