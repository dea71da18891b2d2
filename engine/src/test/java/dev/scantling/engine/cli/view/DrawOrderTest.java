package dev.scantling.engine.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawOrderTest {
    @Test
    void sortsNegativeValuesAndKeepsEqualOnesInOrder() {
        float[] values = {2, -1, 0, -3, 2, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        assertThat(DrawOrder.ascending(values)).containsExactly(6, 3, 1, 2, 0, 4, 5);
        assertThat(DrawOrder.descending(values)).containsExactly(5, 4, 0, 2, 1, 3, 6);
    }

    @Test
    void quantilesOfFewValues() {
        assertThat(DrawOrder.quantile(new float[0], 0.5, 9)).isEqualTo(9);
        assertThat(DrawOrder.quantile(new float[] {4}, 0.99, 9)).isEqualTo(4);
        assertThat(DrawOrder.quantile(new float[] {3, 1, 2}, 0.5, 9)).isEqualTo(2);
    }
}
