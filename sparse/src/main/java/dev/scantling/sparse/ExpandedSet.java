package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/**
 * The finer coordinates that a transposed convolution makes: every {@code in * stride + tap}, sorted and distinct. Allocates
 * nothing; thread-safe on disjoint arrays.
 */
public final class ExpandedSet {
    private ExpandedSet() {}

    /**
     * Computes the set.
     *
     * @param in the coarse set: {@code inCount} keys, sorted and distinct
     * @param out room for {@code inCount * taps.volume()} keys
     * @param scratch {@link RadixSort#scratchLength} of as many
     * @return the number of fine rows
     * @throws EngineException.InvalidInput if a fine coordinate leaves the range of the layout
     */
    public static int compute(
            TapTable taps,
            KeyLayout layout,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            long[] scratch,
            int scratchOffset) {
        int written = 0;
        for (int k = 0; k < taps.volume(); k++) {
            written = moved(taps, k, layout, in, inOffset, inCount, out, outOffset, written);
        }
        RadixSort.sort(out, outOffset, written, scratch, scratchOffset);
        return RadixSort.distinct(out, outOffset, written);
    }

    /** Writes what one tap makes of all rows. */
    private static int moved(
            TapTable taps,
            int kernel,
            KeyLayout layout,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            int already) {
        Int3 stride = taps.geometry().stride();
        Int3 shape = taps.geometry().spatialShape();
        Int3 tap = taps.tap(kernel);
        int written = already;
        for (int row = 0; row < inCount; row++) {
            long key = in[inOffset + row];
            long x = (long) layout.x(key) * stride.x() + tap.x();
            long y = (long) layout.y(key) * stride.y() + tap.y();
            long z = (long) layout.z(key) * stride.z() + tap.z();
            if (shape == null || within(x, shape.x()) && within(y, shape.y()) && within(z, shape.z())) {
                out[outOffset + written++] = Cells.requireKey(layout, key, x, y, z);
            }
        }
        return written;
    }

    private static boolean within(long at, int extent) {
        return at >= 0 && at < extent;
    }
}
