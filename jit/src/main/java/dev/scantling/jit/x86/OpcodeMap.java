package dev.scantling.jit.x86;

/** The table of instructions that an opcode is looked up in, by the bytes that came before it without VEX. */
enum OpcodeMap {
    M0F(1),
    M0F38(2),
    M0F3A(3);

    private final int code;

    OpcodeMap(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
