package dev.scantling.jit.x86;

/** The prefix byte that is part of a vector opcode; VEX and EVEX hold it in two bits. */
enum OpcodePrefix {
    NONE(0),
    P66(1),
    PF3(2),
    PF2(3);

    private final int code;

    OpcodePrefix(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
