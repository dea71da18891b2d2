package dev.scantling.perf.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class HarnessTest {
    @Test
    void mediansAreMiddleValues() {
        assertThat(Statistics.median(7)).isEqualTo(7);
        assertThat(Statistics.median(9, 1, 2)).isEqualTo(2);
        assertThat(Statistics.median(100, 1, 2, 4)).isEqualTo(3);
        assertThatThrownBy(Statistics::median).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void geometricMeansAreRootsOfProducts() {
        assertThat(Statistics.geometricMean(0.5, 2)).isCloseTo(1, within(1e-12));
        assertThat(Statistics.geometricMean(1, 10, 100)).isCloseTo(10, within(1e-9));
        assertThatThrownBy(Statistics::geometricMean).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIntervalOfAMedianHoldsItAndNarrowsWithMoreValues() {
        double[] few = new Random(1).doubles(10).toArray();
        double[] many = new Random(1).doubles(1000).toArray();
        Statistics.Interval wide = Statistics.medianInterval(few);
        Statistics.Interval narrow = Statistics.medianInterval(many);
        assertThat(Statistics.median(few)).isBetween(wide.low(), wide.high());
        assertThat(0.5).isBetween(narrow.low(), narrow.high());
        assertThat(narrow.high() - narrow.low()).isLessThan(0.1).isLessThan(wide.high() - wide.low());
        assertThat(Statistics.medianInterval(7, 7, 7)).isEqualTo(new Statistics.Interval(7, 7));
        assertThat(Statistics.medianInterval(few)).isEqualTo(wide);
    }

    @Test
    void contendersRunInTurnAfterTheirWarmUp() {
        List<String> order = new ArrayList<>();
        Race race = new Race(List.of(recording("A", order), recording("B", order)));
        race.warmUp(0);
        List<Samples> samples = race.run(2);
        assertThat(String.join("", order)).isEqualTo("ABABAB");
        assertThat(samples).extracting(Samples::name).containsExactly("A", "B");
        assertThat(samples.getLast().nanos()).containsExactly(4, 6);
    }

    private static Contender recording(String name, List<String> order) {
        return new Contender(name, () -> {
            order.add(name);
            return order.size();
        });
    }

    @Test
    void roundsAreSplitAroundThePeakInTheirMiddle() {
        List<String> order = new ArrayList<>();
        Iterator<Double> peaks = List.of(100.0, 98.0, 104.0).iterator();
        Contender contender = new Contender("A", () -> {
            order.add("A");
            LockSupport.parkNanos(1_000_000); // or the warm-up would fill the list
            return 7;
        });
        Cell cell = Cell.measure(Map.of(), 1000, List.of(contender), 5, 1, () -> {
            order.add("peak");
            return peaks.next();
        });
        int warm = order.indexOf("peak");
        assertThat(order.subList(warm, order.size())).containsExactly("peak", "A", "A", "A", "peak", "A", "A", "peak");
        assertThat(cell.of("A").nanos()).hasSize(5).containsOnly(7);
        assertThat(cell.peak()).isEqualTo(104);
        assertThat(cell.isSteady()).isFalse();
    }

    @Test
    void samplesAreTimesOfOneRun() {
        Cell cell = Cell.measure(Map.of(), 1000, List.of(new Contender("A", () -> 50)), 3, 20, () -> 100.0);
        assertThat(cell.of("A").nanos()).containsExactly(50, 50, 50);
        assertThat(cell.gflops("A")).isEqualTo(20);
        assertThat(cell.isSteady()).isTrue();
    }

    @Test
    void speedupsPairTheRounds() {
        Cell cell = new Cell(
                Map.of(),
                1,
                List.of(1.0),
                List.of(
                        new Samples("ours", new double[] {1, 2, 4}),
                        new Samples("slow", new double[] {2, 4, 40}),
                        new Samples("fast", new double[] {1, 1, 4})));
        assertThat(cell.speedup("ours", "slow")).isEqualTo(2);
        assertThat(cell.speedup("ours", "fast")).isEqualTo(1);
        assertThat(cell.speedupOverBest("ours", List.of("slow", "fast"))).containsExactly(1.0);
        assertThat(cell.speedupOverBest("ours", List.of())).isEmpty();
        assertThatThrownBy(() -> cell.of("nobody")).hasMessageContaining("nobody");
    }

    @Test
    void shortWorkIsRepeated() {
        assertThat(Cell.runsFor(0)).isEqualTo(1000);
        assertThat(Cell.runsFor(1_000_000)).isEqualTo(100);
        assertThat(Cell.runsFor(Long.MAX_VALUE)).isEqualTo(1);
    }
}
