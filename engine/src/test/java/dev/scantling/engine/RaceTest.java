package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Race.Times TIMES =
            new Race.Times(List.of(List.of(5.0, 1.0, 9.0, 3.0), List.of(4.0, 2.0, 100.0, 1.0)));

    @Test
    void mediansAreNotMovedByOneDisturbance() {
        assertThat(TIMES.median(0)).isEqualTo(4);
        assertThat(TIMES.median(1)).isEqualTo(3);
        assertThat(TIMES.fastest()).isEqualTo(1);
        assertThat(new Race.Times(List.of(List.of(2.0, 9.0, 3.0))).median(0)).isEqualTo(3);
    }

    @Test
    void roundsAreComparedOneByOne() {
        assertThat(TIMES.wins(1, 0)).isEqualTo(0.5);
        assertThat(TIMES.wins(0, 0)).isZero();
    }
}
