package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.Mem;
import dev.scantling.jit.x86.Vec;

/** Where the operands of one instruction are while it runs. */
interface Registers {
    Gpr general(Virtual value);

    Vec vector(Virtual value);

    /** The place of an integer or pointer argument of the function. */
    Mem argument(int number);

    /** What {@link Sequence#reserve} set aside, from an offset on. */
    Mem reserved(int offset);
}
