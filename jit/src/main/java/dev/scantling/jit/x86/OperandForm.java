package dev.scantling.jit.x86;

/** How many operands a vector instruction takes. */
enum OperandForm {
    TWO,
    THREE,
    /** Three, of which the second gives the upper lanes; as two, the caller does not mind those. */
    MERGE,
    /** The same between registers, but memory comes with zeros for the upper lanes. */
    MERGE_REGISTERS;

    boolean isTwo() {
        return this != THREE;
    }

    boolean isThree() {
        return this != TWO;
    }

    boolean isThreeWithMemory() {
        return this == THREE || this == MERGE;
    }

    /** The second operand where the caller gave two and the last is a register. */
    int secondOf(Vec from) {
        return this == TWO ? VectorEncoder.NO_REGISTER : from.number();
    }

    /** The second operand where the caller gave two and the last is memory. */
    int secondOfMemory(Vec to) {
        return this == MERGE ? to.number() : VectorEncoder.NO_REGISTER;
    }
}
