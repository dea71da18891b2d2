package dev.scantling.jit.x86;

/**
 * Writes instructions on vector registers with the shortest prefix that can name their operands: VEX of two or three
 * bytes, or EVEX (Intel SDM vol. 2, sections 2.3 and 2.7). Of the mask registers, only the first that masks is used.
 */
final class VectorEncoder {
    /** The second source of instructions that have none. */
    static final int NO_REGISTER = 0;

    private static final int VEX_2 = 0xC5;
    private static final int VEX_3 = 0xC4;
    private static final int EVEX = 0x62;
    private static final int EVEX_ALWAYS_SET = 1 << 2;
    private static final int VEX_REGISTERS = 16;

    /** The bit that says that memory has one lane. */
    private static final int REPEATED = 1 << 4;

    /** Register 0 would mean that all lanes take part. */
    static final int MASK = 1;

    private final CodeBuffer out;

    VectorEncoder(CodeBuffer out) {
        this.out = out;
    }

    /**
     * Writes an instruction.
     *
     * @param field register, or extension of the opcode, for the ModRM byte
     * @param second the register that the prefix holds
     */
    void write(VectorEncoding encoding, VectorWidth asked, int field, int second, Operand operand) {
        if (!encoding.tuple().has(asked)) {
            throw new IllegalArgumentException(encoding.name() + " exists for YMM and ZMM only, not for " + asked);
        }
        VectorWidth width = encoding.tuple().width(asked);
        if (fitsVex(width, field, second, operand)) {
            vex(encoding, width, field, second, operand);
            out.put8(encoding.opcode());
            ModRm.write(out, field, operand, 1);
        } else {
            requireEvex(encoding);
            evex(encoding, width, field, second, operand, 0);
            out.put8(encoding.opcode());
            ModRm.write(out, field, operand, encoding.tuple().bytes(width));
        }
    }

    /** Writes an instruction whose last operand is one float in memory, for every lane; only EVEX can say so. */
    void writeRepeated(VectorEncoding encoding, VectorWidth width, int field, int second, Operand.Memory lane) {
        requireEvex(encoding);
        evex(encoding, width, field, second, lane, REPEATED);
        out.put8(encoding.opcode());
        ModRm.write(out, field, lane, Float.BYTES);
    }

    private static boolean fitsVex(VectorWidth width, int field, int second, Operand operand) {
        boolean lowOperand = !(operand instanceof Operand.Register(int number)) || number < VEX_REGISTERS;
        return width != VectorWidth.ZMM && field < VEX_REGISTERS && second < VEX_REGISTERS && lowOperand;
    }

    private static void requireEvex(VectorEncoding encoding) {
        if (!encoding.hasEvex()) {
            throw new IllegalArgumentException(
                    encoding.name()
                            + " exists for XMM and YMM and the registers 0 to 15 only; AVX-512 has no form with a vector result");
        }
    }

    private void vex(VectorEncoding encoding, VectorWidth width, int field, int second, Operand operand) {
        int notR = inverted(field >> 3, 1) << 7;
        int last =
                inverted(second, 4) << 3 | width.code() << 2 | encoding.prefix().code();
        int wide = encoding.wide().vex();
        if (encoding.map() == OpcodeMap.M0F && wide == 0 && operand.extensionX() == 0 && operand.extensionB() == 0) {
            out.put8(VEX_2);
            out.put8(notR | last);
        } else {
            out.put8(VEX_3);
            out.put8(notR | invertedXB(operand) | encoding.map().code());
            out.put8(wide << 7 | last);
        }
    }

    private void evex(
            VectorEncoding encoding, VectorWidth width, int field, int second, Operand operand, int repeated) {
        int notR = inverted(field >> 3, 1) << 7 | inverted(field >> 4, 1) << 4;
        out.put8(EVEX);
        out.put8(notR | invertedXB(operand) | encoding.map().code());
        out.put8(encoding.wide().evex() << 7
                | inverted(second, 4) << 3
                | EVEX_ALWAYS_SET
                | encoding.prefix().code());
        out.put8(width.code() << 5 | repeated | inverted(second >> 4, 1) << 3 | (encoding.masked() ? MASK : 0));
    }

    private static int invertedXB(Operand operand) {
        return inverted(operand.extensionX(), 1) << 6 | inverted(operand.extensionB(), 1) << 5;
    }

    /** The lowest bits, inverted: so that the prefixes of 32-bit code stay what they were. */
    private static int inverted(int value, int bits) {
        return ~value & (1 << bits) - 1;
    }
}
