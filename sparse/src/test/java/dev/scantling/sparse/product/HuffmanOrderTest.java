package dev.scantling.sparse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HuffmanOrderTest {

    @Test
    void noOrderMovesFewerElements() {
        Cases.standard(40).check(6, (random, size) -> {
            long[] sizes =
                    LongStream.range(0, size).map(_ -> random.nextInt(20)).toArray();
            for (int ways = 2; ways <= 3; ways++) {
                long moved = moved(HuffmanOrder.of(sizes, ways), sizes);
                assertThat(moved).as("%d ways", ways).isEqualTo(least(list(sizes), ways));
            }
        });
    }

    @Test
    void everyListIsMergedOnce() {
        Cases.standard(40).check(100, (random, size) -> {
            long[] sizes = LongStream.range(0, size).map(_ -> random.nextInt(9)).toArray();
            HuffmanOrder order = HuffmanOrder.of(sizes, 4);
            List<Integer> merged = new ArrayList<>();
            order.rounds().forEach(round -> {
                assertThat(round.length).isBetween(2, 4);
                for (int part : round) {
                    merged.add(part);
                }
            });
            int parts = size + order.rounds().size();
            assertThat(merged).doesNotHaveDuplicates().hasSize(Math.max(0, parts - 1));
        });
    }

    /** Elements that are moved in all rounds. */
    private static long moved(HuffmanOrder order, long[] sizes) {
        long[] all = Arrays.copyOf(sizes, sizes.length + order.rounds().size());
        long moved = 0;
        for (int r = 0; r < order.rounds().size(); r++) {
            for (int part : order.rounds().get(r)) {
                all[sizes.length + r] += all[part];
            }
            moved += all[sizes.length + r];
        }
        return moved;
    }

    /** By trying every way to merge two to {@code ways} of the lists. */
    private static long least(List<Long> sizes, int ways) {
        if (sizes.size() < 2) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int chosen = 1; chosen < 1 << sizes.size(); chosen++) {
            if (Integer.bitCount(chosen) >= 2 && Integer.bitCount(chosen) <= ways) {
                best = Math.min(best, leastAfter(sizes, chosen, ways));
            }
        }
        return best;
    }

    private static long leastAfter(List<Long> sizes, int chosen, int ways) {
        List<Long> rest = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                sum += sizes.get(i);
            } else {
                rest.add(sizes.get(i));
            }
        }
        rest.add(sum);
        return sum + least(rest, ways);
    }

    private static List<Long> list(long[] sizes) {
        return LongStream.of(sizes).boxed().toList();
    }
}
