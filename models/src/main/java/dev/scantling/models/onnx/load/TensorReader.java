package dev.scantling.models.onnx.load;

import com.google.protobuf.ByteString;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.FloatFormat;
import dev.scantling.models.onnx.load.OnnxTensor.Values;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Reads TensorProto messages. As many values as the shape says must be there before an array is made for them.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto, TensorProto</a>
 */
record TensorReader(ExternalData external) {
    private static final int DIMS = 1;
    private static final int TYPE = 2;
    private static final int FLOATS = 4;
    private static final int INTS = 5;
    private static final int LONGS = 7;
    private static final int NAME = 8;
    private static final int RAW = 9;
    private static final int DOUBLES = 10;
    private static final int UNSIGNED = 11;
    private static final int EXTERNAL = 13;
    private static final int LOCATION = 14;

    OnnxTensor read(ProtoMessage message) {
        String name = message.text(NAME);
        String where = message.where() + " '" + name + "'";
        ElementType type = ElementType.of(message.whole(TYPE, 0), where);
        List<Integer> dims = dims(message.wholes(DIMS), where);
        if (!type.isFloat() && !type.isInteger()) {
            throw new UnsupportedOp(where + ": tensors of type " + type.text() + " are not read");
        }
        int size = dims.stream().reduce(1, Math::multiplyExact);
        return new OnnxTensor(name, type, dims, values(message, type, size, where));
    }

    /** @throws InvalidModel if an extent is negative, or all together too large */
    static List<Integer> dims(List<Long> dims, String where) {
        long size = 1;
        for (long dim : dims) {
            if (dim < 0 || dim > Integer.MAX_VALUE || size * Math.max(1, dim) > Integer.MAX_VALUE) {
                throw new InvalidModel(
                        where + ": expected extents from 0 on with less than 2^31 elements, got " + dims);
            }
            size *= Math.max(1, dim);
        }
        return dims.stream().map(Long::intValue).toList();
    }

    private Values values(ProtoMessage message, ElementType type, int size, String where) {
        if (message.whole(LOCATION, 0) == 1) {
            return ofBytes(external.read(message.messages(EXTERNAL, "external data"), where), type, size, where);
        }
        if (message.has(RAW)) {
            return ofBytes(message.bytes(RAW).getLast(), type, size, where);
        }
        return ofFields(message, type, size, where);
    }

    private static Values ofBytes(ByteString bytes, ElementType type, int size, String where) {
        long expected = ((long) size * type.bits() + Byte.SIZE - 1) / Byte.SIZE;
        if (bytes.size() != expected) {
            throw new InvalidModel(where + ": " + size + " elements of type " + type.text() + " have " + expected
                    + " bytes, got " + bytes.size());
        }
        ByteBuffer data = bytes.asReadOnlyByteBuffer().slice().order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case FLOAT -> {
                float[] floats = new float[size];
                data.asFloatBuffer().get(floats);
                yield new Values.Floats(floats);
            }
            case DOUBLE -> {
                double[] doubles = new double[size];
                data.asDoubleBuffer().get(doubles);
                yield new Values.Doubles(doubles);
            }
            case FLOAT16, BFLOAT16 -> shortFloats(type, size, i -> data.getShort(2 * i));
            case INT32, UINT32 -> wholes(type, size, i -> data.getInt(4 * i));
            case INT64, UINT64 -> wholes(type, size, i -> data.getLong(8 * i));
            case INT16, UINT16 -> wholes(type, size, i -> data.getShort(2 * i));
            case INT8, UINT8, BOOL -> wholes(type, size, data::get);
            case INT4, UINT4, INT2, UINT2 -> wholes(type, size, i -> packed(data, type.bits(), i));
            case STRING, COMPLEX64, COMPLEX128 -> throw new IllegalStateException("refused before");
            case FLOAT8E4M3FN, FLOAT8E4M3FNUZ, FLOAT8E5M2, FLOAT8E5M2FNUZ, FLOAT4E2M1, FLOAT8E8M0 ->
                throw new IllegalStateException("refused before");
        };
    }

    /** The lowest bits of a byte come first. */
    private static long packed(ByteBuffer data, int bits, int index) {
        return data.get(index * bits / Byte.SIZE) >> index * bits % Byte.SIZE;
    }

    private static Values ofFields(ProtoMessage message, ElementType type, int size, String where) {
        if (type == ElementType.FLOAT) {
            List<Float> floats = counted(message.floats(FLOATS), size, where);
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = floats.get(i);
            }
            return new Values.Floats(values);
        }
        if (type == ElementType.DOUBLE) {
            List<Double> doubles = counted(message.doubles(DOUBLES), size, where);
            return new Values.Doubles(
                    doubles.stream().mapToDouble(Double::doubleValue).toArray());
        }
        int field = switch (type.bits()) {
            case 64 -> type.isSigned() ? LONGS : UNSIGNED;
            case 32 -> type.isSigned() ? INTS : UNSIGNED;
            default -> INTS;
        };
        int perNumber = type.bits() < Byte.SIZE ? Byte.SIZE / type.bits() : 1;
        List<Long> numbers = counted(message.wholes(field), Math.ceilDiv(size, perNumber), where);
        return type.isFloat()
                ? shortFloats(type, size, numbers::get)
                : wholes(type, size, i -> numbers.get(i / perNumber) >> i % perNumber * type.bits());
    }

    private static <T> List<T> counted(List<T> values, int size, String where) {
        if (values.size() != size) {
            throw new InvalidModel(where + ": expected " + size + " values as its shape says, got " + values.size());
        }
        return values;
    }

    private static Values shortFloats(ElementType type, int size, IntToLongFunction bits) {
        FloatFormat format = type.shortFloat().orElseThrow();
        float[] floats = new float[size];
        for (int i = 0; i < size; i++) {
            short half = (short) bits.applyAsLong(i);
            floats[i] =
                    format == FloatFormat.F16 ? Float.float16ToFloat(half) : Float.intBitsToFloat(half << Short.SIZE);
        }
        return new Values.Floats(floats);
    }

    /** Only the low bits of each number count. */
    private static Values wholes(ElementType type, int size, IntToLongFunction numbers) {
        int unused = Long.SIZE - type.bits();
        long[] wholes = new long[size];
        for (int i = 0; i < size; i++) {
            long top = numbers.applyAsLong(i) << unused;
            wholes[i] = type.isSigned() ? top >> unused : top >>> unused;
        }
        return new Values.Wholes(wholes);
    }
}
