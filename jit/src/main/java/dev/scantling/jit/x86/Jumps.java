package dev.scantling.jit.x86;

import java.util.ArrayList;
import java.util.List;

/** Writes jumps: short ones where the target is behind and near, else with 32 bits that are filled in at the end. */
final class Jumps {
    /** Four bytes to fill in. */
    private record Fixup(int at, Label target) {}

    private static final int SHORT_LENGTH = 2;

    private final CodeBuffer out;
    private final List<Fixup> fixups = new ArrayList<>();

    Jumps(CodeBuffer out) {
        this.out = out;
    }

    /**
     * Writes a jump.
     *
     * @param near opcode with an 8-bit distance
     * @param far opcode with a 32-bit distance, of one byte or two
     */
    void write(int near, int far, Label target) {
        int distance = target.position() - (out.position() + SHORT_LENGTH);
        if (target.isBound() && ModRm.fitsByte(distance)) {
            out.put8(near);
            out.put8(distance);
        } else {
            writeFar(far, target);
        }
    }

    private void writeFar(int opcode, Label target) {
        if (opcode > 0xFF) {
            out.put8(opcode >> 8);
        }
        out.put8(opcode);
        fixups.add(new Fixup(out.position(), target));
        out.put32(0);
    }

    void resolve() {
        for (Fixup fixup : fixups) {
            if (!fixup.target.isBound()) {
                throw new IllegalStateException("the jump that ends at byte " + (fixup.at + Integer.BYTES)
                        + " goes to an unbound label; bind each label that is jumped to before finish()");
            }
            out.replace32(fixup.at, fixup.target.position() - (fixup.at + Integer.BYTES));
        }
    }
}
