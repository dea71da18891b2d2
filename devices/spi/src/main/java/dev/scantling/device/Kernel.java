package dev.scantling.device;

/** Loaded code. Immutable and thread-safe; launched through a {@link Stream}. */
public interface Kernel {
    String name();
}
