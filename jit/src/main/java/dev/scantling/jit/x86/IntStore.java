package dev.scantling.jit.x86;

/** How much of a general register is written to memory. */
public enum IntStore {
    I8,
    I16,
    I32,
    I64
}
