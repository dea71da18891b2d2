package dev.scantling.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightDataTest {
    @Test
    void storedValuesAreShared() {
        float[] values = {1, 2, 3};
        assertThat(WeightData.of(values).values()).isSameAs(values);
    }

    /** From any element on, across the ends of rows, whatever the number of columns. */
    @Test
    void anyPartOfScaledValuesIsThatOfTheWhole() {
        Cases.standard(200).check(40, (random, size) -> {
            int columns = 1 + random.nextInt(size + 1);
            float[] values = new float[columns * random.nextInt(7)];
            double[] factors = new double[columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat() - 0.5f;
            }
            for (int c = 0; c < columns; c++) {
                factors[c] = random.nextDouble() * 3;
            }
            WeightData scaled = new WeightData.Scaled(WeightData.of(values), factors);
            int from = random.nextInt(values.length + 1);
            int count = random.nextInt(values.length - from + 1);
            float[] part = new float[count + 2];
            scaled.read(from, count, part, 1);
            assertThat(scaled.length()).isEqualTo(values.length);
            assertThat(part[0]).isZero();
            assertThat(part[count + 1]).isZero();
            for (int i = 0; i < count; i++) {
                float expected = (float) (values[from + i] * factors[(from + i) % columns]);
                assertThat(part[1 + i]).isEqualTo(expected).isEqualTo(scaled.values()[from + i]);
            }
        });
    }

    /** Each scaling rounds once, as if the values between had been stored. */
    @Test
    void scalingsFollowOneAnother() {
        float[] values = {0.1f, 0.7f, -3.3f, 1e-3f};
        double[] first = {1 / 3.0, 0.7};
        double[] second = {1.9, -0.3};
        WeightData once = new WeightData.Scaled(WeightData.of(values), first);
        WeightData stored = new WeightData.Scaled(WeightData.of(once.values()), second);
        assertThat(new WeightData.Scaled(once, second).values()).isEqualTo(stored.values());
    }

    @Test
    void joinedMatricesLieSideBySide() {
        WeightData.Joined.Part wide = new WeightData.Joined.Part(WeightData.of(new float[] {1, 2, 3, 4}), 2);
        WeightData.Joined.Part narrow = new WeightData.Joined.Part(WeightData.of(new float[] {5, 6}), 1);
        WeightData joined = new WeightData.Joined(List.of(wide, narrow, wide));
        assertThat(joined.values()).containsExactly(1, 2, 5, 1, 2, 3, 4, 6, 3, 4);
        assertAnyPart(joined);
    }

    @Test
    void spreadBlocksLieAmongZeros() {
        WeightData base = WeightData.of(new float[] {1, 2, 3, 4, 5, 6});
        WeightData spread = new WeightData.Spread(base, 3, new int[] {-1, 1, -1, 0});
        assertThat(spread.values()).containsExactly(0, 0, 0, 4, 5, 6, 0, 0, 0, 1, 2, 3);
        assertAnyPart(spread);
        assertAnyPart(new WeightData.Spread(spread, 4, new int[] {2, -1, 0}));
    }

    /** Nothing else is written, zeros neither. */
    private static void assertAnyPart(WeightData data) {
        float[] all = data.values();
        for (int from = 0; from <= all.length; from++) {
            for (int count = 0; from + count <= all.length; count++) {
                float[] part = new float[count + 2];
                Arrays.fill(part, 9);
                data.read(from, count, part, 1);
                float[] expected = new float[count + 2];
                Arrays.fill(expected, 9);
                System.arraycopy(all, from, expected, 1, count);
                assertThat(part).isEqualTo(expected);
            }
        }
    }

    @Test
    void factorsMayChangeAfterwards() {
        double[] factors = {2};
        WeightData scaled = new WeightData.Scaled(WeightData.of(new float[] {3}), factors);
        Arrays.fill(factors, 9);
        assertThat(scaled.values()).containsExactly(6);
    }

    @Test
    void weightsAreReplacedAndDropped() {
        Weights weights = new Weights(Map.of("a", new float[] {1}, "b", new float[] {2}));
        Weights more = weights.with(Map.of("b", WeightData.of(new float[] {3}), "c", WeightData.of(new float[] {4})));
        assertThat(more.get("b")).containsExactly(3);
        assertThat(more.only(Set.of("a", "c")).keys()).containsExactlyInAnyOrder("a", "c");
        assertThat(weights.get("b")).containsExactly(2);
    }
}
