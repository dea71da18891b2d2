package dev.scantling.models.load;

import java.nio.charset.StandardCharsets;

/**
 * Reproducible numbers in [-1, 1) that follow from a name alone: element i is the top 24 bits of a 64-bit mix of
 * {@code FNV-1a(name) + i * golden ratio}, so any language can make the same ones and any element on its own. Every
 * element is exact in float32. Immutable.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele et al., SplittableRandom, 2014</a> (the mix)
 */
public final class UniformSequence {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;

    /** The sequence of that name. */
    public UniformSequence(String name) {
        this.seed = hash(name);
    }

    /** Element {@code index}. */
    public double at(long index) {
        long z = seed + index * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 40) * 0x1p-23 - 1;
    }

    /** The first {@code count} elements. */
    public float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) at(i);
        }
        return values;
    }

    /** FNV-1a, 64 bits, of the UTF-8 bytes. */
    static long hash(String name) {
        long h = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ (b & 0xFF)) * FNV_PRIME;
        }
        return h;
    }
}
