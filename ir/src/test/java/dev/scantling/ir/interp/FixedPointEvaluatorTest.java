package dev.scantling.ir.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FixedExponential;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Integer arithmetic against values worked out by hand and against exact decimals. */
class FixedPointEvaluatorTest {

    private static float[] run(FixedPointOp op, Datum.Floats... operands) {
        GraphBuilder g = new GraphBuilder("fixed");
        List<Value> values = new ArrayList<>();
        for (Datum.Floats operand : operands) {
            values.add(g.input("x" + values.size(), Type.f32(Dim.of(operand.rows()), Dim.of(operand.columns()))));
        }
        g.add(op, values);
        Datum result = Interpreter.evaluate(g.build().nodes().getLast(), List.of(operands), new Weights(Map.of()))
                .getFirst();
        return ((Datum.Floats) result).values();
    }

    private static Datum.Floats factors(double... factors) {
        List<FixedPoint> all = Arrays.stream(factors).mapToObj(FixedPoint::of).toList();
        return Datum.matrix(4, factors.length, FixedPoint.terms(all, new int[factors.length]));
    }

    @Test
    void factorsOfThirtyOneBits() {
        assertThat(FixedPoint.of(1)).isEqualTo(FixedPoint.ONE).isEqualTo(new FixedPoint(1 << 30, 1));
        assertThat(FixedPoint.of(0.75)).isEqualTo(new FixedPoint(3 << 29, 0));
        assertThat(FixedPoint.of(0x1p-40)).isEqualTo(new FixedPoint(0, 0));
        assertThat(FixedPoint.of(0)).isEqualTo(new FixedPoint(0, 0));
        assertThat(FixedPoint.of(-0.375)).isEqualTo(new FixedPoint(-3 << 29, -1));
        assertThat(FixedPoint.of(1 - 0x1p-40)).isEqualTo(FixedPoint.ONE);
        for (double bad : new double[] {-128, Double.NaN, Double.POSITIVE_INFINITY, 128}) {
            assertThatThrownBy(() -> FixedPoint.of(bad)).isInstanceOf(EngineException.InvalidModel.class);
        }
    }

    @Test
    void partsAddUpToTheFactor() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            FixedPoint factor = new FixedPoint(multiplier(random), random.nextInt(-31, 8));
            int bias = random.nextInt();
            float[] terms = FixedPoint.terms(List.of(factor), new int[] {bias});
            assertThat(FixedPoint.of(terms[0], terms[1])).isEqualTo(factor);
            assertThat(FixedPoint.integer(terms[2], terms[3])).isEqualTo(bias);
        }
    }

    private static int multiplier(Random random) {
        int magnitude = random.nextInt(1 << 30, Integer.MAX_VALUE);
        return random.nextBoolean() ? magnitude : -magnitude;
    }

    /** Halves of the product go up, halves of the quotient away from zero. */
    @Test
    void roundedTwice() {
        float[] x = {3, -3, 1, -1, 5, -5, 2, -2, 100.9f, Float.NaN};
        assertThat(run(new FixedPointOp.Rescale(0, -50, 60), Datum.matrix(10, 1, x), factors(0.5)))
                .containsExactly(2, -1, 1, 0, 3, -2, 1, -1, 50, 0);
        assertThat(run(new FixedPointOp.Rescale(0, -50, 60), Datum.matrix(10, 1, x), factors(0.25)))
                .containsExactly(1, -1, 1, 0, 2, -1, 1, -1, 25, 0);
        assertThat(run(
                        new FixedPointOp.Rescale(-7, -9, 3),
                        Datum.matrix(2, 2, new float[] {1, 1, 30, -4}),
                        factors(1, 2)))
                .containsExactly(-6, -5, 3, -9);
    }

    /** Biases have 32 bits, more than float32 has exactly. */
    @Test
    void biasesOfThirtyTwoBits() {
        List<FixedPoint> factors = List.of(FixedPoint.ONE, FixedPoint.of(0x1p-31));
        float[] terms = FixedPoint.terms(factors, new int[] {305_198_143, Integer.MIN_VALUE});
        float[] x = {-305_198_144, 0, 10, 1};
        assertThat(run(new FixedPointOp.Rescale(0, -200, 200), Datum.matrix(2, 2, x), Datum.matrix(4, 2, terms)))
                .containsExactly(-1, -1, 200, -1);
    }

    /** Each rounding of exact decimals in its direction gives the same. */
    @Test
    void productsAgreeWithExactDecimals() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            int x = random.nextInt(-(1 << 24), 1 << 24) >> random.nextInt(20);
            FixedPoint factor = new FixedPoint(multiplier(random), random.nextInt(-20, 8));
            BigDecimal product = BigDecimal.valueOf((long) x << factor.left())
                    .multiply(BigDecimal.valueOf(factor.multiplier()))
                    .divide(BigDecimal.valueOf(1L << 31));
            BigDecimal high = product.add(BigDecimal.valueOf(0.5)).setScale(0, RoundingMode.FLOOR);
            BigDecimal expected =
                    high.divide(BigDecimal.valueOf(1L << factor.right())).setScale(0, RoundingMode.HALF_UP);
            assertThat(factor.times(x)).isEqualTo(expected.longValueExact());
        }
    }

    @Test
    void sumsOfBytesWithScalesOfTheirOwn() {
        FixedPointOp half = new FixedPointOp.AddRescaled(
                FixedPoint.of(0.5), FixedPoint.of(0.25), FixedPoint.of(0x1p-19), -100, 100);
        Datum.Floats a = Datum.matrix(1, 4, new float[] {10, -10, 200, -128});
        Datum.Floats b = Datum.matrix(1, 4, new float[] {4, 3, 127, -128});
        assertThat(run(half, a, b)).containsExactly(12, -9, 100, -100);
    }

    @Test
    void exponentialsNearTheRealOnes() {
        double step = 0.0208679195;
        int[] table = FixedExponential.table(step);
        for (int i = 0; i < table.length; i++) {
            assertThat(table[i] * 0x1p-31).isCloseTo(Math.exp(-step * i), within(1e-6));
        }
        assertThat(FixedExponential.table(3)[11])
                .as("beyond -31 nothing is left")
                .isZero();
    }

    @Test
    void sharesOfARow() {
        FixedPointOp softmax = new FixedPointOp.FixedSoftmax(Math.log(3));
        assertThat(run(softmax, Datum.matrix(2, 2, new float[] {5, 4, -8, -8}))).containsExactly(192, 64, 128, 128);
        assertThat(run(softmax, Datum.matrix(1, 3, new float[] {1, -300, -20}))).containsExactly(255, 0, 0);
        GraphBuilder g = new GraphBuilder("wide");
        Value x = g.input("x", Type.f32(Dim.of(1), Dim.of(4096)));
        assertThatThrownBy(() -> g.add(softmax, List.of(x)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("at most 4095 columns");
    }
}
