package dev.scantling.jit.render;

import dev.scantling.device.HostKernel;
import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation on all pairs of awkward values, for any number of lanes, against Java's own arithmetic. */
class FormsTest {
    private static final int[] INTS = {
        0,
        1,
        -1,
        2,
        31,
        32,
        127,
        128,
        255,
        256,
        -128,
        -129,
        32767,
        32768,
        -32768,
        65535,
        0x7f800001,
        0xffc00000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1,
        0x80ff7f01,
        0xff00ff80,
        0x01020304
    };
    private static final float[] FLOATS = {
        -0f,
        1f,
        -1f,
        0.5f,
        -2.5f,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        0x1p31f,
        -0x1p31f,
        0x1.fffffep30f,
        3e9f,
        -1e20f,
        65519.996f,
        65520f,
        0x1p-24f,
        0x1p-25f,
        0x1.000002p-25f,
        16777217f,
        1e-40f,
        3.5f
    };

    /** Ints and bits of floats. */
    static final int[] VALUES = IntStream.concat(
                    IntStream.of(INTS), IntStream.range(0, FLOATS.length).map(i -> Float.floatToRawIntBits(FLOATS[i])))
            .toArray();

    private static final int PAIRS = VALUES.length * VALUES.length;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void intLanesAreThoseOfJava(int lanes) {
        ints(lanes, BinaryOp.ADD, Integer::sum);
        ints(lanes, BinaryOp.SUB, (a, b) -> a - b);
        ints(lanes, BinaryOp.MUL, (a, b) -> a * b);
        ints(lanes, BinaryOp.MIN, Math::min);
        ints(lanes, BinaryOp.MAX, Math::max);
        ints(lanes, BinaryOp.AND, (a, b) -> a & b);
        ints(lanes, BinaryOp.OR, (a, b) -> a | b);
        ints(lanes, BinaryOp.XOR, (a, b) -> a ^ b);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void shiftsTakeAnyConstantCount(int lanes) {
        for (int count : new int[] {0, 1, 15, 16, 24, 31}) {
            Expr constant = Expr.of(count);
            check("<<", lanes, (a, _) -> a.shiftLeft(constant), (a, _) -> a << count);
            check(">>", lanes, (a, _) -> a.shiftRight(constant), (a, _) -> a >> count);
            check(">>>", lanes, (a, _) -> a.shiftRightUnsigned(constant), (a, _) -> a >>> count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void floatLanesAreThoseOfJava(int lanes) {
        floats("+", lanes, Expr::plus, Float::sum);
        floats("-", lanes, Expr::minus, (a, b) -> a - b);
        floats("*", lanes, Expr::times, (a, b) -> a * b);
        floats("/", lanes, Expr::dividedBy, (a, b) -> a / b);
        floats("min", lanes, Expr::min, Math::min);
        floats("max", lanes, Expr::max, Math::max);
        floats("fma", lanes, (a, b) -> a.fma(b, a), (a, b) -> Math.fma(a, b, a));
        floats("neg", lanes, (a, _) -> a.negate(), (a, _) -> -a);
        floats("sqrt", lanes, (a, _) -> a.squareRoot(), (a, _) -> (float) Math.sqrt(a));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void comparisonsChooseLanes(int lanes) {
        Expr yes = Expr.of(7, lanes);
        Expr no = Expr.of(-7, lanes);
        check("int <", lanes, (a, b) -> a.lessThan(b).select(yes, no), (a, b) -> a < b ? 7 : -7);
        check("int <=", lanes, (a, b) -> a.atMost(b).select(yes, no), (a, b) -> a <= b ? 7 : -7);
        check("int ==", lanes, (a, b) -> a.isEqualTo(b).select(yes, no), (a, b) -> a == b ? 7 : -7);
        check("int !=", lanes, (a, b) -> a.isNotEqualTo(b).select(yes, no), (a, b) -> a != b ? 7 : -7);
        floats("<", lanes, (a, b) -> a.lessThan(b).select(a, b), (a, b) -> a < b ? a : b);
        floats("<=", lanes, (a, b) -> a.atMost(b).select(a, b), (a, b) -> a <= b ? a : b);
        floats("==", lanes, (a, b) -> a.isEqualTo(b).select(a, b), (a, b) -> a.floatValue() == b ? a : b);
        floats("!=", lanes, (a, b) -> a.isNotEqualTo(b).select(a, b), (a, b) -> a.floatValue() != b ? a : b);
        Expr zero = Expr.of(0, lanes);
        check(
                "masks",
                lanes,
                (a, b) -> a.lessThan(zero)
                        .and(b.lessThan(zero))
                        .or(a.floatOfBits().isEqualTo(b.floatOfBits()))
                        .select(a, b),
                (a, b) -> (a < 0 && b < 0) || Float.intBitsToFloat(a) == Float.intBitsToFloat(b) ? a : b);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void masksAndIntsAreLocalsOfLoopsAndRegions(int lanes) {
        KernelSpec spec = kernel(lanes, (kernel, at, a, b, c) -> {
            var first = kernel.let("first", a);
            var mask = kernel.let("mask", first.lessThan(Expr.of(0, lanes)));
            kernel.loop("k", 3, k -> kernel.assign(mask, mask.or(first.isEqualTo(k.broadcast(lanes)))));
            kernel.region("choose", () -> kernel.store(c, at, mask.select(first, b)));
        });
        check("locals", lanes, spec, (a, b) -> a < 3 ? a : b);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void conversionsTruncateAndSaturate(int lanes) {
        check("i32", lanes, (a, _) -> a.floatOfBits().toInt(), (a, _) -> (int) Float.intBitsToFloat(a));
        check("f32", lanes, (a, _) -> a.toFloat().bits(), (a, _) -> Float.floatToRawIntBits((float) a));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void packedProductsAreExact(int lanes) {
        for (int factor : new int[] {0, -1, 0x80808080, 0x7fff8000, 0x80008000, 0x01ff7f80}) {
            Expr a = Expr.of(factor);
            check("dot4", lanes, (sum, b) -> new Expr.Dot(DotOp.DOT4, sum, a, b), (sum, b) -> dot4(sum, factor, b));
            check(
                    "dot4 of vectors",
                    lanes,
                    (sum, b) -> new Expr.Dot(DotOp.DOT4, a.broadcast(lanes), b, sum),
                    (sum, b) -> dot4(factor, b, sum));
            check(
                    "dot4 of 7 bits",
                    lanes,
                    (sum, b) -> new Expr.Dot(DotOp.DOT4_7BIT, sum, Expr.of(factor & 0x7f7f7f7f), b),
                    (sum, b) -> dot4(sum, factor & 0x7f7f7f7f, b));
            check(
                    "dot2",
                    lanes,
                    (sum, b) -> new Expr.Dot(DotOp.DOT2, sum, a, b),
                    (sum, b) -> sum + (short) factor * (short) b + (factor >> 16) * (b >> 16));
        }
    }

    private static int dot4(int sum, int a, int b) {
        return sum
                + (a & 255) * (byte) b
                + (a >>> 8 & 255) * (byte) (b >> 8)
                + (a >>> 16 & 255) * (byte) (b >> 16)
                + (a >>> 24) * (b >> 24);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16})
    void permutationsTakeAnyIndex(int lanes) {
        KernelSpec spec = kernel(lanes, (kernel, at, a, b, c) -> {
            Expr permuted = b.floatOfBits().permute(a.xor(b));
            kernel.store(c, at, RandomExpressions.numbers(permuted).bits());
        });
        checkPairs("permute", lanes, spec, pair -> {
            int index = Math.floorMod(first(pair) ^ second(pair), lanes);
            int chosen = second(pair / lanes * lanes + index);
            return Float.isNaN(Float.intBitsToFloat(chosen)) ? Float.floatToRawIntBits(1f) : chosen;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1})
    void scalarsHaveLongsAndBits(int lanes) {
        check("popcount", lanes, (a, _) -> a.bitCount(), (a, _) -> Integer.bitCount(a));
        check("clz", lanes, (a, _) -> a.leadingZeros(), (a, _) -> Integer.numberOfLeadingZeros(a));
        check("ctz", lanes, (a, _) -> a.trailingZeros(), (a, _) -> Integer.numberOfTrailingZeros(a));
        check("popcount of longs", lanes, (a, b) -> pack(a, b).bitCount(), (a, b) -> Long.bitCount(pack(a, b)));
        check(
                "clz of longs",
                lanes,
                (a, b) -> pack(a, b).leadingZeros(),
                (a, b) -> Long.numberOfLeadingZeros(pack(a, b)));
        check(
                "ctz of longs",
                lanes,
                (a, b) -> pack(a, b).trailingZeros(),
                (a, b) -> Long.numberOfTrailingZeros(pack(a, b)));
        check(
                "f32 of longs",
                lanes,
                (a, b) -> pack(a, b).toFloat().bits(),
                (a, b) -> Float.floatToRawIntBits((float) pack(a, b)));
        Expr count = Expr.of(37L);
        check(
                ">>> of longs",
                lanes,
                (a, b) -> pack(a, b).xor(Expr.of(-1L)).shiftRightUnsigned(count).toInt(),
                (a, b) -> (int) (~pack(a, b) >>> 37));
    }

    private static Expr pack(Expr upper, Expr lower) {
        return upper.toLong().shiftLeft(Expr.of(32L)).or(lower.toLong().and(Expr.of(0xffffffffL)));
    }

    private static long pack(int upper, int lower) {
        return (long) upper << 32 | Integer.toUnsignedLong(lower);
    }

    private static void ints(int lanes, BinaryOp op, IntBinaryOperator expected) {
        check(op.name(), lanes, (a, b) -> new Expr.Binary(op, a, b), expected);
    }

    /** The bits of a result, of NaN those of 1. */
    private static void floats(String name, int lanes, BinaryOperator<Expr> form, BinaryOperator<Float> expected) {
        UnaryOperator<Expr> bits = value -> RandomExpressions.numbers(value).bits();
        check(name, lanes, (a, b) -> bits.apply(form.apply(a.floatOfBits(), b.floatOfBits())), (a, b) -> {
            float value = expected.apply(Float.intBitsToFloat(a), Float.intBitsToFloat(b));
            return Float.floatToRawIntBits(Float.isNaN(value) ? 1f : value);
        });
    }

    private static void check(String name, int lanes, BinaryOperator<Expr> form, IntBinaryOperator expected) {
        Body body = (kernel, at, a, b, c) -> kernel.store(c, at, form.apply(a, b));
        check(name, lanes, kernel(lanes, body), expected);
    }

    private static int first(int pair) {
        return VALUES[pair / VALUES.length];
    }

    private static int second(int pair) {
        return VALUES[pair % VALUES.length];
    }

    private static void check(String name, int lanes, KernelSpec spec, IntBinaryOperator expected) {
        checkPairs(name, lanes, spec, pair -> expected.applyAsInt(first(pair), second(pair)));
    }

    /** @param expected by the number of a pair */
    private static void checkPairs(String name, int lanes, KernelSpec spec, IntUnaryOperator expected) {
        int[] a = IntStream.range(0, PAIRS).map(FormsTest::first).toArray();
        int[] b = IntStream.range(0, PAIRS).map(FormsTest::second).toArray();
        int[] c = IntStream.range(0, PAIRS).map(expected).toArray();
        Object[] after = {a, b, c};
        Arguments arguments = new Arguments(new Object[] {a, b, new int[PAIRS]}, new int[3]);
        Arguments.assertSame(name + " interpreted", arguments.after(new LoopInterpreter(spec), PAIRS / lanes), after);
        for (RenderedForm form : forms(spec, lanes)) {
            HostKernel rendered = form.define(spec);
            Arguments.assertSame(name + " as " + form, arguments.after(rendered, 0, PAIRS / lanes), after);
        }
    }

    /** Those that run here. */
    private static List<RenderedForm> forms(KernelSpec spec, int lanes) {
        return Stream.of(RenderedForm.values())
                .filter(form -> form.hasLanes(lanes))
                .toList();
    }

    /** What is done with the vectors of two buffers that start at an element, towards the same place of a third. */
    @FunctionalInterface
    private interface Body {
        void write(KernelBuilder kernel, Expr at, Expr a, Expr b, BufferParam c);
    }

    private static KernelSpec kernel(int lanes, Body body) {
        var kernel = new KernelBuilder("form");
        var a = kernel.readBuffer("a", Scalar.I32);
        var b = kernel.readBuffer("b", Scalar.I32);
        var c = kernel.writtenBuffer("c", Scalar.I32);
        kernel.parallel("group", Expr.of(PAIRS / lanes), group -> {
            Expr at = kernel.let("at", group.times(lanes));
            body.write(kernel, at, a.load(at, lanes), b.load(at, lanes), c);
        });
        return kernel.build();
    }
}
