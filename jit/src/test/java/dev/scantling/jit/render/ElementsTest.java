package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.HostKernel;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions of loads and stores for every small value, interpreted and rendered. */
class ElementsTest {
    private static final int VALUES = 1 << 16;
    private static final short[] SHORTS = shorts(i -> i);

    @FunctionalInterface
    private interface Value {
        int of(int index);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void everyHalfIsLoadedExactlyAndStoredBack(int lanes) {
        float[] halves = floats(i -> Float.floatToRawIntBits(Float.float16ToFloat((short) i)));
        assertLoads(Element.F16, lanes, SHORTS, halves);
        assertStores(Element.F16, lanes, halves, SHORTS);
        float[] brain = floats(i -> i << 16);
        assertLoads(Element.BF16, lanes, SHORTS, brain);
        assertStores(Element.BF16, lanes, brain, SHORTS);
    }

    /** Between each value and the next: just below the middle, the middle, which goes to the even one, just above. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void storesRoundToNearestEven(int lanes) {
        for (int beside : new int[] {-1, 0, 1}) {
            float[] values = floats(i -> Float.floatToRawIntBits(middle((short) i)) + beside);
            short[] expected = shorts(i -> Float.floatToFloat16(values[i]));
            assertStores(Element.F16, lanes, values, expected);
            float[] brain = floats(i -> (i << 16) + 0x8000 + beside);
            assertStores(Element.BF16, lanes, brain, shorts(i -> brain(brain[i], i, beside)));
        }
    }

    private static int brain(float value, int below, int beside) {
        if (Float.isNaN(value)) {
            return 0x7fc0;
        }
        return beside > 0 || (beside == 0 && below % 2 == 1) ? below + 1 : below;
    }

    /** Halfway to the next larger magnitude, as if exponents had no end. */
    private static float middle(short half) {
        int magnitude = half & 0x7fff;
        double next = magnitude == 0x7bff ? 65536 : Float.float16ToFloat((short) (magnitude + 1));
        double middle = magnitude >= 0x7c00 ? Float.NaN : (Float.float16ToFloat((short) magnitude) + next) / 2;
        return (float) (half < 0 ? -middle : middle);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void smallIntsExtendAndWrap(int lanes) {
        byte[] bytes = new byte[VALUES];
        IntStream.range(0, VALUES).forEach(i -> bytes[i] = (byte) i);
        assertLoads(Element.I8, lanes, bytes, ints(i -> (byte) i));
        assertLoads(Element.U8, lanes, bytes, ints(i -> i & 255));
        assertLoads(Element.I16, lanes, SHORTS, ints(i -> (short) i));
        int[] wide = ints(i -> i * 0x01010101);
        IntStream.range(0, VALUES).forEach(i -> bytes[i] = (byte) wide[i]);
        assertStores(Element.I8, lanes, wide, bytes);
        assertStores(Element.U8, lanes, wide, bytes);
        assertStores(Element.I16, lanes, wide, shorts(i -> wide[i]));
    }

    private static void assertLoads(Element element, int lanes, Object stored, Object loaded) {
        assertCopies(element, Element.of(element.scalar()), lanes, stored, loaded);
    }

    private static void assertStores(Element element, int lanes, Object loaded, Object stored) {
        assertCopies(Element.of(element.scalar()), element, lanes, loaded, stored);
    }

    private static void assertCopies(Element from, Element to, int lanes, Object source, Object expected) {
        KernelSpec spec = copy(from, to, lanes);
        for (HostKernel kernel : kernels(spec, lanes)) {
            Object[] arrays = {source, Array.newInstance(to.array().componentType(), VALUES)};
            kernel.run(arrays, new int[2], 0, VALUES / lanes);
            assertThat(bits(to, arrays[1]))
                    .as("%s to %s by %s", from, to, kernel.getClass())
                    .isEqualTo(bits(to, expected));
        }
    }

    private static List<HostKernel> kernels(KernelSpec spec, int lanes) {
        Stream<RenderedForm> forms = Stream.of(RenderedForm.values()).filter(form -> form.hasLanes(lanes));
        return Stream.concat(Stream.of(new LoopInterpreter(spec)), forms.map(form -> form.define(spec)))
                .toList();
    }

    private static KernelSpec copy(Element from, Element to, int lanes) {
        var kernel = new KernelBuilder("copy");
        var source = kernel.readBuffer("source", from);
        var target = kernel.writtenBuffer("target", to);
        kernel.parallel("group", Expr.of(VALUES / lanes), group -> {
            var at = kernel.let("at", group.times(lanes));
            kernel.store(target, at, source.load(at, lanes));
        });
        return kernel.build();
    }

    /** All NaNs are one. */
    private static Object bits(Element element, Object array) {
        return switch (element) {
            case F32 -> ints(i -> Float.floatToIntBits(((float[]) array)[i]));
            case F16 -> ints(i -> Float.floatToIntBits(Float.float16ToFloat(((short[]) array)[i])));
            case BF16 -> ints(i -> Float.floatToIntBits(Float.intBitsToFloat(((short[]) array)[i] << 16)));
            case F64, I32, I64, I8, U8, I16 -> array;
        };
    }

    private static float[] floats(Value bits) {
        float[] values = new float[VALUES];
        IntStream.range(0, VALUES).forEach(i -> values[i] = Float.intBitsToFloat(bits.of(i)));
        return values;
    }

    private static short[] shorts(Value value) {
        short[] values = new short[VALUES];
        IntStream.range(0, VALUES).forEach(i -> values[i] = (short) value.of(i));
        return values;
    }

    private static int[] ints(Value value) {
        return IntStream.range(0, VALUES).map(value::of).toArray();
    }
}
