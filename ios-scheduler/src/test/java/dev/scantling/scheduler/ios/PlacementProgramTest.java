package dev.scantling.scheduler.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementProgramTest {
    private static final int[] TRANSFERS = {0, 50, 500, 5000};

    /** A graph with operators of two results each, and two values from outside. */
    private record Example(List<List<Integer>> inputs, ValueFlow flow, List<Integer> outside, List<Integer> keys) {

        static Example random(RandomGenerator random, int size) {
            List<Integer> outside = List.of(2 * size, 2 * size + 1);
            List<List<Integer>> inputs = new ArrayList<>();
            List<List<Integer>> reads = new ArrayList<>();
            for (int reader = 0; reader < size; reader++) {
                List<Integer> read = new ArrayList<>();
                for (int value = 0; value < 2 * reader; value++) {
                    if (random.nextInt(5) == 0) {
                        read.add(value);
                    }
                }
                inputs.add(read.stream().map(value -> value / 2).distinct().toList());
                outside.stream().filter(_ -> random.nextInt(3) == 0).forEach(read::add);
                reads.add(read);
            }
            Set<Integer> kept = new HashSet<>();
            IntStream.range(0, 2 * size + 2).filter(_ -> random.nextInt(4) == 0).forEach(kept::add);
            List<List<Integer>> made = IntStream.range(0, size)
                    .mapToObj(operator -> List.of(2 * operator, 2 * operator + 1))
                    .toList();
            List<Integer> keys = inputs.stream().map(_ -> random.nextInt(3) - 1).toList();
            return new Example(inputs, new ValueFlow(2 * size + 2, reads, made, kept), outside, keys);
        }

        Part part() {
            return Part.of(
                    inputs,
                    keys.stream()
                            .map(key -> Optional.of(key).filter(k -> k >= 0))
                            .toList());
        }

        Optional<PlacedSolution> solve(Strategies strategies, Pruning pruning, int cut, PlacementModel model) {
            PlacementProgram program =
                    new PlacementProgram(part(), flow, strategies, pruning, model, Long.MAX_VALUE, Integer.MAX_VALUE);
            List<Integer> first = IntStream.range(0, cut).boxed().toList();
            List<Integer> second = IntStream.range(cut, inputs.size()).boxed().toList();
            Arrangements middle =
                    program.advance(program.begin(outside, 0), first).orElseThrow();
            Arrangements end = program.advance(middle, second).orElseThrow();
            return program.best(end, List.copyOf(flow.kept()), 0);
        }
    }

    private static Pruning pruning(RandomGenerator random) {
        return random.nextBoolean() ? Pruning.NONE : new Pruning(1 + random.nextInt(3), 1 + random.nextInt(3));
    }

    /** 540 graphs of up to 6 operators on two devices or, the smaller ones, three. */
    @ParameterizedTest
    @EnumSource(Strategies.class)
    void isTheBestOfAllSchedulesOnAllDevices(Strategies strategies) {
        Cases.standard(180).check(6, (random, size) -> {
            Example example = Example.random(random, Math.min(6, 1 + size));
            Pruning pruning = pruning(random);
            int cut = random.nextInt(2) == 0 ? 0 : random.nextInt(1 + size);
            RandomPlacement model = new RandomPlacement(
                    random.nextLong(),
                    size < 4 && random.nextBoolean() ? 3 : 2,
                    TRANSFERS[random.nextInt(TRANSFERS.length)],
                    random.nextBoolean() ? 0 : 5);
            PlacementBruteForce brute = new PlacementBruteForce(
                    example.inputs(),
                    example.flow(),
                    example.outside(),
                    example.keys(),
                    strategies,
                    pruning,
                    cut,
                    model);
            double best = brute.best();
            Optional<PlacedSolution> solution = example.solve(strategies, pruning, cut, model);
            assertThat(solution.map(PlacedSolution::latency))
                    .isEqualTo(Optional.of(best).filter(Double::isFinite));
            solution.ifPresent(found -> {
                assertThat(brute.cost(found.stages())).isEqualTo(best);
                assertRuns(found.stages(), example.inputs());
            });
        });
    }

    private static void assertRuns(List<PlacedEnding> stages, List<List<Integer>> inputs) {
        Set<Integer> done = new HashSet<>();
        for (PlacedEnding placed : stages) {
            Set<Integer> before = Set.copyOf(done);
            for (List<Integer> group : placed.stage().groups()) {
                Set<Integer> own = new HashSet<>(before);
                for (int operator : group) {
                    assertThat(own).containsAll(inputs.get(operator));
                    own.add(operator);
                    assertThat(done.add(operator)).isTrue();
                }
            }
        }
        assertThat(done).hasSize(inputs.size());
    }

    /** What counts stages from the end finds the same. */
    @ParameterizedTest
    @EnumSource(Strategies.class)
    void onOneDeviceItIsTheProgramOfThePaper(Strategies strategies) {
        Cases.standard(100).check(12, (random, size) -> {
            Example example = Example.random(random, 1 + size);
            Pruning pruning = pruning(random);
            long seed = random.nextLong();
            PlacementModel one = new OneDevice(new RandomLatency(seed, 1));
            Solution expected = DynamicProgram.solve(example.part(), strategies, pruning, new RandomLatency(seed, 1));
            assertThat(example.solve(strategies, pruning, 0, one).orElseThrow().latency())
                    .isEqualTo(expected.latency());
        });
    }

    private record OneDevice(LatencyModel model) implements PlacementModel {
        @Override
        public int devices() {
            return 1;
        }

        @Override
        public double[] group(int device, int[] operators) {
            return model.group(operators);
        }

        @Override
        public double concurrent(int device, double[][] groups, int count) {
            return model.concurrent(groups, count);
        }

        @Override
        public double barrier(int groups) {
            return 0;
        }

        @Override
        public double merged(int device, int[] operators) {
            return model.merged(operators);
        }

        @Override
        public double transfer(int value, int from, int to) {
            throw new AssertionError("there is one device");
        }
    }

    @Test
    void aSearchThatWouldTakeTooLongEnds() {
        int size = 40;
        List<List<Integer>> none = Collections.nCopies(size, List.of());
        Part part = Part.of(none, Collections.nCopies(size, Optional.empty()));
        ValueFlow flow = new ValueFlow(0, none, none, Set.of());
        PlacementProgram program = new PlacementProgram(
                part, flow, Strategies.BOTH, Pruning.NONE, new RandomPlacement(1, 2, 50, 0), 10_000, Integer.MAX_VALUE);
        Arrangements start = program.begin(List.of(), 0);
        assertThat(program.advance(start, IntStream.range(0, size).boxed().toList()))
                .isEmpty();
        assertThat(program.advance(start, List.of(0))).isPresent();
    }

    @Test
    void nothingToPlace() {
        Example nothing =
                new Example(List.of(), new ValueFlow(1, List.of(), List.of(), Set.of(0)), List.of(0), List.of());
        assertThat(nothing.solve(Strategies.BOTH, Pruning.NONE, 0, new RandomPlacement(1, 2, 50, 0)))
                .contains(new PlacedSolution(0, List.of()));
    }
}
