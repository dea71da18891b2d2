package dev.scantling.pointcloud.sim;

/**
 * Random numbers as a pure function of seed and position, so that their order of use does not matter.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number
 *     generators</a>, whose mixing function this is
 */
record Dice(long seed) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    /** Dice of their own for one purpose or place. */
    Dice at(long position) {
        return new Dice(mix(seed + (position + 1) * GOLDEN_GAMMA));
    }

    /** Number {@code index}, uniform in [0, 1). */
    double uniform(int index) {
        return (at(index).seed >>> 11) * UNIT;
    }

    /** Number {@code index}, uniform in [low, high). */
    double between(int index, double low, double high) {
        return low + (high - low) * uniform(index);
    }

    /** Nearly normal with mean 0 and deviation 1, from numbers {@code index} to {@code index + 3}; at most 3.5 away. */
    double normal(int index) {
        double sum = uniform(index) + uniform(index + 1) + uniform(index + 2) + uniform(index + 3);
        return (sum - 2) * Math.sqrt(3);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
