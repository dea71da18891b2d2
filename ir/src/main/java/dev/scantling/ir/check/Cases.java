package dev.scantling.ir.check;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Checks a property on seeded random cases of growing size, so that the first failure is a small one. A failure names
 * the seed and the options that repeat it.
 *
 * <pre>{@code
 * Cases.standard(100).check(50, (random, size) -> assertThat(reverse(reverse(list(random, size)))).isEqualTo(...));
 * }</pre>
 *
 * Immutable and thread-safe.
 *
 * @param seed decides every case
 * @param count number of cases, at least 1
 */
public record Cases(long seed, int count) {
    /** System property that replaces the seed. */
    public static final String SEED_PROPERTY = "cases.seed";
    /** System property that replaces the number of cases. */
    public static final String COUNT_PROPERTY = "cases.count";

    private static final long STANDARD_SEED = 1;

    /** Something that must hold for every case; it throws where it does not. */
    @FunctionalInterface
    public interface Property {

        /**
         * Checks one case.
         *
         * @param random the case's own source of randomness
         * @param size 0 for the first case, growing to the largest size
         */
        void check(RandomGenerator random, int size);
    }

    public Cases {
        if (count < 1) {
            throw new IllegalArgumentException("at least one case is needed, got " + count);
        }
    }

    /** Seed 1 and the given number of cases, unless {@code -Dcases.seed} and {@code -Dcases.count} say otherwise. */
    public static Cases standard(int count) {
        return new Cases(Long.getLong(SEED_PROPERTY, STANDARD_SEED), count(count));
    }

    /** How often something is done: {@code -Dcases.count}, if that is given. */
    public static int count(int standard) {
        return Integer.getInteger(COUNT_PROPERTY, standard);
    }

    /**
     * At most {@link #count} of a list, evenly spread, the first among them: for cases that take too long to run all of them always.
     *
     * @return elements of the list in its order
     */
    public static <T> List<T> some(int standard, List<T> all) {
        int most = Math.min(count(standard), all.size());
        return IntStream.range(0, most)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                .toList();
    }

    /**
     * Checks cases of the sizes 0 to {@code maxSize}, evenly spaced and ascending.
     *
     * @throws AssertionError for the first case that fails, with the case's own failure as its cause
     */
    public void check(int maxSize, Property property) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int index = 0; index < count; index++) {
            check(index, sizeOf(index, maxSize), seeds.split(), property);
        }
    }

    private int sizeOf(int index, int maxSize) {
        return count == 1 ? maxSize : (int) ((long) index * maxSize / (count - 1));
    }

    private void check(int index, int size, RandomGenerator random, Property property) {
        try {
            property.check(random, size);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "case " + index + " of " + count + " (size " + size + ") failed: " + e.getMessage()
                            + "\nrepeat with -D" + SEED_PROPERTY + "=" + seed + " -D" + COUNT_PROPERTY + "=" + count,
                    e);
        }
    }
}
