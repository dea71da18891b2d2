package dev.scantling.jit.x86;

/** Writes instructions on general registers: REX, opcode, operands (Intel SDM vol. 2, section 2.2.1). */
final class IntEncoder {
    private static final int REX = 0x40;
    /** The first register of which the low byte has a name only with REX. */
    private static final int FIRST_BYTE_WITH_REX = 4;

    private final CodeBuffer out;

    IntEncoder(CodeBuffer out) {
        this.out = out;
    }

    /**
     * Writes an instruction with two operands, or one and an extension of the opcode.
     *
     * @param opcode one byte, or two that begin with 0x0F
     * @param field register or extension
     */
    void write(IntWidth width, int opcode, int field, Operand operand) {
        rex(width, field, operand, false);
        opcodeAndOperands(opcode, field, operand);
    }

    /** The same, 32 bits wide, where {@code register} stands for its lowest byte. */
    void writeWithByte(Gpr register, int opcode, int field, Operand operand) {
        rex(IntWidth.I32, field, operand, register.number() >= FIRST_BYTE_WITH_REX);
        opcodeAndOperands(opcode, field, operand);
    }

    /** Writes an instruction that names its register in the opcode. */
    void writeShort(IntWidth width, int opcode, Gpr register) {
        rex(width, 0, Operand.of(register), false);
        out.put8(opcode + ModRm.low(register.number()));
    }

    private void opcodeAndOperands(int opcode, int field, Operand operand) {
        if (opcode > 0xFF) {
            out.put8(opcode >> 8);
        }
        out.put8(opcode);
        ModRm.write(out, field, operand, 1);
    }

    private void rex(IntWidth width, int field, Operand operand, boolean always) {
        int bits = width.code() << 3 | field >> 3 << 2 | operand.extensionX() << 1 | operand.extensionB();
        if (bits != 0 || always) {
            out.put8(REX | bits);
        }
    }
}
