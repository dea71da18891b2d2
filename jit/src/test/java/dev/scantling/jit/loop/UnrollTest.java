package dev.scantling.jit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unrolled loops run the same iterations in the same order. */
class UnrollTest {
    @ParameterizedTest
    @CsvSource({"0,1", "-7,1", "5,3", "-40,7", "2147480000,50", "-2147483648,100"})
    void iterationsStayTheSame(int from, int step) {
        for (int trips = 0; trips <= 40; trips++) {
            for (int rest : new int[] {0, step - 1}) {
                KernelSpec spec = indices(from, from + Math.max(0, trips * step - rest), step);
                KernelSpec unrolled = Unroll.apply(spec);
                Verifier.verify(unrolled);
                assertThat(run(unrolled)).as("%d trips", trips).isEqualTo(run(spec));
                assertThat(run(spec)[0]).isEqualTo(trips);
            }
        }
    }

    /** Appends each index. */
    private static KernelSpec indices(int from, int to, int step) {
        var kernel = new KernelBuilder("indices");
        var out = kernel.writtenBuffer("out", Scalar.I32);
        var count = kernel.let("count", Expr.of(0));
        kernel.loop("i", Expr.of(from), Expr.of(to), step, i -> {
            var next = kernel.let("next", count.plus(1));
            kernel.assign(count, next);
            kernel.store(out, count, i);
        });
        kernel.store(out, Expr.of(0), count);
        return kernel.build();
    }

    private static int[] run(KernelSpec spec) {
        int[] out = new int[64];
        new LoopInterpreter(spec).run(new Object[] {out}, new int[1], 0, 0);
        return out;
    }

    @Test
    void shortLoopsDisappearAndLongOnesAreDivided() {
        assertThat(loops(Unroll.apply(indices(0, 0, 1)))).isEmpty();
        assertThat(loops(Unroll.apply(indices(0, 16, 1)))).isEmpty();
        assertThat(loops(Unroll.apply(indices(3, 43, 2))).map(Stmt.Loop::step)).containsExactly(16);
    }

    @Test
    void onlyInnermostLoopsWithConstantBoundsAreUnrolled() {
        var kernel = new KernelBuilder("nested");
        var out = kernel.writtenBuffer("out", Scalar.I32);
        var n = kernel.integer("n");
        kernel.loop("i", 3, i -> {
            kernel.loop("j", n, j -> kernel.store(out, j, i));
            kernel.loop("k", n, Expr.of(9), 1, k -> kernel.store(out, k, i));
        });
        KernelSpec spec = kernel.build();
        assertThat(Unroll.apply(spec)).isEqualTo(spec);
    }

    private static Stream<Stmt.Loop> loops(KernelSpec spec) {
        return spec.body().stream().filter(Stmt.Loop.class::isInstance).map(Stmt.Loop.class::cast);
    }
}
