package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.LoopPrinter;
import dev.scantling.jit.loop.Unroll;
import dev.scantling.jit.loop.Verifier;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random statements give the same bits interpreted, unrolled and rendered. */
class RandomProgramTest {
    private static final int ROWS = 4;
    static final int MOST_STATEMENTS = 30;

    @ParameterizedTest
    @EnumSource
    void renderedEqualsInterpreted(RenderedForm form) {
        form.assumeLanes(8);
        List<Integer> widths = Stream.of(1, 4, 8, 16).filter(form::hasLanes).toList();
        Cases.standard(100).check(MOST_STATEMENTS, (random, size) -> {
            KernelSpec spec = RandomProgram.of(random, size, widths.get(random.nextInt(widths.size())));
            Arguments arguments = arguments(random);
            Object[] expected = arguments.after(new LoopInterpreter(spec), 1, ROWS);
            Object[] actual = arguments.after(form.define(spec), 1, ROWS);
            Arguments.assertSame(LoopPrinter.print(spec), actual, expected);
        });
    }

    @Test
    void unrollingChangesNoBit() {
        Cases.standard(100).check(MOST_STATEMENTS, (random, size) -> {
            KernelSpec spec = RandomProgram.of(random, size, 4);
            KernelSpec unrolled = Unroll.apply(spec);
            Verifier.verify(unrolled);
            assertThat(unrolled.params()).isEqualTo(spec.params());
            Arguments arguments = arguments(random);
            Object[] expected = arguments.after(new LoopInterpreter(spec), ROWS);
            Arguments.assertSame(
                    LoopPrinter.print(spec), arguments.after(new LoopInterpreter(unrolled), ROWS), expected);
        });
    }

    static Arguments arguments(RandomGenerator random) {
        int elements = RandomProgram.SIZE + RandomProgram.MARGIN;
        float[] x = new float[elements];
        for (int i = 0; i < elements; i++) {
            x[i] = (float) random.nextGaussian();
        }
        int[] indices = random.ints(elements, 0, RandomProgram.SIZE).toArray();
        int a = random.nextInt(RandomProgram.MOST + 1);
        int b = random.nextInt(RandomProgram.MOST + 1);
        double[] doubles = random.doubles(elements, -1, 1).toArray();
        return new Arguments(
                new Object[] {x, indices, x.clone(), indices.clone(), doubles}, new int[] {0, 0, 0, 0, 0, ROWS, a, b});
    }
}
