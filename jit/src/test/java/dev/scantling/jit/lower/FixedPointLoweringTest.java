package dev.scantling.jit.lower;

import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Integer arithmetic: every form of code gives the interpreter's bits, at sizes around vectors and blocks. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class FixedPointLoweringTest {
    private final Random random = new Random(1);
    private final NodeForms forms;

    FixedPointLoweringTest(NodeForms forms) {
        this.forms = forms;
    }

    private float[] numbers(int count, int most) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i % 7 == 0 ? random.nextInt(-3, 4) : random.nextInt(-most, most + 1);
        }
        return numbers;
    }

    private FixedPoint factor(int most) {
        int magnitude = random.nextInt(1 << 30, Integer.MAX_VALUE);
        return new FixedPoint(random.nextInt(5) == 0 ? -magnitude : magnitude, random.nextInt(-31, most + 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "2, 7", "255, 8", "256, 9", "257, 17", "300, 40"})
    void rescaled(int rows, int columns) {
        List<FixedPoint> factors = Stream.generate(() -> random.nextInt(9) == 0 ? FixedPoint.of(0) : factor(7))
                .limit(columns)
                .toList();
        int[] biases = random.ints(columns)
                .map(bias -> bias >> Math.floorMod(bias, 30))
                .toArray();
        for (int most : new int[] {255, 1 << 24}) {
            new NodeCase(random, forms)
                    .matrix("n", rows, columns, numbers(rows * columns, most))
                    .weight(FixedPoint.terms(factors, biases), 4, columns)
                    .checkExactly(new FixedPointOp.Rescale(-3, -131, 1 << 20));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "2, 7", "255, 8", "256, 9", "257, 17", "300, 40"})
    void sums(int rows, int columns) {
        for (int round = 0; round < 4; round++) {
            new NodeCase(random, forms)
                    .matrix("n", rows, columns, numbers(rows * columns, 255))
                    .matrix("n", rows, columns, numbers(rows * columns, 255))
                    .checkExactly(new FixedPointOp.AddRescaled(
                            factor(0), factor(0), new FixedPoint(1234567890, -18 - round), -255, 120));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0.1", "1, 1, 0.1", "2, 7, 5", "255, 8, 0.02", "257, 17, 0.0001", "3, 1000, 0.2", "2, 4095, 1e-9"
    })
    void softmax(int rows, int columns, double step) {
        new NodeCase(random, forms)
                .matrix("n", rows, columns, numbers(rows * columns, 200))
                .checkExactly(new FixedPointOp.FixedSoftmax(step));
    }
}
