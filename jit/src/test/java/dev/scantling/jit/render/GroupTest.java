package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopEstimate;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.LoopPrinter;
import dev.scantling.jit.loop.Scalar;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items of a group see what the others wrote before the last barrier. */
class GroupTest {
    static final int BLOCKS = 5;
    private static final int ITEMS = 64;

    static Arguments arguments() {
        return new Arguments(
                new Object[] {numbers(), new float[BLOCKS], new float[BLOCKS * ITEMS]}, new int[] {0, 0, 0, BLOCKS});
    }

    private static float[] numbers() {
        float[] x = new float[BLOCKS * ITEMS];
        Random random = new Random(3);
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(1000);
        }
        return x;
    }

    /** Sums of blocks of 64 by halving, and each block reversed. */
    static KernelSpec treeSums() {
        var kernel = new KernelBuilder("treeSums");
        var x = kernel.readBuffer("x", Scalar.F32);
        var sums = kernel.writtenBuffer("sums", Scalar.F32);
        var reversed = kernel.writtenBuffer("reversed", Scalar.F32);
        kernel.parallel("block", kernel.integer("blocks"), block -> {
            var shared = kernel.letArray("shared", Scalar.F32, ITEMS);
            Expr first = kernel.let("first", block.times(ITEMS));
            kernel.group("item", ITEMS, item -> {
                var own = kernel.let("own", x.load(first.plus(item)));
                kernel.store(shared, item, own);
                kernel.barrier();
                kernel.region("mirror", () -> {
                    Expr mirrored = Expr.of(ITEMS - 1).minus(item);
                    kernel.store(reversed, first.plus(item), shared.load(mirrored));
                });
                for (int half = ITEMS / 2; half > 0; half /= 2) {
                    int distance = half;
                    kernel.barrier();
                    kernel.ifThen(
                            item.lessThan(half),
                            () -> kernel.store(shared, item, shared.load(item).plus(shared.load(item.plus(distance)))));
                }
                kernel.barrier();
                kernel.ifThen(item.isEqualTo(0), () -> kernel.store(sums, block, shared.load(item)));
            });
        });
        return kernel.build();
    }

    @ParameterizedTest
    @EnumSource
    void phasesFollowEachOther(RenderedForm form) {
        form.assumeLanes(1);
        Arguments arguments = arguments();
        float[] x = numbers();
        Object[] expected = arguments.after(new LoopInterpreter(treeSums()), BLOCKS);
        float sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += x[ITEMS + i];
        }
        assertThat(((float[]) expected[1])[1]).isEqualTo(sum);
        assertThat(((float[]) expected[2])[ITEMS]).isEqualTo(x[2 * ITEMS - 1]);
        Arguments.assertSame("rendered", arguments.after(form.define(treeSums()), 2, BLOCKS), expected);
    }

    @Test
    void workOfAllItemsIsCounted() {
        int blocks = 5;
        long loaded = (long) blocks * ITEMS * Float.BYTES;
        assertThat(LoopEstimate.of(treeSums(), blocks))
                .isEqualTo(new LoopEstimate.Counted(
                        blocks * (ITEMS - 1L), loaded, loaded + (long) blocks * Float.BYTES, true));
    }

    @Test
    void barriersStandBetweenPhases() {
        assertThat(LoopPrinter.print(treeSums())).contains("""
                    group item_3 = 0 .. 64
                      let own_4: f32 = x[first_2 + item_3]
                      shared_1[item_3] = own_4
                      barrier
                      region mirror
                """);
    }
}
