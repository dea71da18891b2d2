package dev.scantling.jit.x86;

/** Instructions that count bits, by their second opcode byte behind F3 0F: of POPCNT, LZCNT and BMI1. */
public enum BitCount {
    POPCNT(0xB8),
    /** All bits of zero, unlike BSR. */
    LZCNT(0xBD),
    /** All bits of zero, unlike BSF. */
    TZCNT(0xBC);

    private final int opcode;

    BitCount(int opcode) {
        this.opcode = opcode;
    }

    int opcode() {
        return opcode;
    }
}
