package dev.scantling.models.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** The element types of the safetensors format, which has all that PyTorch has but complex and quantized numbers. */
public enum ElementType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    F8_E4M3(1),
    F8_E5M2(1),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1);

    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Of one element. */
    public int bytes() {
        return bytes;
    }

    /** That of a name such as {@code BF16}. */
    public static Optional<ElementType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.name().equals(text)).findAny();
    }

    /** Whether {@link StoredTensor#floats} can read it. */
    public boolean readable() {
        return switch (this) {
            case F64, F32, F16, BF16 -> true;
            case F8_E4M3, F8_E5M2, I64, I32, I16, I8, U64, U32, U16, U8, BOOL -> false;
        };
    }

    /** The element at a byte of a little-endian segment as float32; F64 is rounded, the others are exact. */
    float floatAt(MemorySegment data, long offset) {
        return switch (this) {
            case F64 -> (float) data.get(DOUBLE, offset);
            case F32 -> data.get(FLOAT, offset);
            case F16 -> Float.float16ToFloat(data.get(SHORT, offset));
            case BF16 -> Float.intBitsToFloat(data.get(SHORT, offset) << 16);
            case F8_E4M3, F8_E5M2, I64, I32, I16, I8, U64, U32, U16, U8, BOOL ->
                throw new UnsupportedOperationException(this + " is not read as float32");
        };
    }
}
