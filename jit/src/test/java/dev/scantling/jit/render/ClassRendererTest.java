package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.LoopPrinter;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendered code does what the interpreter does, bit for bit, and what the scalar form does. */
class ClassRendererTest {
    private static final float[] SPECIAL = {
        0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE
    };

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void saxpyHasTailsAtEverySize(int lanes) {
        RenderedKernels.assumeLanes(lanes);
        HostKernel rendered = RenderedKernels.define(SampleKernels.saxpy(lanes));
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
        int n = SPECIAL.length * SPECIAL.length;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = SPECIAL[i / SPECIAL.length];
            y[i] = SPECIAL[i % SPECIAL.length];
        }
        Arguments arguments = new Arguments(
                new Object[] {x, y, new float[n], new float[n], new float[n]}, new int[] {0, 0, 0, 0, 0, n});
        Object[] expected = arguments.after(new LoopInterpreter(SampleKernels.extremes(1)), n);
        RenderedKernels.assumeLanes(lanes);
        HostKernel rendered = RenderedKernels.define(SampleKernels.extremes(lanes));
        for (int repeat = 0; repeat < 5_000; repeat++) {
            arguments.after(rendered, n / lanes);
        }
        Arguments.assertSame("compiled", arguments.after(rendered, n / lanes), expected);
    }

    @Test
    void linesAreThoseOfThePrintedKernel() {
        KernelSpec spec = SampleKernels.saxpy(1);
        var parsed = ClassFile.of().parse(new ClassRenderer().render(spec).bytes());
        assertThat(parsed.thisClass().asInternalName()).isEqualTo("dev/scantling/device/cpu/saxpy_x1");
        assertThat(parsed.findAttribute(Attributes.sourceFile())
                        .orElseThrow()
                        .sourceFile()
                        .stringValue())
                .isEqualTo("saxpy_x1.kir");
        Arguments tooShort = new Arguments(new Object[] {new float[1], new float[9]}, new int[] {0, 0, 9});
        HostKernel rendered = RenderedKernels.define(spec);
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> tooShort.after(rendered, 1));
        assertThat(LoopPrinter.print(spec).lines().toList().get(lastLine(parsed) - 1))
                .contains("y[i_5] = ");
    }

    private static int lastLine(ClassModel parsed) {
        return parsed.methods().stream()
                .filter(method -> method.methodName().equalsString("kernel"))
                .flatMap(method -> method.code().orElseThrow().elementStream())
                .filter(LineNumber.class::isInstance)
                .mapToInt(line -> ((LineNumber) line).line())
                .max()
                .orElseThrow();
    }

    @Test
    void codeBeyondTheLimitsOfTheJvmIsAnError() {
        var large = new KernelBuilder("large");
        var x = large.writtenBuffer("x", Scalar.F32);
        IntStream.range(0, 10_000).forEach(i -> large.store(x, Expr.of(i), Expr.of(1f)));
        assertThatExceptionOfType(EngineException.CompilationFailed.class)
                .isThrownBy(() -> new ClassRenderer().render(large.build()))
                .withMessageContaining("kernel large does not fit into a class file");

        var wide = new KernelBuilder("wide");
        var y = wide.writtenBuffer("y", Scalar.F32);
        var outer = IntStream.range(0, 254)
                .mapToObj(i -> wide.let("v", Expr.of((float) i)))
                .toList();
        wide.region("all", () -> outer.forEach(v -> wide.store(y, Expr.of(0), v)));
        assertThatExceptionOfType(EngineException.CompilationFailed.class)
                .isThrownBy(() -> new ClassRenderer().render(wide.build()))
                .withMessageContaining("method all_0 would take 256 parameter slots, the JVM allows 255");
    }

    /** The interpreter and the rendered form of one kernel both give what is expected. */
    private static void check(KernelSpec spec, Arguments arguments, Object[] expected, int iterations) {
        Arguments.assertSame("interpreted", arguments.after(new LoopInterpreter(spec), iterations), expected);
        RenderedKernels.assumeLanes(16);
        Arguments.assertSame("rendered", arguments.after(RenderedKernels.define(spec), iterations), expected);
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
