package dev.scantling.jit.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.WeightData;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelSlotsTest {
    /** Three output channels, five input channels: the last of each is alone in its panel or group. */
    private static final WeightData SMALL = WeightData.of(new float[] {
        1, 0, 0,
        2, 3, 0,
        0, 0, 0,
        0, -0f, 4,
        0, 5, 0
    });

    @Test
    void theOutputChannelWithMostWeightsDecides() {
        PanelSlots slots = PanelSlots.of(SMALL, 5, 3, 4, 2);
        assertThat(slots.groups()).isEqualTo(2);
        assertThat(slots.panels()).isEqualTo(2);
        assertThat(slots.slots(0, 0)).isEqualTo(2);
        assertThat(slots.slots(0, 1)).isEqualTo(1);
        assertThat(slots.slots(1, 0)).isEqualTo(1);
        assertThat(slots.slots(1, 1)).isEqualTo(0);
    }

    /** 4 slots of 2 x 5. */
    @Test
    void whatIsKeptIsRoundedUp() {
        assertThat(PanelSlots.kept(SMALL, 5, 3, 4, 2)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"4,8", "8,8", "16,8"})
    void twoOfFourAreHalf(int lanes, int kept) {
        Random random = new Random(lanes);
        float[] weights = new float[64 * 48];
        for (int i = 0; i < 16 * 48; i++) {
            int first = random.nextInt(3);
            weights[(i / 48 * 4 + first) * 48 + i % 48] = 1;
            weights[(i / 48 * 4 + random.nextInt(first + 1, 4)) * 48 + i % 48] = 1;
        }
        assertThat(PanelSlots.kept(WeightData.of(weights), 64, 48, lanes, 2 * lanes))
                .isEqualTo(kept);
    }

    @Test
    void nothingAndEverythingAreKept() {
        float[] weights = new float[40 * 40];
        assertThat(PanelSlots.kept(WeightData.of(weights), 40, 40, 16, 32)).isZero();
        Arrays.fill(weights, 1);
        assertThat(PanelSlots.kept(WeightData.of(weights), 40, 40, 16, 32)).isEqualTo(PanelSlots.ALL);
    }

    @Test
    void afterAGroupWithoutZerosNobodyLooks() {
        float[] weights = new float[40 * 40];
        Arrays.fill(weights, 0, 16 * 40, 1);
        assertThat(PanelSlots.kept(WeightData.of(weights), 40, 40, 16, 32)).isEqualTo(PanelSlots.ALL);
        weights[0] = 0;
        assertThat(PanelSlots.kept(WeightData.of(weights), 40, 40, 16, 32)).isEqualTo(PanelSlots.ALL);
        Arrays.fill(weights, 0, 40, 0);
        assertThat(PanelSlots.kept(WeightData.of(weights), 40, 40, 16, 32)).isEqualTo(6);
    }
}
