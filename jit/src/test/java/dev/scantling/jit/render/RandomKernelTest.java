package dev.scantling.jit.render;

import dev.scantling.ir.check.Cases;
import dev.scantling.jit.loop.LoopInterpreter;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random expressions give the same bits interpreted and rendered, with any number of lanes. */
class RandomKernelTest {
    private static final int ROWS = 9;

    @ParameterizedTest
    @CsvSource({"BYTECODE,ANY", "BYTECODE,CONSTANT", "MACHINE_CODE,CONSTANT"})
    void renderedEqualsInterpreted(RenderedForm form, RandomKernel.Divisors divisors) {
        form.assumeLanes(8);
        List<Integer> widths = Stream.of(1, 4, 8, 16).filter(form::hasLanes).toList();
        Cases.standard(60).check(5, (random, depth) -> {
            long seed = random.nextLong();
            Arguments arguments = arguments(random);
            Object[] expected = arguments.after(new LoopInterpreter(RandomKernel.of(seed, depth, divisors, 1)), ROWS);
            for (int lanes : widths) {
                var rendered = form.define(RandomKernel.of(seed, depth, divisors, lanes));
                Arguments.assertSame("lanes=" + lanes, arguments.after(rendered, ROWS / 2, ROWS), expected);
            }
        });
    }

    private static Arguments arguments(RandomGenerator random) {
        int elements = ROWS * RandomKernel.COLUMNS;
        float[] x = new float[elements];
        for (int i = 0; i < elements; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return new Arguments(
                new Object[] {
                    x,
                    random.ints(RandomKernel.TABLE).toArray(),
                    random.longs(RandomKernel.TABLE).toArray(),
                    new float[elements],
                    new int[ROWS],
                    new long[ROWS]
                },
                new int[] {0, 0, 0, 0, 0, 0, ROWS});
    }
}
