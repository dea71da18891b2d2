package dev.scantling.jit.x86;

import org.jspecify.annotations.Nullable;

/**
 * A place in memory: {@code base + index * scale + displacement}.
 *
 * @param index null for none; not RSP
 * @param scale 1, 2, 4 or 8
 */
public record Mem(Gpr base, @Nullable Gpr index, int scale, int displacement) {
    public Mem {
        if (index == Gpr.RSP || Integer.bitCount(scale) != 1 || scale < 1 || scale > 8) {
            throw new IllegalArgumentException("x86 cannot address " + base + " + " + index + " * " + scale);
        }
    }

    public static Mem of(Gpr base, int displacement) {
        return new Mem(base, null, 1, displacement);
    }
}
