package dev.scantling.ir;

import java.util.Locale;

/** Element types of tensors. */
public enum DType {
    F32(4),
    F64(8),
    I32(4),
    I64(8),
    U8(1),
    I8(1),
    I16(2);

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** The name used in the text form, such as {@code f32}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
