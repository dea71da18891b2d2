package dev.scantling.jit.x86;

/** How much of a general register an instruction works on; 32-bit results clear the upper half. */
public enum IntWidth {
    I32,
    I64
}
