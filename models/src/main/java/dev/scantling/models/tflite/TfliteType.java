package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.Arrays;
import java.util.Locale;

/** Element types of tensors that are read; the others of the format are refused by number. */
public enum TfliteType {
    FLOAT32(0, 4),
    INT32(2, 4),
    UINT8(3, 1),
    INT64(4, 8),
    BOOL(6, 1),
    INT16(7, 2),
    INT8(9, 1);

    private final int code;
    private final int bytes;

    TfliteType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    static TfliteType of(int code, String where) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOp(
                        where + ": elements of type " + code + " are not read, only " + Arrays.toString(values())));
    }

    /** Size of one element. */
    public int bytes() {
        return bytes;
    }

    /** Whether these are quantized activations or weights. */
    public boolean isByte() {
        return this == UINT8 || this == INT8;
    }

    /** The least number of a byte type. */
    int lowest() {
        return this == UINT8 ? 0 : Byte.MIN_VALUE;
    }

    /** The greatest number of a byte type. */
    int highest() {
        return lowest() + 255;
    }

    /** Whether a byte type has a number. */
    boolean contains(int number) {
        return number >= lowest() && number <= highest();
    }

    /** Such as {@code int8}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
