package dev.scantling.jit.x86;

/** How memory becomes the value of a general register. */
public enum IntLoad {
    /** 32 bits, upper half cleared. */
    I32(IntWidth.I32, 0x8B),
    I64(IntWidth.I64, 0x8B),
    /** 32 bits, sign extended to 64. */
    I32_TO_I64(IntWidth.I64, 0x63),
    /** 8 or 16 bits, extended to 32. */
    I8(IntWidth.I32, 0x0FBE),
    U8(IntWidth.I32, 0x0FB6),
    I16(IntWidth.I32, 0x0FBF),
    U16(IntWidth.I32, 0x0FB7);

    private final IntWidth width;
    private final int opcode;

    IntLoad(IntWidth width, int opcode) {
        this.width = width;
        this.opcode = opcode;
    }

    IntWidth width() {
        return width;
    }

    int opcode() {
        return opcode;
    }
}
