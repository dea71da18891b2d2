package dev.scantling.jit.x86;

/** How memory becomes the value of a general register. */
public enum IntLoad {
    /** 32 bits, upper half cleared. */
    I32,
    I64,
    /** 32 bits, sign extended to 64. */
    I32_TO_I64,
    /** 8 or 16 bits, extended to 32. */
    I8,
    U8,
    I16,
    U16
}
