package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;

/** What a buffer parameter of a kernel stands for. */
public sealed interface Argument {

    /** One array ({@link Slots}) of an operand of the node: {@code index} counts inputs, then outputs. */
    record Operand(int index, int slot) implements Argument {}

    /**
     * Values known at compile time, such as packed weights: written once, then never modified; shared by all sessions.
     *
     * @param writer writes all elements to its only array; iterations are the parts, which threads may share
     */
    record Constant(DType dtype, int elements, int parts, HostKernel writer) implements Argument {

        /** Values as they are. */
        static Constant of(float[] values) {
            return new Constant(DType.F32, values.length, 1, copy(values, values.length));
        }

        static Constant of(int[] values) {
            return new Constant(DType.I32, values.length, 1, copy(values, values.length));
        }

        private static HostKernel copy(Object array, int length) {
            return (arrays, ints, begin, end) -> System.arraycopy(array, 0, arrays[0], ints[0], length);
        }
    }

    /** Rows of values as {@link Slots} has them, padded with zeros. */
    static Constant rows(float[] values, int columns, int stride) {
        int rows = columns == 0 ? 0 : values.length / columns;
        float[] padded = new float[Math.multiplyExact(rows, stride)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * columns, padded, row * stride, columns);
        }
        return Constant.of(padded);
    }

    /** Memory that only this step uses, of undefined content. */
    record Scratch(DType dtype, Size elements) implements Argument {}

    /** Memory that all steps of a node share which name it, of undefined content before the first. */
    record Shared(String name, DType dtype, Size elements) implements Argument {}
}
