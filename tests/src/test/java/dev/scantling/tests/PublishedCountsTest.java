package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Graph;
import dev.scantling.models.zoo.ImageSize;
import dev.scantling.models.zoo.RandWire;
import dev.scantling.models.zoo.Wiring;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.scheduler.ios.BlockParts;
import dev.scantling.scheduler.ios.DynamicProgram;
import dev.scantling.scheduler.ios.LatencyModel;
import dev.scantling.scheduler.ios.Part;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Solution;
import dev.scantling.scheduler.ios.Strategies;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own networks give the dynamic program what the published optimizer's gave it: counts do not depend on costs. */
class PublishedCountsTest {
    private static final Pruning NARROW = new Pruning(1, 3);

    /** Nothing costs anything. */
    private record Free() implements LatencyModel {
        @Override
        public double[] group(int[] operators) {
            return new double[] {operators.length};
        }

        @Override
        public double concurrent(double[][] groups, int count) {
            return count;
        }

        @Override
        public double merged(int[] operators) {
            return 1;
        }
    }

    private static List<Part> parts(String network) {
        return BlockParts.of(Zoo.parse(network).graph());
    }

    private static List<Solution> solve(List<Part> parts, Strategies strategies, Pruning pruning) {
        return parts.stream()
                .map(part -> DynamicProgram.solve(part, strategies, pruning, new Free()))
                .toList();
    }

    private static long[] transitions(List<Part> parts, Pruning pruning) {
        return solve(parts, Strategies.BOTH, pruning).stream()
                .mapToLong(Solution::transitions)
                .toArray();
    }

    private static long states(List<Part> parts) {
        return solve(parts, Strategies.BOTH, Pruning.STANDARD).stream()
                .mapToLong(Solution::states)
                .sum();
    }

    private static long[] concat(long[]... parts) {
        return Stream.of(parts).flatMapToLong(LongStream::of).toArray();
    }

    private static long[] repeated(int times, long value) {
        return LongStream.generate(() -> value).limit(times).toArray();
    }

    @Test
    void squeezeNet() {
        List<Part> blocks = parts("squeezenet");
        assertThat(blocks.stream().mapToInt(Part::size).sum()).isEqualTo(50);
        assertThat(transitions(blocks, Pruning.STANDARD)).containsExactly(5, 69, 24, 69, 2, 24, 69, 24, 69, 2, 24, 5);
        assertThat(states(blocks)).isEqualTo(78);
    }

    @Test
    void inceptionV3() {
        List<Part> blocks = parts("inception_v3");
        assertThat(blocks.stream().mapToInt(Part::size).toArray())
                .containsExactly(7, 9, 9, 9, 6, 12, 12, 12, 12, 8, 11, 11, 1);
        assertThat(transitions(blocks, Pruning.STANDARD))
                .containsExactly(
                        concat(new long[] {25}, repeated(3, 1233), new long[] {108}, repeated(4, 3540), new long[] {
                            290, 5295, 5295, 2
                        }));
        assertThat(states(blocks)).isEqualTo(1206);
        assertThat(LongStream.of(transitions(blocks, NARROW)).sum()).isEqualTo(12_808);
        assertThat(solve(blocks, Strategies.CONCURRENT, Pruning.STANDARD))
                .extracting(Solution::transitions)
                .containsExactly(18L, 1016L, 1016L, 1016L, 79L, 3104L, 3104L, 3104L, 3104L, 228L, 4616L, 4616L, 1L);
    }

    @Test
    void nasNet() {
        List<Part> parts = parts("nasnet");
        assertThat(parts.stream().mapToInt(Part::size).toArray())
                .containsExactly(
                        1, 18, 21, 18, 16, 16, 16, 16, 16, 19, 18, 16, 16, 16, 16, 16, 19, 18, 16, 16, 16, 16, 16, 1,
                        1);
        long[] normal = repeated(5, 239_577);
        assertThat(transitions(parts, Pruning.STANDARD))
                .containsExactly(concat(
                        new long[] {2, 90_084, 95_046, 244_178},
                        normal,
                        new long[] {92_062, 244_178},
                        normal,
                        new long[] {92_062, 244_178},
                        normal,
                        new long[] {2, 2}));
        assertThat(states(parts)).isEqualTo(42_966);
        assertThat(LongStream.of(transitions(parts, NARROW)).sum()).isEqualTo(1_289_166);
    }

    @ParameterizedTest
    @CsvSource({"ws-16-4-0.75-2,17,235,2830", "ws-32-4-0.75-3,33,4276,101239", "ws-32-4-0.75-4,33,5420,141792"})
    void randWire(String name, int operators, long states, long transitions) {
        Wiring wiring = Wiring.read(SharedFiles.require("data/mit-han-lab/ios/" + name + ".txt"));
        Graph graph =
                RandWire.build(List.of(wiring), ImageSize.of(RandWire.EDGE)).graph();
        Part stage = BlockParts.of(graph).get(1);
        assertThat(stage.size()).isEqualTo(operators);
        Solution solution = DynamicProgram.solve(stage, Strategies.BOTH, NARROW, new Free());
        assertThat(solution.states()).isEqualTo(states);
        assertThat(solution.transitions()).isEqualTo(transitions);
    }
}
