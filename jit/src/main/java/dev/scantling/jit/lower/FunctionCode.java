package dev.scantling.jit.lower;

import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.lower.ActivationCode.Exponential;

/**
 * Elementary functions of numbers or vectors, the same bits for any number of lanes. Errors: some units in the last place, of which
 * {@code exp} has two, {@code log} four, {@code tanh} and {@code erf} eight; {@code pow} has as many more as its exponent is large.
 *
 * @param lanes of all operands
 */
record FunctionCode(KernelBuilder code, int lanes) {
    private static final int SIGN = 0x80000000;
    private static final int MAGNITUDE = 0x7fffffff;

    /** From here on all numbers are whole. */
    private static final float WHOLE = 0x1p23f;

    /** Beyond these exp is 0 or infinite. */
    private static final float LEAST_EXPONENT = -104;

    private static final float GREATEST_EXPONENT = 89;
    private static final int HALF_BITS = Float.floatToIntBits((float) Math.sqrt(0.5));

    /** Of atanh(s) / s - 1 in s squared, highest power first, without the last, which is 0. */
    private static final float[] ATANH = {1f / 9, 1f / 7, 1f / 5, 1f / 3};

    /** Of tanh(x) / x in x squared: 1, -1/3, 2/15, ..., highest power first. */
    private static final float[] TANH = {
        (float) (-1382d / 155925), (float) (62d / 2835), (float) (-17d / 315), (float) (2d / 15), -1f / 3, 1f
    };

    private static final float TANH_SERIES_END = 0.3f;
    private static final int ERF_TERMS = 11;
    private static final float[] ERF = erfSeries();

    /** Of {@link #erfTail}, highest power first. */
    private static final float[] ERF_TAIL = {1.061405429f, -1.453152027f, 1.421413741f, -0.284496736f, 0.254829592f, 0f
    };

    private static final float ERF_TAIL_SCALE = 0.3275911f;

    /** Of erf(x) / x in x squared, highest power first. */
    private static float[] erfSeries() {
        float[] series = new float[ERF_TERMS];
        double factorial = 1;
        for (int n = 0; n < ERF_TERMS; n++) {
            factorial *= Math.max(1, n);
            series[ERF_TERMS - 1 - n] =
                    (float) (2 / Math.sqrt(Math.PI) * (n % 2 == 0 ? 1 : -1) / (factorial * (2 * n + 1)));
        }
        return series;
    }

    Expr of(UnaryFunction function, Expr value) {
        Expr x = code.let("value", value);
        return switch (function) {
            case ABSOLUTE -> magnitude(x);
            case NEGATE -> x.negate();
            case SQUARE_ROOT -> x.squareRoot();
            case EXPONENTIAL -> exp(x);
            case LOGARITHM -> log(x);
            case TANH -> tanh(x);
            case ERF -> erf(x);
            case FLOOR -> floor(x);
            case CEILING -> ceiling(x);
            case ROUND -> round(x);
            case TRUNCATE -> withSign(floor(code.let("size", magnitude(x))), x);
        };
    }

    Expr of(BinaryFunction function, Expr left, Expr right) {
        Expr a = code.let("a", left);
        Expr b = code.let("b", right);
        return switch (function) {
            case DIVIDE -> a.dividedBy(b);
            case MINIMUM -> a.min(b);
            case MAXIMUM -> a.max(b);
            case POWER -> power(a, b);
            case LESS -> truth(a.lessThan(b));
            case AT_MOST -> truth(a.atMost(b));
            case EQUAL -> truth(a.isEqualTo(b));
        };
    }

    private Expr truth(Expr condition) {
        return condition.select(number(1), number(0));
    }

    private Expr number(float value) {
        return Expr.of(value, lanes);
    }

    private Expr magnitude(Expr x) {
        return x.bits().and(Expr.of(MAGNITUDE, lanes)).floatOfBits();
    }

    /** A number that is not negative, or is 0 or of the sign of x already, with the sign of x. */
    private Expr withSign(Expr size, Expr x) {
        return size.bits().or(x.bits().and(Expr.of(SIGN, lanes))).floatOfBits();
    }

    /** Adding so much leaves no room for what is behind the point. */
    private Expr round(Expr x) {
        Expr size = code.let("magnitude", magnitude(x));
        Expr rounded = code.let("whole", size.plus(number(WHOLE)).minus(number(WHOLE)));
        return withSign(size.lessThan(number(WHOLE)).select(rounded, size), x);
    }

    private Expr floor(Expr x) {
        Expr near = code.let("near", round(x));
        return x.lessThan(near).select(near.minus(number(1)), near);
    }

    private Expr ceiling(Expr x) {
        Expr near = code.let("near", round(x));
        return withSign(near.lessThan(x).select(near.plus(number(1)), near), x);
    }

    /** In two halves of the exponent, so that subnormal results and those near the largest number are right as well. */
    private Expr exp(Expr value) {
        Exponential parts =
                Exponential.of(code, value.min(number(GREATEST_EXPONENT)).max(number(LEAST_EXPONENT)));
        Expr n = code.let("exponent", parts.exponent());
        Expr half = code.let("half", n.shiftRight(1));
        return parts.sum().times(powerOfTwo(half)).times(powerOfTwo(n.minus(half)));
    }

    private Expr powerOfTwo(Expr n) {
        return n.plus(Expr.of(ActivationCode.EXPONENT_BIAS, lanes))
                .shiftLeft(ActivationCode.MANTISSA_BITS)
                .floatOfBits();
    }

    /**
     * With x = m 2^e and m around 1, the series of log m = 2 atanh((m - 1) / (m + 1)).
     *
     * @see <a href="https://dlmf.nist.gov/4.6">NIST Digital library of mathematical functions, 4.6.4</a>
     */
    private Expr log(Expr x) {
        Expr subnormal = x.lessThan(number(Float.MIN_NORMAL));
        Expr bits = code.let("bits", subnormal.select(x.times(number(WHOLE)), x).bits());
        Expr e = code.let("e", bits.minus(Expr.of(HALF_BITS, lanes)).shiftRight(ActivationCode.MANTISSA_BITS));
        Expr m = code.let(
                "m", bits.minus(e.shiftLeft(ActivationCode.MANTISSA_BITS)).floatOfBits());
        Expr s = code.let("s", m.minus(number(1)).dividedBy(m.plus(number(1))));
        Expr twice = code.let("twice", s.plus(s));
        Expr q = code.let("q", s.times(s));
        Expr mantissa = twice.fma(polynomial(ATANH, q).times(q), twice);
        Expr scale =
                code.let("scale", e.toFloat().minus(subnormal.select(number(ActivationCode.MANTISSA_BITS), number(0))));
        Expr low = scale.fma(number(ActivationCode.LN2_LOW), mantissa);
        Expr finite = code.let("finite", scale.fma(number(ActivationCode.LN2_HIGH), low));
        Expr large = x.atMost(number(Float.MAX_VALUE)).select(finite, x);
        Expr edge = x.isEqualTo(number(0)).select(number(Float.NEGATIVE_INFINITY), number(Float.NaN));
        return number(0).lessThan(x).select(large, edge);
    }

    private Expr polynomial(float[] coefficients, Expr x) {
        Expr sum = number(coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            sum = code.let("sum", sum.fma(x, number(coefficients[i])));
        }
        return sum;
    }

    /** Near 0 its series, elsewhere 1 - 2 / (exp(2x) + 1). */
    private Expr tanh(Expr x) {
        Expr size = code.let("magnitude", magnitude(x));
        Expr near = code.let("near", size.times(polynomial(TANH, code.let("square", size.times(size)))));
        Expr far = number(1).minus(number(2).dividedBy(exp(size.plus(size)).plus(number(1))));
        return withSign(size.lessThan(number(TANH_SERIES_END)).select(near, far), x);
    }

    /** Below 1 its series. */
    private Expr erf(Expr x) {
        Expr size = code.let("magnitude", magnitude(x));
        Expr square = code.let("square", size.times(size));
        Expr near = code.let("near", size.times(polynomial(ERF, square)));
        return withSign(size.lessThan(number(1)).select(near, erfTail(size, square)), x);
    }

    /** Abramowitz and Stegun, Handbook of mathematical functions, 7.1.26; within 1.5e-7. */
    private Expr erfTail(Expr size, Expr square) {
        Expr t = code.let("t", number(1).dividedBy(size.fma(number(ERF_TAIL_SCALE), number(1))));
        return number(1).minus(polynomial(ERF_TAIL, t).times(exp(square.negate())));
    }

    /** exp(b log |a|), with the sign of a where b is odd; NaN where a is negative and finite and b not whole. */
    private Expr power(Expr a, Expr b) {
        Expr size = code.let("size", magnitude(a));
        Expr raised = code.let("raised", exp(code.let("logarithm", log(size).times(b))));
        Expr half = code.let("half", b.times(number(0.5f)));
        Expr even = round(half).isEqualTo(half);
        Expr signed = code.let("signed", even.select(raised, raised.negate()));
        Expr finite = size.isEqualTo(number(0)).select(raised, number(Float.NaN));
        Expr broken = code.let("broken", size.atMost(number(Float.MAX_VALUE)).select(finite, raised));
        Expr ofNegative =
                code.let("ofNegative", code.let("roundB", round(b)).isEqualTo(b).select(signed, broken));
        Expr any = code.let("any", a.bits().lessThan(Expr.of(0, lanes)).select(ofNegative, raised));
        return b.isEqualTo(number(0)).select(number(1), any);
    }
}
