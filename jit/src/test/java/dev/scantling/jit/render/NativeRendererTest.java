package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.render.x86.NativeRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What machine code refuses, and what is peculiar to its arithmetic and addresses. */
class NativeRendererTest {
    private static final NativeRenderer RENDERER = new NativeRenderer();

    private static KernelSpec unary(Scalar scalar, BiFunction<BufferParam, Expr, Expr> value) {
        var kernel = new KernelBuilder("unary");
        var x = kernel.writtenBuffer("x", scalar);
        kernel.parallel("i", kernel.integer("n"), i -> kernel.store(x, i, value.apply(x, i)));
        return kernel.build();
    }

    @Test
    void whatIsRefusedIsNamed() {
        var kernel = new KernelBuilder("large");
        kernel.letArray("array", Scalar.F32, 10_000);
        KernelSpec spec = kernel.build();
        assertThat(RENDERER.refusal(spec)).contains("local arrays of 40000 bytes, more than 32768");
        assertThatThrownBy(() -> RENDERER.render(spec))
                .isInstanceOf(EngineException.UnsupportedOp.class)
                .hasMessage("kernel large cannot be machine code: local arrays of 40000 bytes, more than 32768");
        assertThat(RENDERER.refusal(SampleKernels.saxpy(8))).isEqualTo(Optional.empty());
    }

    /** By zero, and of the least number by -1, where the processor's instruction traps. */
    @ParameterizedTest
    @EnumSource
    void divisionIsDefinedForAllNumbers(RenderedForm form) {
        form.assumeLanes(1);
        long[] numbers = {0, 1, -1, 2, -2, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long a : numbers) {
            for (long b : numbers) {
                Object[] ints = divided(form, Scalar.I32, new int[] {(int) a, (int) b, 0, 0});
                assertThat((int[]) ints[0])
                        .as("%d by %d", (int) a, (int) b)
                        .endsWith((int) b == 0 ? 0 : (int) a / (int) b, (int) b == 0 ? (int) a : (int) a % (int) b);
                Object[] longs = divided(form, Scalar.I64, new long[] {a, b, 0, 0});
                assertThat((long[]) longs[0]).as("%d by %d", a, b).endsWith(b == 0 ? 0 : a / b, b == 0 ? a : a % b);
            }
        }
    }

    /** Quotient and remainder of the first two elements, as elements 2 and 3; the interpreter has to agree. */
    private static Object[] divided(RenderedForm form, Scalar scalar, Object numbers) {
        var kernel = new KernelBuilder("divided");
        var x = kernel.writtenBuffer("x", scalar);
        Expr a = kernel.let("a", x.load(Expr.of(0)));
        Expr b = kernel.let("b", x.load(Expr.of(1)));
        kernel.store(x, Expr.of(2), new Expr.Binary(BinaryOp.DIV, a, b));
        kernel.store(x, Expr.of(3), new Expr.Binary(BinaryOp.REM, a, b));
        Arguments arguments = new Arguments(new Object[] {numbers}, new int[] {0});
        Object[] result = arguments.after(form.define(kernel.build()), 0);
        Arguments.assertSame("interpreted", arguments.after(new LoopInterpreter(kernel.build()), 0), result);
        return result;
    }

    @Test
    void illegalKernelsAreRefusedByTheVerifier() {
        var kernel = new KernelBuilder("illegal");
        var x = kernel.readBuffer("x", Scalar.F32);
        kernel.store(x, Expr.of(0), Expr.of(1f));
        assertThatThrownBy(() -> RENDERER.render(kernel.build()))
                .isInstanceOf(EngineException.CompilationFailed.class)
                .hasMessageContaining("not declared as written");
    }

    @Test
    void equalKernelsGiveEqualBytes() {
        KernelSpec spec = SampleKernels.tile(6, 2, 8, 64);
        assertThat(RENDERER.render(SampleKernels.tile(6, 2, 8, 64)).bytes())
                .isEqualTo(RENDERER.render(spec).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                -1,
                1,
                2,
                3,
                5,
                7,
                8,
                10,
                64,
                1 << 20,
                1 << 30,
                Integer.MAX_VALUE,
                -2,
                -3,
                -8,
                -100,
                Integer.MIN_VALUE
            })
    void divisionByConstantsIsThatOfJava(int divisor) {
        RenderedForm.MACHINE_CODE.assumeLanes(1);
        int[] x = IntStream.concat(
                        IntStream.of(0, 1, -1, 7, -7, 8, -8, 9, -9, Integer.MAX_VALUE, Integer.MIN_VALUE, divisor),
                        new Random(divisor).ints(100))
                .toArray();
        assertThat(divided(BinaryOp.DIV, x, divisor))
                .isEqualTo(Arrays.stream(x)
                        .map(a -> divisor == 0 ? 0 : a / divisor)
                        .toArray());
        assertThat(divided(BinaryOp.REM, x, divisor))
                .isEqualTo(Arrays.stream(x)
                        .map(a -> divisor == 0 ? a : a % divisor)
                        .toArray());
    }

    private static int[] divided(BinaryOp op, int[] x, int divisor) {
        KernelSpec spec = unary(Scalar.I32, (buffer, i) -> new Expr.Binary(op, buffer.load(i), Expr.of(divisor)));
        int[] result = x.clone();
        NativeKernels.define(spec).run(new Object[] {result}, new int[] {0, x.length}, 0, x.length);
        return result;
    }

    /** Distances that no address has room for, in code that never runs, or that cancel when it does. */
    @ParameterizedTest
    @EnumSource
    void indicesMayHaveLargeParts(RenderedForm form) {
        form.assumeLanes(1);
        int large = 1 << 29;
        var kernel = new KernelBuilder("far");
        var x = kernel.writtenBuffer("x", Scalar.I64);
        var n = kernel.integer("n");
        var far = kernel.integer("far");
        kernel.loop("i", n, i -> {
            kernel.store(x, i.plus(far).minus(large), x.load(i));
            kernel.ifThen(
                    far.lessThan(0),
                    () -> kernel.store(x, i.times(large), x.load(i.times(3).plus(large))));
        });
        kernel.loop("j", Expr.of(large), n.plus(large), 1, j -> {
            Expr at = j.minus(far);
            kernel.store(x, at.times(3), x.load(at.times(3)).shiftLeft(x.load(at)));
        });
        KernelSpec spec = kernel.build();
        Arguments arguments =
                new Arguments(new Object[] {new Random(5).longs(40).toArray()}, new int[] {1, 12, large});
        Object[] expected = arguments.after(new LoopInterpreter(spec), 0);
        Arguments.assertSame("far", arguments.after(form.define(spec), 0), expected);
    }

    /** What an index inside of a loop stands for ends with the loop, even if it depends on what changes later. */
    @ParameterizedTest
    @EnumSource
    void indicesOfALoopEndWithIt(RenderedForm form) {
        form.assumeLanes(1);
        var kernel = new KernelBuilder("ended");
        var x = kernel.writtenBuffer("x", Scalar.I32);
        var n = kernel.integer("n");
        var m = kernel.let("m", n);
        kernel.loop("j", n, j -> {
            Expr at = kernel.let("at", j.plus(m));
            kernel.store(x, at, x.load(at).plus(j));
        });
        kernel.ifThen(n.lessThan(9), () -> kernel.assign(m, m.minus(1)));
        kernel.store(x, m, n);
        Arguments arguments = new Arguments(new Object[] {new int[20]}, new int[] {0, 7});
        Object[] expected = arguments.after(new LoopInterpreter(kernel.build()), 0);
        Arguments.assertSame("ended", arguments.after(form.define(kernel.build()), 0), expected);
    }

    /** The last use of an index is in the statement that changes what it depends on. */
    @ParameterizedTest
    @EnumSource
    void anIndexIsKnownUntilItsTermsChange(RenderedForm form) {
        form.assumeLanes(1);
        var kernel = new KernelBuilder("last_use");
        var x = kernel.writtenBuffer("x", Scalar.I32);
        var n = kernel.integer("n");
        var m = kernel.let("m", n);
        Expr at = kernel.let("at", m.times(-2).plus(16));
        kernel.assign(m, x.load(at).isEqualTo(m).select(n, m.plus(1)).and(Expr.of(15)));
        kernel.store(x, m, Expr.of(99));
        Arguments arguments = new Arguments(new Object[] {new int[20]}, new int[] {0, 7});
        Object[] expected = arguments.after(new LoopInterpreter(kernel.build()), 0);
        Arguments.assertSame("last use", arguments.after(form.define(kernel.build()), 0), expected);
    }

    @Test
    void anyNumberOfBuffers() {
        RenderedForm.MACHINE_CODE.assumeLanes(1);
        for (int buffers : List.of(0, 1, 3, 4, 12)) {
            var kernel = new KernelBuilder("buffers");
            List<BufferParam> all = IntStream.range(0, buffers)
                    .mapToObj(b -> kernel.writtenBuffer("x" + b, b % 2 == 0 ? Scalar.I32 : Scalar.I64))
                    .toList();
            var n = kernel.integer("n");
            kernel.parallel("i", n, i -> {
                for (BufferParam buffer : all) {
                    kernel.store(buffer, i, buffer.load(i).plus(buffer.load(i)));
                }
            });
            KernelSpec spec = kernel.build();
            Object[] arrays = IntStream.range(0, buffers)
                    .mapToObj(b -> b % 2 == 0 ? (Object) new int[] {b, 1 - b, 5} : new long[] {b, -b, b << 10})
                    .toArray();
            int[] ints = IntStream.range(0, buffers + 1)
                    .map(b -> b == buffers ? 2 : b % 2)
                    .toArray();
            Arguments arguments = new Arguments(arrays, ints);
            Arguments.assertSame(
                    buffers + " buffers",
                    arguments.after(NativeKernels.define(spec), 2),
                    arguments.after(new LoopInterpreter(spec), 2));
        }
    }
}
