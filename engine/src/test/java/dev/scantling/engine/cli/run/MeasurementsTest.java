package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.OperatorTiming;
import dev.scantling.engine.cli.run.Measurements.Sample;
import dev.scantling.ir.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private static Sample sample(long total, long map, long operator) {
        var timing = new OperatorTiming("stem", "sparse_conv", "cpu", operator, new Estimate(5_000, 64));
        return new Sample(total, map, List.of(timing));
    }

    @Test
    void timesAreMedians() {
        Measurements odd = new Measurements(List.of(
                sample(9_000_000, 1_000_000, 1_000),
                sample(2_000_000, 3_000_000, 4_000),
                sample(3_000_000, 2_000_000, 2_000)));
        assertThat(odd.totalMillis()).isEqualTo(3);
        assertThat(odd.totalMillisMin()).isEqualTo(2);
        assertThat(odd.mapMillis()).isEqualTo(2);
        assertThat(odd.operators()).singleElement().satisfies(operator -> {
            assertThat(operator.micros()).isEqualTo(2);
            assertThat(operator.gflops()).isEqualTo(5);
        });
    }

    @Test
    void ofAnEvenNumberTheMiddleOfTheMiddleTwo() {
        Measurements even = new Measurements(List.of(sample(4_000_000, 0, 1), sample(1_000_000, 0, 1)));
        assertThat(even.totalMillis()).isEqualTo(2.5);
    }
}
