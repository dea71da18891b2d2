package dev.scantling.engine.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void largeNumbersAreReadable() {
        assertThat(Numbers.count(94_625)).isEqualTo("94,625");
        assertThat(Numbers.scaled(137_700_000_000L)).isEqualTo("137.70 G");
        assertThat(Numbers.scaled(34_480_000)).isEqualTo("34.48 M");
        assertThat(Numbers.scaled(999)).isEqualTo("999");
        assertThat(Numbers.bytes(1023)).isEqualTo("1023 B");
        assertThat(Numbers.bytes(512L << 20)).isEqualTo("512.0 MiB");
        assertThat(Numbers.bytes(Long.MAX_VALUE)).endsWith(" TiB");
    }

    @Test
    void aShareOfNothingIsNothing() {
        assertThat(Numbers.percent(0, 0)).isEqualTo("0.0%");
        assertThat(Numbers.percent(1, 8)).isEqualTo("12.5%");
    }

    @Test
    void metresKeepTheirDigits() {
        assertThat(Numbers.metres(10)).isEqualTo("10 m");
        assertThat(Numbers.metres(0.05)).isEqualTo("0.05 m");
    }
}
