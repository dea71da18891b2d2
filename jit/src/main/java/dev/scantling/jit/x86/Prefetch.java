package dev.scantling.jit.x86;

/** Where prefetched memory goes. */
public enum Prefetch {
    T0(1),
    T1(2),
    NTA(0);

    private final int extension;

    Prefetch(int extension) {
        this.extension = extension;
    }

    int extension() {
        return extension;
    }
}
