package dev.scantling.jit.cache;

/**
 * Mixes words into 128 bits. It is written for a JVM that has compiled nothing yet: a few multiplications for each word
 * cost less there than a cryptographic digest, and nobody gains by collisions.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, Fast splittable pseudorandom number
 *     generators</a>, whose finalizer each half uses
 */
final class Hash {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FIRST = 0xbf58476d1ce4e5b9L;
    private static final long SECOND = 0x94d049bb133111ebL;

    private long high = GOLDEN;
    private long low = SECOND;

    Hash add(long word) {
        high = mix(high ^ word);
        low = mix(low + GOLDEN + word * FIRST);
        return this;
    }

    Hash add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    private static long mix(long value) {
        long first = (value ^ (value >>> 30)) * FIRST;
        long second = (first ^ (first >>> 27)) * SECOND;
        return second ^ (second >>> 31);
    }
}
