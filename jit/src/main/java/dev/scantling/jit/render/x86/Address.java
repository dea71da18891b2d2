package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Mem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code base + index * scale + displacement}, in bytes. */
record Address(Virtual base, @Nullable Virtual index, int scale, int displacement) {

    static Address of(Virtual base, int displacement) {
        return new Address(base, null, 1, displacement);
    }

    /** Whether it is a register and a constant. */
    boolean isPointer() {
        return index == null;
    }

    Address plus(int bytes) {
        return new Address(base, index, scale, Math.addExact(displacement, bytes));
    }

    List<Virtual> reads() {
        return index == null ? List.of(base) : List.of(base, index);
    }

    Mem in(Registers registers) {
        return new Mem(registers.general(base), index == null ? null : registers.general(index), scale, displacement);
    }
}
