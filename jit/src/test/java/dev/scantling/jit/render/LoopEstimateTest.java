package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopEstimate;
import dev.scantling.jit.loop.LoopEstimate.Counted;
import dev.scantling.jit.loop.LoopEstimate.Unknown;
import dev.scantling.jit.loop.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopEstimateTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 1_000_000})
    void aTileDoesTwoOperationsForEachProduct(int groups) {
        long rows = 6L * groups;
        int depth = 64;
        int columns = 16;
        long updates = rows * columns * Float.BYTES;
        long inputs = rows * depth * Float.BYTES;
        long weights = (long) groups * depth * columns * Float.BYTES;
        long indices = 2 * rows * Integer.BYTES;
        assertThat(LoopEstimate.of(SampleKernels.tile(6, 2, 8, depth), groups))
                .isEqualTo(
                        new Counted(2 * rows * depth * columns, updates + inputs + weights + indices, updates, true));
    }

    @Test
    void loopsWhoseLengthChangesAreWalkedThrough() {
        for (int n : new int[] {0, 1, 49, 50, 51, 257}) {
            assertThat(LoopEstimate.of(SampleKernels.saxpy(8), n)).isEqualTo(new Counted(2L * n, 8L * n, 4L * n, true));
        }
    }

    @Test
    void whileLoopsOverKnownNumbersAreCounted() {
        var kernel = new KernelBuilder("steps");
        var x = kernel.writtenBuffer("x", Element.F16);
        var n = kernel.integer("n");
        var next = kernel.let("next", Expr.of(0));
        kernel.whileLoop(next.plus(8).atMost(n), () -> {
            kernel.store(x, next, x.load(next, 8).plus(Expr.of(1f, 8)));
            kernel.assign(next, next.plus(8));
        });
        kernel.ifThen(next.lessThan(n), () -> kernel.store(x, next, Expr.of(1f)));
        assertThat(LoopEstimate.of(kernel.build(), 21)).isEqualTo(new Counted(16, 32, 34, true));
    }

    @Test
    void doublesCountAsFloatsOfTwiceTheBytes() {
        var kernel = new KernelBuilder("doubles");
        var x = kernel.writtenBuffer("x", Element.F64);
        var n = kernel.integer("n");
        var sum = kernel.let("sum", Expr.of(0d, 4));
        kernel.loop("i", Expr.of(0), n, 4, i -> kernel.assign(sum, sum.plus(x.load(i, 4))));
        kernel.store(x, Expr.of(0), sum);
        assertThat(LoopEstimate.of(kernel.build(), 40)).isEqualTo(new Counted(40, 320, 32, true));
    }

    @Test
    void ofTwoBranchesTheMoreExpensiveIsABound() {
        var kernel = new KernelBuilder("branches");
        var x = kernel.writtenBuffer("x", Scalar.F32);
        kernel.loop(
                "i",
                10,
                i -> kernel.ifThenElse(
                        x.load(i).lessThan(Expr.of(0f)),
                        () -> kernel.store(x, i, x.load(i).times(Expr.of(2f)).plus(Expr.of(1f))),
                        () -> kernel.store(x, i, Expr.of(0f))));
        assertThat(LoopEstimate.of(kernel.build())).isEqualTo(new Counted(20, 80, 40, false));
    }

    @Test
    void loopsThatHangOnDataAreNotCounted() {
        assertThat(LoopEstimate.of(SampleKernels.mergeJoin(), 3, 4))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.reason())
                                .startsWith("\"while (at_0 < size) & (table[at_0] < key_2)\" hangs on data"));
    }

    @Test
    void everyScalarIsNeeded() {
        KernelSpec spec = SampleKernels.mergeJoin();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoopEstimate.of(spec, 1))
                .withMessage("kernel merge-join takes 2 ints, got 1");
    }
}
