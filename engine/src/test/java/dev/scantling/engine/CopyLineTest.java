package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.engine.CopyLine.Sample;
import dev.scantling.ir.check.Cases;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyLineTest {
    private static final int[] BYTES = {64, 1 << 14, 1 << 18, 1 << 22};

    private static List<Sample> samples(double latency, double slope, double... factors) {
        return IntStream.range(0, BYTES.length)
                .mapToObj(i -> new Sample(BYTES[i], (latency + slope * BYTES[i]) * factors[i % factors.length]))
                .toList();
    }

    @Test
    void aLineIsFound() {
        Cases.standard(50).check(50, (random, size) -> {
            double latency = random.nextDouble(1, 1e5);
            double slope = random.nextDouble(1e-3, 10);
            CopyLine line = CopyLine.through(samples(latency, slope, 1));
            assertThat(line.latency()).isCloseTo(latency, within(1e-6 * latency + 1e-3));
            assertThat(line.nanosPerByte()).isCloseTo(slope, within(1e-6 * slope));
            assertThat(line.nanos(1000)).isCloseTo(latency + 1000 * slope, within(1.0));
        });
    }

    /** Small copies count as much as large ones. */
    @Test
    void whatIsNotOnALineIsNear() {
        CopyLine line = CopyLine.through(samples(5000, 0.5, 1.1, 0.9));
        assertThat(line.nanos(64)).isBetween(4000.0, 6500.0);
        assertThat(line.nanos(1 << 22)).isBetween(0.4 * (1 << 22), 0.6 * (1 << 22));
    }

    @Test
    void nothingTakesLessThanNoTime() {
        CopyLine falling = CopyLine.through(List.of(new Sample(64, 900), new Sample(1 << 20, 300)));
        assertThat(falling.nanosPerByte()).isZero();
        assertThat(falling.latency()).isBetween(300.0, 900.0);
        CopyLine steep = CopyLine.through(List.of(new Sample(1000, 10), new Sample(2000, 1000)));
        assertThat(steep.latency()).isZero();
        assertThat(steep.nanosPerByte()).isPositive();
        CopyLine one = CopyLine.through(List.of(new Sample(64, 70)));
        assertThat(one.nanos(1 << 20)).isEqualTo(70);
    }
}
