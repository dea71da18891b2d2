package dev.scantling.jit.render.opencl;

/** Numbers as OpenCL C spells them: exactly, and in brackets where a sign would be ambiguous. */
final class Constants {
    private Constants() {}

    /** The least int has no literal of its own. */
    static String of(int value) {
        return value == Integer.MIN_VALUE ? "(" + (value + 1) + " - 1)" : bracketed(Integer.toString(value));
    }

    static String of(long value) {
        return value == Long.MIN_VALUE ? "(" + (value + 1) + "L - 1)" : bracketed(value + "L");
    }

    static String unsigned(int value) {
        return Integer.toUnsignedString(value) + "u";
    }

    static String unsigned(long value) {
        return Long.toUnsignedString(value) + "ul";
    }

    static String of(float value) {
        return Float.isFinite(value)
                ? bracketed(Float.toHexString(value) + "f")
                : "as_float(" + unsigned(Float.floatToIntBits(value)) + ")";
    }

    static String of(double value) {
        return Double.isFinite(value)
                ? bracketed(Double.toHexString(value))
                : "as_double(" + unsigned(Double.doubleToLongBits(value)) + ")";
    }

    private static String bracketed(String literal) {
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }
}
