package dev.scantling.jit.lower;

import dev.scantling.ir.DType;

/** What a buffer parameter of a kernel stands for. */
public sealed interface Argument {

    /** One array ({@link Slots}) of an operand of the node: {@code index} counts inputs, then outputs. */
    record Operand(int index, int slot) implements Argument {}

    /** Values known at compile time, such as packed weights. Never modified; shared by all sessions. */
    @SuppressWarnings("ArrayRecordComponent") // shared because it is large; told apart by identity
    record Constant(float[] values) implements Argument {}

    /** The same in 16 bits. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record HalfConstant(short[] values) implements Argument {}

    /** Memory that only this step uses, of undefined content. */
    record Scratch(DType dtype, Size elements) implements Argument {}
}
