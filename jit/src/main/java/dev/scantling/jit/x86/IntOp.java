package dev.scantling.jit.x86;

/** Two-operand integer instructions of one encoding family; the value is the opcode extension. */
public enum IntOp {
    ADD(0),
    OR(1),
    AND(4),
    SUB(5),
    XOR(6),
    CMP(7);

    private final int extension;

    IntOp(int extension) {
        this.extension = extension;
    }

    int extension() {
        return extension;
    }
}
