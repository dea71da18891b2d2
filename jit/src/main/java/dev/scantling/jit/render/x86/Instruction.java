package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Assembler;
import java.util.List;
import java.util.stream.Stream;

/**
 * One instruction, or a jump or label, which have no operands: what it reads, what it writes, and how it is written once
 * registers are known. A value that is only written may get the register of one that is read for the last time, so an
 * encoding of more than one instruction reads everything first.
 *
 * @param copy whether it only copies its one operand to the other, and is superfluous if both get the same register
 * @param wide whether its vectors may be in any of the 32 registers of AVX-512, not only in the first 16
 */
record Instruction(List<Virtual> reads, List<Virtual> writes, Encoding encoding, boolean copy, boolean wide) {

    /** Writes the bytes. */
    @FunctionalInterface
    interface Encoding {
        void emit(Assembler code, Registers registers);
    }

    static Instruction of(List<Virtual> reads, List<Virtual> writes, Encoding encoding) {
        return new Instruction(reads, writes, encoding, false, false);
    }

    Stream<Virtual> operands() {
        return Stream.concat(reads.stream(), writes.stream());
    }
}
