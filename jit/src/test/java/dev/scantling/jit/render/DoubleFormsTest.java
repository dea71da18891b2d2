package dev.scantling.jit.render;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation of F64 on all pairs of awkward values, for any number of lanes, against Java's own arithmetic. */
class DoubleFormsTest {
    private static final double[] VALUES = {
        0d,
        -0d,
        1d,
        -1d,
        0.1,
        -2.5,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Float.MIN_VALUE,
        Float.MIN_VALUE / 2d,
        0x1.8p-149,
        Float.MAX_VALUE,
        // halfway to the next float, and beside it
        0x1.000001p0,
        0x1.0000010000001p0,
        0x1.000003p0,
        0x1.ffffffp127,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    private static final int PAIRS = VALUES.length * VALUES.length;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void lanesAreThoseOfJava(int lanes) {
        check("+", lanes, Expr::plus, Double::sum);
        check("-", lanes, Expr::minus, (a, b) -> a - b);
        check("*", lanes, Expr::times, (a, b) -> a * b);
        check("/", lanes, Expr::dividedBy, (a, b) -> a / b);
        check("min", lanes, Expr::min, Math::min);
        check("max", lanes, Expr::max, Math::max);
        check("max with zero", lanes, (a, _) -> a.max(Expr.of(0d, lanes)), (a, _) -> Math.max(a, 0));
        check("fma", lanes, (a, b) -> a.fma(b, a), (a, b) -> Math.fma(a, b, a));
        check("fma with constant", lanes, (a, b) -> a.fma(Expr.of(0.1, lanes), b), (a, b) -> Math.fma(a, 0.1, b));
        check("neg", lanes, (a, _) -> a.negate(), (a, _) -> -a);
        check("sqrt", lanes, (a, _) -> a.squareRoot(), (a, _) -> Math.sqrt(a));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void comparisonsChooseLanes(int lanes) {
        check("<", lanes, (a, b) -> a.lessThan(b).select(a, b), (a, b) -> a < b ? a : b);
        check("<=", lanes, (a, b) -> a.atMost(b).select(a, b), (a, b) -> a <= b ? a : b);
        check("==", lanes, (a, b) -> a.isEqualTo(b).select(a, b.negate()), (a, b) -> a == b ? a : -b);
        check("!=", lanes, (a, b) -> a.isNotEqualTo(b).select(a, b.negate()), (a, b) -> a != b ? a : -b);
        Expr zero = Expr.zero(LoopType.f64(lanes));
        check(
                "masks",
                lanes,
                (a, b) -> a.lessThan(zero)
                        .and(b.lessThan(zero))
                        .or(a.isEqualTo(b))
                        .select(a, b.negate()),
                (a, b) -> (a < 0 && b < 0) || a == b ? a : -b);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void conversionsRoundToNearest(int lanes) {
        check("f32", lanes, (a, _) -> a.toFloat().toDouble(), (a, _) -> (float) a);
        check("f32 of f64 of i32", lanes, (a, _) -> ints(a).toDouble(), (a, _) -> (int) (float) a);
        Expr yes = Expr.of(3f, lanes);
        Expr no = Expr.of(-3f, lanes);
        check("f32 by f64", lanes, (a, b) -> a.lessThan(b).select(yes, no).toDouble(), (a, b) -> a < b ? 3 : -3);
        check(
                "f64 by f32",
                lanes,
                (a, b) -> a.toFloat().lessThan(b.toFloat()).select(a, b),
                (a, b) -> (float) a < (float) b ? a : b);
    }

    private static Expr ints(Expr doubles) {
        return doubles.toFloat().toInt();
    }

    private static void check(String name, int lanes, BinaryOperator<Expr> form, DoubleBinaryOperator expected) {
        double[] a = IntStream.range(0, PAIRS)
                .mapToDouble(i -> VALUES[i / VALUES.length])
                .toArray();
        double[] b = IntStream.range(0, PAIRS)
                .mapToDouble(i -> VALUES[i % VALUES.length])
                .toArray();
        double[] c = IntStream.range(0, PAIRS)
                .mapToDouble(i -> expected.applyAsDouble(a[i], b[i]))
                .toArray();
        KernelSpec spec = kernel(lanes, form);
        Object[] after = {a, b, c};
        Arguments arguments = new Arguments(new Object[] {a, b, new double[PAIRS]}, new int[3]);
        Arguments.assertSame(name + " interpreted", arguments.after(new LoopInterpreter(spec), PAIRS / lanes), after);
        // vectors of doubles are as wide as those of twice as many floats
        Stream.of(RenderedForm.values())
                .filter(rendered -> rendered.hasLanes(lanes == 1 ? 1 : 2 * lanes))
                .forEach(rendered -> Arguments.assertSame(
                        name + " as " + rendered, arguments.after(rendered.define(spec), 0, PAIRS / lanes), after));
    }

    private static KernelSpec kernel(int lanes, BinaryOperator<Expr> form) {
        var kernel = new KernelBuilder("form");
        var a = kernel.readBuffer("a", Scalar.F64);
        var b = kernel.readBuffer("b", Scalar.F64);
        var c = kernel.writtenBuffer("c", Scalar.F64);
        kernel.parallel("group", Expr.of(PAIRS / lanes), group -> {
            Expr at = kernel.let("at", group.times(lanes));
            kernel.store(c, at, form.apply(a.load(at, lanes), b.load(at, lanes)));
        });
        return kernel.build();
    }
}
