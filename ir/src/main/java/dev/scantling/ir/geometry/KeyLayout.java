package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;

/**
 * How (batch, x, y, z) packs into a 64-bit key whose numeric order is the lexicographic order of the coordinates. Each
 * axis is stored with a bias of half its range, so negative coordinates sort below positive ones. Adding the difference
 * of two packed offsets moves a key, as long as no field leaves its range.
 */
public record KeyLayout(int batchBits, int xBits, int yBits, int zBits) {
    /** 64 samples and +-262144 steps on each axis. */
    public static final KeyLayout DEFAULT = new KeyLayout(6, 19, 19, 19);

    private static final int KEY_BITS = 63;

    public KeyLayout {
        if (batchBits < 0 || xBits < 1 || yBits < 1 || zBits < 1 || batchBits + xBits + yBits + zBits > KEY_BITS) {
            throw new IllegalArgumentException(
                    "a key has " + KEY_BITS + " bits, not " + batchBits + "+" + xBits + "+" + yBits + "+" + zBits);
        }
    }

    /**
     * The tightest layout for batches 0 .. maxBatch and coordinates of at most the given magnitudes, which include the
     * reach of every kernel.
     *
     * @throws EngineException.InvalidInput if no 63-bit key holds them
     */
    public static KeyLayout fit(int maxBatch, long maxX, long maxY, long maxZ) {
        int[] bits = {unsignedBits(maxBatch), signedBits(maxX), signedBits(maxY), signedBits(maxZ)};
        int total = bits[0] + bits[1] + bits[2] + bits[3];
        if (total > KEY_BITS) {
            throw new EngineException.InvalidInput("coordinates need " + total + " bits (batch " + bits[0] + ", x "
                    + bits[1] + ", y " + bits[2] + ", z " + bits[3] + "), a packed key has " + KEY_BITS
                    + ": magnitudes x " + maxX + ", y " + maxY + ", z " + maxZ + ", batch " + maxBatch
                    + "; use larger voxels, crop, or subtract the scene's origin");
        }
        return new KeyLayout(bits[0], bits[1], bits[2], bits[3]);
    }

    /** Whether this layout is wide enough for what {@link #fit} would be given. */
    public boolean covers(int maxBatch, long maxX, long maxY, long maxZ) {
        return unsignedBits(maxBatch) <= batchBits
                && signedBits(maxX) <= xBits
                && signedBits(maxY) <= yBits
                && signedBits(maxZ) <= zBits;
    }

    private static int unsignedBits(int max) {
        return 32 - Integer.numberOfLeadingZeros(max);
    }

    private static int signedBits(long magnitude) {
        return 65 - Long.numberOfLeadingZeros(Math.max(1, magnitude));
    }

    /** Packs without checking the range. */
    public long pack(int batch, int x, int y, int z) {
        long bx = ((long) batch << xBits) + x + bias(xBits);
        long bxy = (bx << yBits) + y + bias(yBits);
        return (bxy << zBits) + z + bias(zBits);
    }

    /** The number to add to a key to move it by (x, y, z). */
    public long delta(int x, int y, int z) {
        return ((((long) x << yBits) + y) << zBits) + z;
    }

    public int batch(long key) {
        return (int) (key >>> (xBits + yBits + zBits));
    }

    public int x(long key) {
        return field(key, yBits + zBits, xBits);
    }

    public int y(long key) {
        return field(key, zBits, yBits);
    }

    public int z(long key) {
        return field(key, 0, zBits);
    }

    /** Number of low bits that can be set in a key. */
    public int bits() {
        return batchBits + xBits + yBits + zBits;
    }

    /** Whether the coordinates have a key of their own. */
    public boolean holds(int batch, long x, long y, long z) {
        return ((long) batch >>> batchBits | beyond(x, y, z)) == 0;
    }

    /** Not zero if the coordinates have no key, whatever the batch. */
    public long beyond(long x, long y, long z) {
        return beyond(x, xBits) | beyond(y, yBits) | beyond(z, zBits);
    }

    /** What is left of a biased coordinate above its bits: not zero if it is negative or too large. */
    private static long beyond(long v, int bits) {
        return v + bias(bits) >>> bits;
    }

    private static long bias(int bits) {
        return 1L << (bits - 1);
    }

    private static int field(long key, int shift, int bits) {
        return (int) (((key >>> shift) & ((1L << bits) - 1)) - bias(bits));
    }
}
