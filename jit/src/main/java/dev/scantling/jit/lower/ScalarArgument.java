package dev.scantling.jit.lower;

/** What an int parameter of a kernel stands for. */
public sealed interface ScalarArgument {

    /** A number that binding knows. */
    record Extent(Size size) implements ScalarArgument {}

    /** Bits of one field of the session's {@link dev.scantling.ir.geometry.KeyLayout}. */
    record LayoutBits(Axis axis) implements ScalarArgument {}

    /** The fields of a packed coordinate. */
    enum Axis {
        BATCH,
        X,
        Y,
        Z
    }
}
