package dev.scantling.jit.x86;

/** Writes the bytes that name the operands: ModRM, SIB and displacement (Intel SDM vol. 2, section 2.1.5). */
final class ModRm {
    private static final int NO_DISPLACEMENT = 0;
    private static final int DISPLACEMENT_8 = 1;
    private static final int DISPLACEMENT_32 = 2;
    private static final int REGISTER = 3;
    /** The base that stands for "a SIB byte follows"; as an index, for none. */
    private static final int SIB = 4;
    /** The base that cannot go without a displacement. */
    private static final int NEEDS_DISPLACEMENT = 5;

    private ModRm() {}

    /**
     * Writes one operand pair.
     *
     * @param field the register, or the extension of the opcode, of which the low three bits are written
     * @param unit what displacements of one byte count: 1, but for EVEX
     */
    static void write(CodeBuffer out, int field, Operand operand, int unit) {
        switch (operand) {
            case Operand.Register register -> put(out, REGISTER, field, register.number());
            case Operand.Memory memory -> write(out, field, memory.at(), unit);
        }
    }

    private static void write(CodeBuffer out, int field, Mem at, int unit) {
        int mode = mode(at, unit);
        Gpr index = at.index();
        int base = at.base().number();
        if (index != null) {
            put(out, mode, field, SIB);
            put(out, Integer.numberOfTrailingZeros(at.scale()), index.number(), base);
        } else if (low(base) == SIB) {
            put(out, mode, field, SIB);
            put(out, 0, SIB, base);
        } else {
            put(out, mode, field, base);
        }
        switch (mode) {
            case DISPLACEMENT_8 -> out.put8(at.displacement() / unit);
            case DISPLACEMENT_32 -> out.put32(at.displacement());
            default -> {}
        }
    }

    private static int mode(Mem at, int unit) {
        int displacement = at.displacement();
        if (displacement == 0 && low(at.base().number()) != NEEDS_DISPLACEMENT) {
            return NO_DISPLACEMENT;
        }
        boolean fits = displacement % unit == 0 && fitsByte(displacement / unit);
        return fits ? DISPLACEMENT_8 : DISPLACEMENT_32;
    }

    private static void put(CodeBuffer out, int top, int middle, int bottom) {
        out.put8(top << 6 | low(middle) << 3 | low(bottom));
    }

    /** The bits of a register's number that ModRM, SIB and opcodes hold; the others are in prefixes. */
    static int low(int register) {
        return register & 7;
    }

    static boolean fitsByte(int value) {
        return value == (byte) value;
    }
}
