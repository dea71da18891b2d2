package dev.scantling.jit.x86;

/** Shifts; the value is the opcode extension. */
public enum ShiftOp {
    SHL(4),
    SHR(5),
    SAR(7);

    private final int extension;

    ShiftOp(int extension) {
        this.extension = extension;
    }

    int extension() {
        return extension;
    }
}
