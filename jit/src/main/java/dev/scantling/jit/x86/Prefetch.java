package dev.scantling.jit.x86;

/** Where prefetched memory goes. */
public enum Prefetch {
    T0,
    T1,
    NTA
}
