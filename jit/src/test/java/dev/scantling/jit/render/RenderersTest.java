package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.HostKernel;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendered code does what the interpreter does, bit for bit, and what the scalar form does. */
@ParameterizedClass
@EnumSource
class RenderersTest {
    private static final float[] SPECIAL = {
        0f,
        -0f,
        1f,
        -1f,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        Float.intBitsToFloat(0xffc00000),
        -Float.MIN_VALUE,
        Float.MAX_VALUE,
        0x1p-140f
    };

    private final Random random = new Random(7);
    private final RenderedForm form;

    RenderersTest(RenderedForm form) {
        this.form = form;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void saxpyHasTailsAtEverySize(int lanes) {
        form.assumeLanes(lanes);
        HostKernel rendered = form.define(SampleKernels.saxpy(lanes));
        for (int n : new int[] {0, 1, 3, 15, 16, 17, 49, 50, 51, 257}) {
            Arguments arguments = new Arguments(new Object[] {floats(n + 5), floats(n + 3)}, new int[] {5, 3, n});
            int blocks = Math.ceilDiv(n, SampleKernels.BLOCK);
            Object[] expected = arguments.after(new LoopInterpreter(SampleKernels.saxpy(1)), blocks);
            Arguments.assertSame("n=" + n, arguments.after(rendered, blocks), expected);
            Arguments.assertSame(
                    "in parts, n=" + n, arguments.after(rendered, blocks / 3, blocks / 2, blocks), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void sumsOfColumnsDoNotDependOnLanes(int lanes) {
        form.assumeLanes(lanes);
        int columns = 48;
        for (int rows : new int[] {0, 1, 13}) {
            Arguments arguments = new Arguments(
                    new Object[] {floats(rows * columns), new float[columns]}, new int[] {0, 0, rows, columns});
            Object[] scalar = arguments.after(new LoopInterpreter(SampleKernels.columnSums(1)), columns);
            check(SampleKernels.columnSums(lanes), arguments, scalar, columns / lanes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void tilesReadAndUpdateRowsThroughIndices(int lanes) {
        form.assumeLanes(lanes);
        int groups = 5;
        int depth = 19;
        int columns = 2 * lanes;
        int[] rows = IntStream.range(0, 6 * groups).toArray();
        int[] shuffled = random.ints(6L * groups, 0, 11).toArray();
        Arguments arguments = new Arguments(
                new Object[] {
                    floats(11 * depth), shuffled, floats(depth * columns), floats(rows.length * columns + 2), rows
                },
                new int[] {0, 0, 0, 2, 0, groups});
        KernelSpec spec = SampleKernels.tile(6, 2, lanes, depth);
        check(spec, arguments, arguments.after(new LoopInterpreter(spec), groups), groups);
    }

    @Test
    void whileLoopsStopBeforeTheEnd() {
        long[] table = random.longs(200, -99, 99).distinct().sorted().toArray();
        long[] keys = random.longs(80, -120, 120).sorted().toArray();
        Arguments arguments = new Arguments(
                new Object[] {keys, table, new int[keys.length]}, new int[] {0, 0, 0, keys.length, table.length});
        KernelSpec spec = SampleKernels.mergeJoin();
        Object[] expected = arguments.after(new LoopInterpreter(spec), 0);
        assertThat((int[]) expected[2])
                .isEqualTo(IntStream.range(0, keys.length)
                        .map(i -> Math.max(-1, Arrays.binarySearch(table, keys[i])))
                        .toArray());
        check(spec, arguments, expected, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void regionsTakeWhatTheyReadFromOutside(int lanes) {
        form.assumeLanes(lanes);
        int n = 23;
        Arguments arguments =
                new Arguments(new Object[] {random.longs(n).toArray(), floats(n * lanes)}, new int[] {0, 0, n});
        KernelSpec spec = SampleKernels.surroundings(lanes);
        check(spec, arguments, arguments.after(new LoopInterpreter(spec), n), n);
    }

    /** Often enough that compiled code is compared too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void signedZerosAndMissingNumbersAreThoseOfMath(int lanes) {
        float[] x = firstsOfPairs();
        float[] y = secondsOfPairs();
        int n = x.length;
        Arguments arguments = new Arguments(
                new Object[] {x, y, new float[n], new float[n], new float[n]}, new int[] {0, 0, 0, 0, 0, n});
        Object[] expected = arguments.after(new LoopInterpreter(SampleKernels.extremes(1)), n);
        form.assumeLanes(lanes);
        HostKernel rendered = form.define(SampleKernels.extremes(lanes));
        for (int repeat = 0; repeat < form.repeats(); repeat++) {
            arguments.after(rendered, n / lanes);
        }
        Arguments.assertSame("compiled", arguments.after(rendered, n / lanes), expected);
    }

    @Test
    void comparisonsWithMissingNumbersAreThoseOfJava() {
        float[] x = firstsOfPairs();
        float[] y = secondsOfPairs();
        KernelSpec spec = SampleKernels.comparisons();
        Arguments arguments = new Arguments(new Object[] {x, y, new int[4 * x.length]}, new int[] {0, 0, 0, x.length});
        int[] outcomes = new int[4 * x.length];
        for (int i = 0; i < x.length; i++) {
            boolean[] holds = {x[i] < y[i], x[i] <= y[i], x[i] == y[i], x[i] != y[i]};
            for (int j = 0; j < holds.length; j++) {
                outcomes[4 * i + j] = holds[j] ? 27 : 4;
            }
        }
        check(spec, arguments, new Object[] {x, y, outcomes}, x.length);
    }

    /** With {@link #secondsOfPairs} every pair of special values. */
    private static float[] firstsOfPairs() {
        float[] values = new float[SPECIAL.length * SPECIAL.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = SPECIAL[i / SPECIAL.length];
        }
        return values;
    }

    private static float[] secondsOfPairs() {
        float[] values = new float[SPECIAL.length * SPECIAL.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = SPECIAL[i % SPECIAL.length];
        }
        return values;
    }

    /** The interpreter and the rendered form of one kernel both give what is expected. */
    private void check(KernelSpec spec, Arguments arguments, Object[] expected, int iterations) {
        Arguments.assertSame("interpreted", arguments.after(new LoopInterpreter(spec), iterations), expected);
        Arguments.assertSame("rendered", arguments.after(form.define(spec), iterations), expected);
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
