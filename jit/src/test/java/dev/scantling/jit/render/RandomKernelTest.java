package dev.scantling.jit.render;

import dev.scantling.ir.check.Cases;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.LoopInterpreter;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random expressions give the same bits interpreted and rendered, with any number of lanes. */
class RandomKernelTest {
    private static final int ROWS = 9;

    @ParameterizedTest
    @EnumSource
    void renderedEqualsInterpreted(RenderedForm form) {
        form.assumeLanes(8);
        List<Integer> widths = Stream.of(1, 4, 8, 16).filter(form::hasLanes).toList();
        Cases.standard(60).check(5, (random, depth) -> {
            long seed = random.nextLong();
            Arguments arguments = arguments(random);
            Object[] expected = arguments.after(new LoopInterpreter(RandomKernel.of(seed, depth, 1)), ROWS);
            for (int lanes : widths) {
                var rendered = form.define(RandomKernel.of(seed, depth, lanes));
                Arguments.assertSame("lanes=" + lanes, arguments.after(rendered, ROWS / 2, ROWS), expected);
            }
        });
    }

    static Arguments arguments(RandomGenerator random) {
        List<Object> arrays = new ArrayList<>();
        int elements = ROWS * RandomKernel.COLUMNS;
        for (Element element : Element.values()) {
            arrays.add(values(element, elements, random));
        }
        for (Element element : Element.values()) {
            arrays.add(Array.newInstance(element.array().componentType(), elements));
        }
        arrays.add(random.ints(RandomKernel.TABLE).toArray());
        arrays.add(new int[ROWS]);
        arrays.add(new long[ROWS]);
        int[] ints = new int[arrays.size() + 1];
        ints[arrays.size()] = ROWS;
        return new Arguments(arrays.toArray(), ints);
    }

    /** Any bits, but ordinary floats. */
    private static Object values(Element element, int count, RandomGenerator random) {
        return switch (element) {
            case F32 -> filled(new float[count], _ -> (float) random.nextGaussian());
            case F64 -> filled(new double[count], _ -> random.nextGaussian());
            case I32 -> random.ints(count).toArray();
            case I64 -> random.longs(count).toArray();
            case F16, BF16, I16 -> filled(new short[count], _ -> (short) random.nextInt());
            case I8, U8 -> filled(new byte[count], _ -> (byte) random.nextInt());
        };
    }

    private static Object filled(Object array, IntFunction<Object> value) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value.apply(i));
        }
        return array;
    }
}
