package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RadixSortTest {
    private static final int OFFSET = 5;

    @Test
    void sortsAnyBitsAndLeavesTheRestAlone() {
        Cases.standard(200).check(5000, (random, size) -> {
            int bits = 1 + random.nextInt(63);
            long[] keys = random.longs(size + 2L * OFFSET)
                    .map(v -> (v >>> (64 - bits)) << random.nextInt(64 - bits))
                    .toArray();
            long[] expected = keys.clone();
            Arrays.sort(expected, OFFSET, OFFSET + size);
            RadixSort.sort(keys, OFFSET, size, new long[RadixSort.scratchLength(size) + 1], 1);
            assertThat(keys).isEqualTo(expected);
        });
    }

    @Test
    void payloadFollowsAndEqualKeysKeepTheirOrder() {
        Cases.standard(100).check(3000, (random, size) -> {
            long[] original =
                    random.longs(size, 0, 1 + size / 3).map(v -> v << 30).toArray();
            int[] expected = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> original[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            long[] keys = original.clone();
            int[] payload = IntStream.range(-OFFSET, size).toArray();
            RadixSort.sort(
                    keys, 0, payload, OFFSET, size, new long[RadixSort.scratchLength(size)], 0, new int[size + 1], 1);
            assertThat(Arrays.copyOfRange(payload, OFFSET, OFFSET + size)).isEqualTo(expected);
            assertThat(keys).isSorted();
        });
    }

    @Test
    void distinctKeepsOneOfEach() {
        Cases.standard(100).check(300, (random, size) -> {
            long[] keys = random.longs(size, 0, 1 + size / 2).sorted().toArray();
            long[] expected = Arrays.stream(keys).distinct().toArray();
            int kept = RadixSort.distinct(keys, 0, size);
            assertThat(Arrays.copyOf(keys, kept)).isEqualTo(expected);
        });
    }
}
