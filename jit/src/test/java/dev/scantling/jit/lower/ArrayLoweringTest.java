package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators on arrays against the interpreter, at sizes around vectors and blocks, and with numbers at the edges of float32. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class ArrayLoweringTest {
    private static final float[] EDGES = {
        0f,
        -0f,
        1f,
        -1f,
        0.5f,
        -0.5f,
        1.5f,
        2.5f,
        -2.5f,
        0x1p23f,
        -0x1p24f,
        8388607.5f,
        0.29999f,
        0.30001f,
        0.99999f,
        2f,
        3f,
        5f,
        88.7f,
        88.8f,
        -87.4f,
        -95f,
        -103f,
        -110f,
        1e30f,
        -1e30f,
        Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    private final Random random = new Random(1);
    private final NodeForms forms;

    ArrayLoweringTest(NodeForms forms) {
        this.forms = forms;
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    private float[] wide(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] =
                    i < EDGES.length ? EDGES[i] : (float) (random.nextGaussian() * Math.exp(random.nextDouble(-9, 5)));
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource
    void unaryFunctions(UnaryFunction function) {
        double units = switch (function) {
            case ABSOLUTE, NEGATE, SQUARE_ROOT, FLOOR, CEILING, ROUND, TRUNCATE -> 0;
            case EXPONENTIAL -> 2;
            case LOGARITHM -> 4;
            case TANH, ERF -> 8;
        };
        for (int columns : new int[] {1, 7, 8, 17, 40}) {
            float[] x = wide(300 * columns);
            checkNear(nodeCase().matrix("n", 300, columns, x), new ArrayOp.Map(function), _ -> units);
        }
    }

    @ParameterizedTest
    @EnumSource
    void binaryFunctions(BinaryFunction function) {
        float[] a = wide(EDGES.length * EDGES.length);
        float[] b = wide(a.length);
        for (int i = 0; i < a.length; i++) {
            a[i] = EDGES[i / EDGES.length];
            b[i] = EDGES[i % EDGES.length];
        }
        checkNear(
                nodeCase().matrix("n", EDGES.length, EDGES.length, a).matrix("n", EDGES.length, EDGES.length, b),
                new ArrayOp.Combine(function),
                i -> function == BinaryFunction.POWER ? units(a[i], b[i]) : 0);
        float[] c = wide(257 * 9);
        float[] d = wide(257 * 9);
        checkNear(
                nodeCase().matrix("n", 257, 9, c).matrix("n", 257, 9, d),
                new ArrayOp.Combine(function),
                i -> function == BinaryFunction.POWER ? units(c[i], d[i]) : 0);
    }

    /** What an error of the logarithm becomes. */
    private static double units(float a, float b) {
        double exponent = Math.abs(b * Math.log(Math.abs(a)));
        return 4 + (Double.isFinite(exponent) ? 6 * Math.min(exponent, 105) : 0);
    }

    private interface Units {
        double at(int element);
    }

    /** Checks all forms against each other and the first against the interpreter. */
    private void checkNear(NodeCase operands, ArrayOp op, Units units) {
        var node = operands.node(op);
        Datum expected = Interpreter.evaluate(node, operands.operands(), new dev.scantling.ir.Weights(Map.of()))
                .getFirst();
        float[] wanted = ((Datum.Floats) expected).values();
        float[] first = values(operands, op, forms.forms().getFirst());
        for (int i = 0; i < wanted.length; i++) {
            double off = wanted[i] == first[i] || Float.isNaN(wanted[i]) && Float.isNaN(first[i])
                    ? 0
                    : Math.abs(bounded(wanted[i]) - bounded(first[i]));
            assertThat(off)
                    .as("element %d of %s of %s: %s, interpreter %s", i, op, describe(operands, i), first[i], wanted[i])
                    .isLessThanOrEqualTo(
                            units.at(i) * Math.ulp(Float.isFinite(wanted[i]) ? wanted[i] : Float.MAX_VALUE));
        }
        for (NodeForms.Form form : forms.forms()) {
            assertThat(values(operands, op, form)).as("%s as %s", op, form).isEqualTo(first);
        }
    }

    /** Infinity as the number behind the largest, so that errors near it count. */
    private static double bounded(float value) {
        return Math.clamp((double) value, -0x1p128, 0x1p128);
    }

    private static String describe(NodeCase operands, int i) {
        return operands.operands().stream()
                .map(datum -> ((Datum.Floats) datum).values()[i])
                .toList()
                .toString();
    }

    private static float[] values(NodeCase operands, ArrayOp op, NodeForms.Form form) {
        return ((Datum.Floats) NodeRunner.run(form, operands.node(op), operands.operands())
                        .getFirst())
                .values();
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,1", "5,3", "255,7", "256,8", "257,9", "1000,17"})
    void selection(int rows, int columns) {
        float[] condition = new float[rows * columns];
        for (int i = 0; i < condition.length; i++) {
            condition[i] = random.nextInt(3) - 1;
        }
        nodeCase()
                .matrix("n", rows, columns, condition)
                .matrix("n", rows, columns)
                .matrix("n", rows, columns)
                .checkExactly(new ArrayOp.Select());
    }

    @ParameterizedTest
    @EnumSource
    void reductions(Reduction reduction) {
        for (int columns : new int[] {1, 2, 7, 8, 9, 33}) {
            float[] x = wide(300 * columns);
            for (int i = EDGES.length; i < x.length; i++) {
                x[i] = random.nextInt(40) == 0 ? Float.NaN : random.nextInt(-4, 4);
            }
            nodeCase().matrix("n", 300, columns, x).checkExactly(new ArrayOp.Reduce(reduction));
            nodeCase().matrix("n", 0, columns).checkExactly(new ArrayOp.Reduce(reduction));
            nodeCase().matrix("n", 257, columns).checkExactly(new ArrayOp.Reduce(reduction));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,1", "5,3", "255,7", "256,8", "257,9", "3,1000"})
    void runningSums(int rows, int columns) {
        nodeCase().matrix("n", rows, columns).checkExactly(new ArrayOp.RunningSum());
    }

    @ParameterizedTest
    @CsvSource({"0,5,2", "1,1,1", "5,3,3", "255,7,1", "257,9,8", "3,100,17", "300,33,9"})
    void extremes(int rows, int columns, int count) {
        float[] x = new float[rows * columns];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(30) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(-5, 5);
        }
        for (boolean largest : new boolean[] {false, true}) {
            nodeCase().matrix("n", rows, columns, x).checkExactly(new ArrayOp.Extremes(count, largest));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1", "1,0,3,2", "2,3,4,5", "1,5,1,8", "3,17,33,9", "5,2,7,16", "2,9,0,3"})
    void products(int batch, int m, int k, int n) {
        if (k > 0) {
            nodeCase().grid(batch * m, k).grid(batch * k, n).check(new ArrayOp.MatMul(batch), k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 40})
    void takenRows(int columns) {
        float[] index = {0, 4, -1, 5, 3.5f, Float.NaN, -0f, 1e20f, Float.NEGATIVE_INFINITY, 2};
        nodeCase().matrix("n", 5, columns).matrix("m", index.length, 1, index).checkExactly(new ArrayOp.Take());
        nodeCase().matrix("n", 5, columns).matrix("m", 0, 1).checkExactly(new ArrayOp.Take());
    }

    @ParameterizedTest
    @EnumSource
    void scattered(ScatterRule rule) {
        float[] index = {0, 4, -1, 5, 4, 4, 1e20f, 2, 0};
        for (int columns : new int[] {1, 7, 8, 9, 40}) {
            nodeCase()
                    .matrix("n", 5, columns)
                    .matrix("m", index.length, 1, index)
                    .matrix("m", index.length, columns)
                    .checkExactly(new ArrayOp.Scatter(rule));
        }
    }

    @Test
    void transpositions() {
        for (List<Integer> extents :
                List.of(List.of(2, 3, 4), List.of(5, 1, 16), List.of(300, 9), List.of(3, 8, 8, 2))) {
            ArrayView plain = ArrayView.of(extents);
            List<Integer> reversed = plain.transposed(
                            IntStream.range(0, extents.size()).boxed().toList().reversed())
                    .extents();
            ArrayView view = plain.transposed(
                    IntStream.range(0, extents.size()).boxed().toList().reversed());
            view(extents, view, reversed.getLast());
            view(extents, view, 1);
            view(extents, plain, (int) plain.elements());
            view(extents, plain, extents.getFirst());
        }
    }

    @Test
    void slicesAndBroadcasts() {
        List<Integer> extents = List.of(20, 10, 17);
        ArrayView plain = ArrayView.of(extents);
        view(extents, plain.sliced(0, 3, 5, 3), 17);
        view(extents, plain.sliced(2, 16, -1, 17), 17);
        view(extents, plain.sliced(2, 1, 1, 9).sliced(1, 9, -2, 4), 9);
        view(extents, plain.sliced(1, 0, 1, 0), 17);
        view(List.of(3, 1, 8), ArrayView.of(List.of(3, 1, 8)).broadcast(List.of(2, 3, 5, 8)), 8);
        view(List.of(3, 1), ArrayView.of(List.of(3, 1)).broadcast(List.of(3, 40)), 40);
        view(List.of(4, 4), new ArrayView(0, List.of(4), List.of(5)), 4);
        view(List.of(1, 1), ArrayView.of(List.of(1, 1)), 1);
    }

    private void view(List<Integer> extents, ArrayView view, int columns) {
        int last = extents.getLast();
        int rows = extents.stream().reduce(1, Math::multiplyExact) / last;
        nodeCase().grid(rows, last).checkExactly(new ArrayOp.Rearrange(view, columns));
    }
}
