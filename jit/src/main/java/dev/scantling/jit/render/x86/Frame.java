package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntStore;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Mem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stack of a function by the System V convention: copies of the arguments that came in registers, then the values
 * that have none, then memory set aside; above it the registers to restore, the return address and further arguments.
 */
final class Frame {
    private static final List<Gpr> ARGUMENTS = List.of(Gpr.RDI, Gpr.RSI, Gpr.RDX, Gpr.RCX, Gpr.R8, Gpr.R9);
    private static final List<Gpr> CALLEE_SAVED = List.of(Gpr.RBX, Gpr.RBP, Gpr.R12, Gpr.R13, Gpr.R14, Gpr.R15);
    private static final int WORD = 8;

    private final List<Gpr> saved;
    private final Map<Virtual, Integer> places = new HashMap<>();
    private final int reserved;
    private final int bytes;

    /**
     * @param vectorBytes of one value in a vector register
     * @param reservedBytes set aside
     */
    Frame(Allocation allocation, int vectorBytes, int reservedBytes) {
        saved = CALLEE_SAVED.stream()
                .filter(register -> allocation.used(Virtual.File.GENERAL).contains(register.ordinal()))
                .toList();
        int next = WORD * ARGUMENTS.size();
        for (Virtual value : ordered(allocation.spilled())) {
            places.put(value, next);
            next += value.file() == Virtual.File.VECTOR ? vectorBytes : WORD;
        }
        reserved = next;
        bytes = next + reservedBytes;
    }

    private static List<Virtual> ordered(Map<Virtual, Integer> spilled) {
        return spilled.keySet().stream()
                .sorted(Comparator.comparing(spilled::get))
                .toList();
    }

    /** Where a value without a register is. */
    Mem place(Virtual value) {
        Integer place = places.get(value);
        if (place == null) {
            throw new IllegalStateException(value + " is used but never defined");
        }
        return Mem.of(Gpr.RSP, place);
    }

    Mem argument(int number) {
        int above = bytes + WORD * (saved.size() + 1 + number - ARGUMENTS.size());
        return Mem.of(Gpr.RSP, number < ARGUMENTS.size() ? WORD * number : above);
    }

    /** Memory set aside, from an offset on. */
    Mem reserved(int offset) {
        return Mem.of(Gpr.RSP, reserved + offset);
    }

    void enter(Assembler code) {
        saved.forEach(code::push);
        code.compute(IntOp.SUB, IntWidth.I64, Gpr.RSP, bytes);
        for (int i = 0; i < ARGUMENTS.size(); i++) {
            code.store(IntStore.I64, argument(i), ARGUMENTS.get(i));
        }
    }

    void leave(Assembler code) {
        code.compute(IntOp.ADD, IntWidth.I64, Gpr.RSP, bytes);
        saved.reversed().forEach(code::pop);
        code.zeroUpper();
        code.ret();
    }
}
