package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.LoopType;

/** Functions for what OpenCL C defines differently from the loop language, or not at all. */
record Helper(String name, String text) implements Comparable<Helper> {
    /** A hint for compilers that are clang, as those of processors are; the language's own is dropped by PoCL. */
    static final Helper PREFETCH = new Helper("PREFETCH", """
            #ifdef __clang__
            #define PREFETCH(address) __builtin_prefetch((const void *)(address))
            #else
            #define PREFETCH(address)
            #endif
            """);

    /** As {@link Math#max}: of zeros the positive one, and NaN if an operand is. */
    static Helper largest(LoopType type) {
        return extreme("largest", ">", "&", type);
    }

    /** As {@link Math#min}: of zeros the negative one, and NaN if an operand is. */
    static Helper least(LoopType type) {
        return extreme("least", "<", "|", type);
    }

    /** @param zeros joins the bits of equal operands, which differ at most in the sign of zeros */
    private static Helper extreme(String kind, String comparison, String zeros, LoopType type) {
        String t = TypeNames.of(type);
        String name = kind + "_" + t;
        String bits = "as_" + TypeNames.bits(type);
        String equal = "as_%s(%s(a) %s %s(b))".formatted(t, bits, zeros, bits);
        String body = type.isVector()
                ? "select(select(select(b, a, a %s b), %s, a == b), a + b, (a != a) | (b != b))"
                        .formatted(comparison, equal)
                : "a != a || b != b ? a + b : a == b ? %s : a %s b ? a : b".formatted(equal, comparison);
        return new Helper(name, function(t, name, t + " a, " + t + " b", "return " + body + ";"));
    }

    /** Division in which nothing fails: by zero it is zero, and the least integer divided by -1 is itself. */
    static Helper quotient(LoopType type) {
        String t = TypeNames.of(type);
        String negated = "(%s)(0 - (%s)a)".formatted(t, TypeNames.unsigned(type));
        return integer("quotient_" + t, t, "b == 0 ? 0 : b == -1 ? " + negated + " : a / b");
    }

    /** The remainder of {@link #quotient}; of a division by zero the dividend. */
    static Helper remainder(LoopType type) {
        String t = TypeNames.of(type);
        return integer("remainder_" + t, t, "b == 0 ? a : b == -1 ? 0 : a % b");
    }

    private static Helper integer(String name, String type, String body) {
        return new Helper(name, function(type, name, type + " a, " + type + " b", "return " + body + ";"));
    }

    static String function(String result, String name, String parameters, String... lines) {
        return result + " " + name + "(" + parameters + ") {\n    " + String.join("\n    ", lines) + "\n}\n";
    }

    @Override
    public int compareTo(Helper other) {
        return name.compareTo(other.name);
    }
}
