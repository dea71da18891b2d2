package dev.scantling.jit.loop;

/** A variable of a kernel, mutable or not; {@code id} is unique within the kernel. */
public record Local(int id, String name, LoopType type) {
    @Override
    public String toString() {
        return name + "_" + id;
    }
}
