package dev.scantling.scheduler.ios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts that were taken with the published optimizer; they do not depend on costs. */
class PublishedCountsTest {
    private static final RandomLatency COSTS = new RandomLatency(1, 1);

    private static List<Solution> solve(List<Part> parts, Pruning pruning) {
        return parts.stream()
                .map(part -> DynamicProgram.solve(part, Strategies.BOTH, pruning, COSTS))
                .toList();
    }

    private static long[] transitions(List<Solution> solutions) {
        return solutions.stream().mapToLong(Solution::transitions).toArray();
    }

    private static long[] states(List<Solution> solutions) {
        return solutions.stream().mapToLong(Solution::states).toArray();
    }

    @Test
    void squeezeNet() {
        List<Part> blocks = PaperNetworks.squeezeNet();
        assertThat(blocks.stream().mapToInt(Part::size).sum()).isEqualTo(50);
        List<Solution> solutions = solve(blocks, Pruning.STANDARD);
        assertThat(transitions(solutions)).containsExactly(5, 69, 24, 69, 2, 24, 69, 24, 69, 2, 24, 5);
        assertThat(LongStream.of(states(solutions)).sum()).isEqualTo(78);
    }

    @Test
    void nasNet() {
        List<Part> parts = PaperNetworks.nasNet();
        assertThat(parts.stream().mapToInt(Part::size).toArray())
                .containsExactly(
                        1, 18, 21, 18, 16, 16, 16, 16, 16, 19, 18, 16, 16, 16, 16, 16, 19, 18, 16, 16, 16, 16, 16, 1,
                        1);
        List<Solution> solutions = solve(parts, Pruning.STANDARD);
        LongStream five = LongStream.generate(() -> 239_577).limit(5);
        long[] normal = five.toArray();
        assertThat(transitions(solutions))
                .containsExactly(Stream.of(
                                new long[] {2, 90_084, 95_046, 244_178},
                                normal,
                                new long[] {92_062, 244_178},
                                normal,
                                new long[] {92_062, 244_178},
                                normal,
                                new long[] {2, 2})
                        .flatMapToLong(LongStream::of)
                        .toArray());
        assertThat(states(solutions)).startsWith(1, 1287, 1387, 2200, 2071).endsWith(2071, 1, 1);
        assertThat(LongStream.of(states(solutions)).sum()).isEqualTo(42_966);
        assertThat(LongStream.of(transitions(solve(parts, new Pruning(1, 3)))).sum())
                .isEqualTo(1_289_166);
    }
}
