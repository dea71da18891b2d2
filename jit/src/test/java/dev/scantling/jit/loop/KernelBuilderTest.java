package dev.scantling.jit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scantling.ir.EngineException;
import org.junit.jupiter.api.Test;

class KernelBuilderTest {
    private static final Expr X = new Expr.ReadInt(new Param.IntParam("x"));

    @Test
    void indexArithmeticIsFolded() {
        assertThat(X.plus(0)).isSameAs(X);
        assertThat(X.minus(0)).isSameAs(X);
        assertThat(X.times(1)).isSameAs(X);
        assertThat(X.dividedBy(1)).isSameAs(X);
        assertThat(X.shiftLeft(0)).isSameAs(X);
        assertThat(X.times(0)).isEqualTo(Expr.of(0));
        assertThat(X.remainder(1)).isEqualTo(Expr.of(0));
        assertThat(X.dividedBy(0)).isEqualTo(Expr.of(0));
        assertThat(X.remainder(0)).isSameAs(X);
        assertThat(Expr.of(6).times(7)).isEqualTo(Expr.of(42));
        assertThat(Expr.of(-7).dividedBy(2)).isEqualTo(Expr.of(-3));
        assertThat(LoopPrinter.print(Expr.of(2).plus(X).plus(3).minus(1))).isEqualTo("x + 4");
        assertThat(LoopPrinter.print(Expr.of(2).times(X.times(3)).plus(1))).isEqualTo("(x * 6) + 1");
    }

    @Test
    void whatTheRunDecidesIsKept() {
        assertThat(LoopPrinter.print(X.dividedBy(-1))).isEqualTo("x / -1");
        assertThat(LoopPrinter.print(Expr.of(2).minus(X))).isEqualTo("2 - x");
        assertThat(LoopPrinter.print(Expr.of(0f).plus(Expr.of(-0f)))).isEqualTo("0.0f + -0.0f");
        assertThat(LoopPrinter.print(Expr.of(Integer.MAX_VALUE).plus(1))).isEqualTo("-2147483648");
    }

    @Test
    void everyStatementHasAReadableForm() {
        var kernel = new KernelBuilder("forms");
        var in = kernel.readBuffer("in", Scalar.F32);
        var out = kernel.writtenBuffer("out", Scalar.F32);
        var n = kernel.integer("n");
        kernel.comment("all of\nthem");
        var i = kernel.let("i", n.max(Expr.of(1)));
        kernel.whileLoop(i.lessThan(n).and(i.isNotEqualTo(3)), () -> kernel.assign(i, i.plus(1)));
        kernel.ifThenElse(
                i.atMost(2),
                () -> kernel.store(out, i, in.load(i).fma(Expr.of(2f), Expr.of(0.5f))),
                () -> kernel.store(out, i, i.toFloat()));
        kernel.parallel("row", n, row -> {
            kernel.region(
                    "tile",
                    () -> kernel.loop("k", row, n, 8, k -> {
                        kernel.store(out, k, k.isEqualTo(0).select(in.load(k, 8), Expr.of(1f, 8)));
                        kernel.store(out, k, in.load(k).broadcast(8));
                    }));
        });
        KernelSpec spec = kernel.build();
        Verifier.verify(spec);
        assertThat(LoopPrinter.print(spec)).isEqualTo("""
                kernel forms(in: f32[], out: written f32[], n: i32)
                  # all of them
                  let i_0: i32 = max(n, 1)
                  while (i_0 < n) & (i_0 != 3)
                    i_0 = i_0 + 1
                  if i_0 <= 2
                    out[i_0] = fma(in[i_0], 2.0f, 0.5f)
                  else
                    out[i_0] = f32(i_0)
                  parallel row_1 = 0 .. n
                    region tile
                      for k_2 = row_1 .. n step 8
                        out.f32x8[k_2] = (k_2 == 0) ? in.f32x8[k_2] : f32x8(1.0f)
                        out.f32x8[k_2] = f32x8(in[k_2])
                """);
    }

    @Test
    void numbersOfAllKindsHaveReadableForms() {
        var kernel = new KernelBuilder("numbers");
        var halves = kernel.writtenBuffer("halves", Element.F16);
        var bytes = kernel.readBuffer("bytes", Element.U8);
        var n = kernel.integer("n");
        kernel.parallel("i", n, i -> {
            var sums = kernel.letArray("sums", Scalar.I32, 16);
            kernel.prefetch(halves, i.plus(64));
            kernel.prefetch(bytes, i.plus(64), true);
            var b = kernel.let("b", bytes.load(i, 8));
            kernel.store(sums, Expr.of(0), new Expr.Dot(DotOp.DOT4, Expr.of(0, 8), n, b.shiftLeft(3)));
            var mask = kernel.let("mask", b.lessThan(sums.load(i, 8)).or(b.isEqualTo(Expr.of(7, 8))));
            kernel.storeNonTemporal(
                    halves, i, mask.select(b.toFloat().negate(), b.xor(b).floatOfBits()));
            kernel.let("chosen", b.toFloat().permute(b));
            kernel.let("long", Expr.of(-5L).shiftRightUnsigned(i.toLong()).bitCount());
        });
        KernelSpec spec = kernel.build();
        Verifier.verify(spec);
        assertThat(LoopPrinter.print(spec)).isEqualTo("""
                kernel numbers(halves: written f16[], bytes: u8[], n: i32)
                  parallel i_0 = 0 .. n
                    let sums_1: i32[16]
                    prefetch halves[i_0 + 64]
                    touch bytes[i_0 + 64]
                    let b_2: i32x8 = bytes.i32x8[i_0]
                    sums_1.i32x8[0] = dot4(i32x8(0), n, b_2 << 3)
                    let mask_3: boolx8 = (b_2 < sums_1.i32x8[i_0]) | (b_2 == i32x8(7))
                    halves.f32x8[i_0] =nt mask_3 ? neg(f32x8(b_2)) : float_of_bits(b_2 ^ b_2)
                    let chosen_4: f32x8 = permute(f32x8(b_2), b_2)
                    let long_5: i32 = popcount(-5L >>> i64(i_0))
                """);
    }

    @Test
    void aBuiltKernelDoesNotChange() {
        var kernel = new KernelBuilder("growing");
        var out = kernel.writtenBuffer("out", Scalar.F32);
        kernel.store(out, Expr.of(0), Expr.of(1f));
        KernelSpec first = kernel.build();
        kernel.store(out, Expr.of(1), Expr.of(1f));
        assertThat(first.body()).hasSize(1);
        assertThat(kernel.build().body()).hasSize(2);
    }

    @Test
    void theInterpreterChecksItsArguments() {
        var kernel = new KernelBuilder("checked");
        var out = kernel.writtenBuffer("out", Scalar.F32);
        kernel.store(out, kernel.integer("at"), Expr.of(1f, 4));
        LoopInterpreter interpreter = new LoopInterpreter(kernel.build());
        assertInvalid(interpreter, new Object[0], new int[0], "expected 1 arrays and 2 ints, got 0 and 0");
        assertInvalid(interpreter, new Object[] {new int[9]}, new int[2], "buffer out needs float[], got int[]");
        assertInvalid(
                interpreter,
                new Object[] {new float[9]},
                new int[] {3, 3},
                "access to 4 elements at index 3 of buffer out, which starts at element 3 of 9");
    }

    private static void assertInvalid(LoopInterpreter interpreter, Object[] arrays, int[] ints, String message) {
        assertThatExceptionOfType(EngineException.InvalidInput.class)
                .isThrownBy(() -> interpreter.run(arrays, ints, 0, 0))
                .withMessage("kernel checked: " + message);
    }
}
