package dev.scantling.sparse;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/** Cells times a stride, without leaving their keys. */
final class StridedKeys {
    private StridedKeys() {}

    /**
     * Moves keys to the cells times the stride.
     *
     * @param moved receives the keys, unless what is returned says that they mean nothing
     * @return whether all of them have keys
     */
    static boolean move(
            Int3 stride, KeyLayout layout, long[] keys, int offset, int count, long[] moved, int movedOffset) {
        long beyond = 0;
        for (int i = 0; i < count; i++) {
            long key = keys[offset + i];
            long x = (long) layout.x(key) * stride.x();
            long y = (long) layout.y(key) * stride.y();
            long z = (long) layout.z(key) * stride.z();
            beyond |= layout.beyond(x, y, z);
            moved[movedOffset + i] = layout.pack(layout.batch(key), (int) x, (int) y, (int) z);
        }
        return beyond == 0;
    }
}
