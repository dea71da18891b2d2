package dev.scantling.jit.render.opencl;

/**
 * Conversions between floats and the 16 bits that memory keeps of them, in arithmetic on bits. {@code vload_half} and
 * {@code vstore_half} would do for halves, but drivers exist (PoCL 3.1) whose vectors of them need more alignment than the
 * language says.
 *
 * @param lanes of the vectors
 */
record ShortFloats(int lanes) {

    private String type(String scalar) {
        return TypeNames.vector(scalar, lanes);
    }

    private String choose(String condition, String yes, String no) {
        return lanes == 1
                ? "%s ? %s : %s".formatted(condition, yes, no)
                : "select(%s, %s, %s)".formatted(no, yes, condition);
    }

    private String constant(String value) {
        return "(" + type("uint") + ")(" + value + ")";
    }

    private Helper helper(String name, String result, String parameter, String... lines) {
        String full = name + "_" + type("float");
        return new Helper(full, Helper.function(result, full, parameter, lines));
    }

    /** Subnormal halves are whole multiples of the least one. */
    Helper floatOfHalf() {
        String uint = type("uint");
        return helper(
                "of_half",
                type("float"),
                type("ushort") + " value",
                uint + " bits = convert_" + uint + "(value);",
                uint + " size = bits & 0x7fffu;",
                uint + " wide = (size << 13) + 0x38000000u;",
                "wide = " + choose("size >= 0x7c00u", "wide + 0x38000000u", "wide") + ";",
                "wide = "
                        + choose(
                                "size < 0x400u",
                                "as_" + uint + "(convert_" + type("float") + "(size) * 0x1.0p-24f)",
                                "wide")
                        + ";",
                "return as_" + type("float") + "(wide | ((bits & 0x8000u) << 16));");
    }

    /** Rounded to nearest even; infinite from halfway to the next power of two on. */
    Helper halfOfFloat() {
        String uint = type("uint");
        return helper(
                "to_half",
                type("ushort"),
                type("float") + " value",
                uint + " bits = as_" + uint + "(value);",
                uint + " size = bits & 0x7fffffffu;",
                uint + " normal = (size - 0x38000000u + 0xfffu + ((size >> 13) & 1u)) >> 13;",
                uint + " tiny = convert_" + uint + "_rte(as_" + type("float") + "("
                        + choose("size < 0x38800000u", "size", constant("0u")) + ") * 0x1.0p24f);",
                uint + " half_bits = " + choose("size < 0x38800000u", "tiny", "normal") + ";",
                "half_bits = " + choose("size >= 0x477ff000u", constant("0x7c00u"), "half_bits") + ";",
                "half_bits = " + choose("size > 0x7f800000u", constant("0x7e00u"), "half_bits") + ";",
                "return convert_" + type("ushort") + "(half_bits | ((bits >> 16) & 0x8000u));");
    }

    /** The upper halves of floats, rounded to nearest even. */
    Helper bfloatOfFloat() {
        String uint = type("uint");
        return helper(
                "to_bfloat",
                type("ushort"),
                type("float") + " value",
                uint + " bits = as_" + uint + "(value);",
                uint + " upper = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;",
                "return convert_" + type("ushort") + "(" + choose("value != value", constant("0x7fc0u"), "upper")
                        + ");");
    }
}
