package dev.scantling.scheduler.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DynamicProgramTest {
    private static List<List<Integer>> edges(RandomGenerator random, int size) {
        List<List<Integer>> inputs = new ArrayList<>();
        for (int reader = 0; reader < size; reader++) {
            List<Integer> read = new ArrayList<>();
            for (int other = 0; other < reader; other++) {
                if (random.nextInt(3) == 0) {
                    read.add(other);
                }
            }
            inputs.add(read);
        }
        return inputs;
    }

    private static Part part(List<List<Integer>> inputs, List<Integer> keys) {
        return Part.of(
                inputs,
                keys.stream().map(key -> Optional.of(key).filter(k -> k >= 0)).toList());
    }

    /** 1200 graphs of up to 7 operators, all strategies, pruned and not. */
    @ParameterizedTest
    @EnumSource(Strategies.class)
    void isTheBestOfAllSchedules(Strategies strategies) {
        Cases.standard(400).check(6, (random, size) -> {
            List<List<Integer>> inputs = edges(random, 1 + size);
            List<Integer> keys = inputs.stream().map(_ -> random.nextInt(3) - 1).toList();
            Pruning pruning =
                    random.nextBoolean() ? Pruning.NONE : new Pruning(1 + random.nextInt(3), 1 + random.nextInt(3));
            LatencyModel model = new RandomLatency(random.nextLong(), 1);
            Solution solution = DynamicProgram.solve(part(inputs, keys), strategies, pruning, model);
            assertThat(solution.latency()).isEqualTo(new BruteForce(inputs, keys, strategies, pruning, model).best());
            assertRuns(solution, inputs);
        });
    }

    /** Every operator once, after all that it reads; latencies of stages add up. */
    private static void assertRuns(Solution solution, List<List<Integer>> inputs) {
        List<Integer> done = new ArrayList<>();
        for (Ending stage : solution.stages()) {
            List<Integer> before = List.copyOf(done);
            for (List<Integer> group : stage.groups()) {
                List<Integer> own = new ArrayList<>(before);
                for (int operator : group) {
                    assertThat(own).containsAll(inputs.get(operator));
                    own.add(operator);
                    done.add(operator);
                }
            }
        }
        assertThat(done).doesNotHaveDuplicates().hasSize(inputs.size());
        assertThat(solution.stages().stream().mapToDouble(Ending::latency).sum())
                .isEqualTo(solution.latency());
    }

    /** Words beyond the first: a chain of 150 operators beside two others. */
    @Test
    void partsMayHaveHundredsOfOperators() {
        List<List<Integer>> inputs = new ArrayList<>();
        for (int operator = 0; operator < 150; operator++) {
            inputs.add(operator < 3 ? List.of() : List.of(operator - (operator % 50 == 0 ? 1 : 3)));
        }
        List<Integer> keys = inputs.stream().map(_ -> -1).toList();
        Solution solution =
                DynamicProgram.solve(part(inputs, keys), Strategies.BOTH, new Pruning(2, 3), new RandomLatency(1, 1));
        assertRuns(solution, inputs);
        assertThat(solution.states()).isGreaterThan(1000);
    }

    @Test
    void aSearchThatWouldTakeTooLongEnds() {
        Part part = part(Collections.nCopies(40, List.of()), Collections.nCopies(40, -1));
        RandomLatency model = new RandomLatency(1, 1);
        assertThat(DynamicProgram.solveWithin(10_000, part, Strategies.CONCURRENT, Pruning.NONE, model))
                .isEmpty();
        Part single = part(List.of(List.of()), List.of(-1));
        assertThat(DynamicProgram.solveWithin(2, single, Strategies.BOTH, Pruning.NONE, model))
                .isPresent();
    }

    @Test
    void nothingToSchedule() {
        Solution solution = DynamicProgram.solve(
                part(List.of(), List.of()), Strategies.BOTH, Pruning.NONE, new RandomLatency(1, 1));
        assertThat(solution).isEqualTo(new Solution(0, 0, 1, 0, 0, List.of()));
    }

    @Test
    void aSingleOperatorIsAStageOfEitherKind() {
        Solution solution = DynamicProgram.solve(
                part(List.of(List.of()), List.of(-1)), Strategies.BOTH, Pruning.STANDARD, new RandomLatency(1, 1));
        assertThat(solution.transitions()).isEqualTo(2);
        assertThat(solution.stages()).hasSize(1);
        assertThat(solution.stages().getFirst().strategy()).isIn((Object[]) Stage.Strategy.values());
    }

    @Test
    void circlesAreRefused() {
        assertThatThrownBy(() -> part(List.of(List.of(1), List.of(0)), List.of(-1, -1)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("reads itself");
        assertThatThrownBy(() -> new Pruning(0, 1)).isInstanceOf(EngineException.InvalidInput.class);
    }
}
