package dev.scantling.jit.lower;

import dev.scantling.ir.geometry.KeyLayout;

/**
 * Makes a key layout of a task's scalars without allocating, as long as it stays the same. Threads may race: layouts are
 * immutable, so each finds an old one or makes its own.
 */
final class LayoutCache {
    private KeyLayout last = KeyLayout.DEFAULT;

    /** The layout of the bits of batch, x, y and z from {@code at} on. */
    KeyLayout of(int[] ints, int at) {
        KeyLayout known = last;
        if (known.batchBits() == ints[at]
                && known.xBits() == ints[at + 1]
                && known.yBits() == ints[at + 2]
                && known.zBits() == ints[at + 3]) {
            return known;
        }
        KeyLayout layout = new KeyLayout(ints[at], ints[at + 1], ints[at + 2], ints[at + 3]);
        last = layout;
        return layout;
    }
}
