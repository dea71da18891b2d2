package dev.scantling.jit.x86;

/** What the ModRM byte names besides a register: a second register, or memory. */
sealed interface Operand {

    /** A register of either file. */
    record Register(int number) implements Operand {

        @Override
        public int extensionB() {
            return number >> 3 & 1;
        }

        /** Set for the upper half of 32 registers, which only EVEX can name. */
        @Override
        public int extensionX() {
            return number >> 4;
        }
    }

    /** A place in memory. */
    record Memory(Mem at) implements Operand {

        @Override
        public int extensionB() {
            return at.base().number() >> 3;
        }

        @Override
        public int extensionX() {
            Gpr index = at.index();
            return index == null ? 0 : index.number() >> 3;
        }
    }

    static Operand of(Gpr register) {
        return new Register(register.number());
    }

    static Operand of(Vec register) {
        return new Register(register.number());
    }

    static Operand of(Mem at) {
        return new Memory(at);
    }

    /** The bit of the register or base that does not fit in ModRM. */
    int extensionB();

    /** The bit of the index that does not fit in SIB. */
    int extensionX();
}
