package dev.scantling.jit.x86;

import static dev.scantling.jit.x86.IntelSyntax.hex;
import static dev.scantling.jit.x86.IntelSyntax.lower;
import static dev.scantling.jit.x86.IntelSyntax.memory;
import static dev.scantling.jit.x86.IntelSyntax.register;

/** Writes instructions on general registers into a transcript. */
record IntTranscript(Transcript transcript) {

    void move(IntWidth width, Gpr to, Gpr from) {
        transcript.add("mov " + pair(width, to, from), a -> a.move(width, to, from));
    }

    void constant(Gpr to, long value) {
        boolean unsigned = value >= 0 && value <= 0xFFFF_FFFFL;
        boolean signed = value >= Integer.MIN_VALUE && value < 0;
        String name = unsigned || signed ? "mov " : "movabs ";
        String expected = name + register(unsigned ? 32 : 64, to) + "," + hex(value);
        transcript.add(expected, a -> a.constant(to, value));
    }

    void load(IntLoad form, Gpr to, Mem from) {
        String expected = switch (form) {
            case I32 -> "mov " + register(32, to) + "," + memory(4, from);
            case I64 -> "mov " + register(64, to) + "," + memory(8, from);
            case I32_TO_I64 -> "movsxd " + register(64, to) + "," + memory(4, from);
            case I8 -> "movsx " + register(32, to) + "," + memory(1, from);
            case U8 -> "movzx " + register(32, to) + "," + memory(1, from);
            case I16 -> "movsx " + register(32, to) + "," + memory(2, from);
            case U16 -> "movzx " + register(32, to) + "," + memory(2, from);
        };
        transcript.add(expected, a -> a.load(form, to, from));
    }

    void store(IntStore form, Mem to, Gpr from) {
        int bits = switch (form) {
            case I8 -> 8;
            case I16 -> 16;
            case I32 -> 32;
            case I64 -> 64;
        };
        transcript.add("mov " + memory(bits / 8, to) + "," + register(bits, from), a -> a.store(form, to, from));
    }

    void address(Gpr to, Mem of) {
        transcript.add("lea " + register(64, to) + "," + IntelSyntax.address(of), a -> a.address(to, of));
    }

    void extend(Gpr to, Gpr from) {
        transcript.add("movsxd " + register(64, to) + "," + register(32, from), a -> a.extend(to, from));
    }

    void compute(IntOp op, IntWidth width, Gpr to, Gpr from) {
        transcript.add(lower(op) + " " + pair(width, to, from), a -> a.compute(op, width, to, from));
    }

    void compute(IntOp op, IntWidth width, Gpr to, int value) {
        String expected = lower(op) + " " + register(width, to) + "," + hex(width, value);
        transcript.add(expected, a -> a.compute(op, width, to, value));
    }

    void compute(IntOp op, IntWidth width, Gpr to, Mem from) {
        String source = memory(width == IntWidth.I64 ? 8 : 4, from);
        String expected = lower(op) + " " + register(width, to) + "," + source;
        transcript.add(expected, a -> a.compute(op, width, to, from));
    }

    void multiply(IntWidth width, Gpr to, Gpr from) {
        transcript.add("imul " + pair(width, to, from), a -> a.multiply(width, to, from));
    }

    void multiply(IntWidth width, Gpr to, Gpr from, int factor) {
        String expected = "imul " + pair(width, to, from) + "," + hex(width, factor);
        transcript.add(expected, a -> a.multiply(width, to, from, factor));
    }

    void shift(ShiftOp op, IntWidth width, Gpr to, int count) {
        String expected = lower(op) + " " + register(width, to) + "," + hex(count);
        transcript.add(expected, a -> a.shift(op, width, to, count));
    }

    void shiftByRcx(ShiftOp op, IntWidth width, Gpr to) {
        transcript.add(lower(op) + " " + register(width, to) + ",cl", a -> a.shiftByRcx(op, width, to));
    }

    void signIntoRdx(IntWidth width) {
        transcript.add(width == IntWidth.I64 ? "cqo" : "cdq", a -> a.signIntoRdx(width));
    }

    void count(BitCount what, IntWidth width, Gpr to, Gpr from) {
        transcript.add(lower(what) + " " + pair(width, to, from), a -> a.count(what, width, to, from));
    }

    void divide(IntWidth width, Gpr by) {
        transcript.add("idiv " + register(width, by), a -> a.divide(width, by));
    }

    void negate(IntWidth width, Gpr to) {
        transcript.add("neg " + register(width, to), a -> a.negate(width, to));
    }

    void test(IntWidth width, Gpr a, Gpr b) {
        transcript.add("test " + pair(width, a, b), x -> x.test(width, a, b));
    }

    void moveIf(Condition condition, IntWidth width, Gpr to, Gpr from) {
        String expected = "cmov" + suffix(condition) + " " + pair(width, to, from);
        transcript.add(expected, a -> a.moveIf(condition, width, to, from));
    }

    void setIf(Condition condition, Gpr to) {
        int length = to.compareTo(Gpr.RSP) < 0 ? 3 : 4;
        String set = "set" + suffix(condition) + " " + register(8, to);
        String extend = "movzx " + register(32, to) + "," + register(8, to);
        transcript.add(set, length, extend, a -> a.setIf(condition, to));
    }

    void push(Gpr register) {
        transcript.add("push " + lower(register), a -> a.push(register));
    }

    void pop(Gpr register) {
        transcript.add("pop " + lower(register), a -> a.pop(register));
    }

    void prefetch(Prefetch where, Mem at) {
        String name = where == Prefetch.NTA ? "prefetchnta " : "prefetch" + lower(where) + " ";
        transcript.add(name + memory(1, at), a -> a.prefetch(where, at));
    }

    void withoutOperands() {
        transcript.add("ret", Assembler::ret);
        transcript.add("cpuid", Assembler::cpuid);
        transcript.add("xgetbv", Assembler::xgetbv);
        transcript.add("vzeroupper", Assembler::zeroUpper);
    }

    static String suffix(Condition condition) {
        return switch (condition) {
            case OVERFLOW -> "o";
            case BELOW -> "b";
            case ABOVE_OR_EQUAL -> "ae";
            case EQUAL -> "e";
            case NOT_EQUAL -> "ne";
            case BELOW_OR_EQUAL -> "be";
            case ABOVE -> "a";
            case PARITY -> "p";
            case NO_PARITY -> "np";
            case LESS -> "l";
            case GREATER_OR_EQUAL -> "ge";
            case LESS_OR_EQUAL -> "le";
            case GREATER -> "g";
        };
    }

    private static String pair(IntWidth width, Gpr a, Gpr b) {
        return register(width, a) + "," + register(width, b);
    }
}
