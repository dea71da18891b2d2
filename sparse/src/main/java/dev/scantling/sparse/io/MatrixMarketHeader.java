package dev.scantling.sparse.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the first lines of a Matrix Market file say.
 *
 * @param type that limits values, of the {@code %%GraphBLAS} line; ANY without one
 */
record MatrixMarketHeader(Layout layout, Field field, Symmetry symmetry, ValueType type) {
    /** How a header begins. */
    static final String BANNER = "%%MatrixMarket";

    enum Layout {
        COORDINATE,
        ARRAY
    }

    enum Field {
        REAL,
        INTEGER,
        PATTERN,
        COMPLEX
    }

    enum Symmetry {
        GENERAL,
        SYMMETRIC,
        SKEW_SYMMETRIC,
        HERMITIAN
    }

    /** The types of GraphBLAS, with what a value must be to have them. */
    enum ValueType {
        ANY("any number", false),
        BOOL("0 or 1", true),
        INT8_T("in -128 .. 127", false),
        INT16_T("in -32768 .. 32767", false),
        INT32_T("in -2^31 .. 2^31 - 1", false),
        INT64_T("in -2^63 .. 2^63 - 1", false),
        UINT8_T("in 0 .. 255", true),
        UINT16_T("in 0 .. 65535", true),
        UINT32_T("in 0 .. 2^32 - 1", true),
        UINT64_T("in 0 .. 2^64 - 1", true),
        FLOAT("any number", false),
        DOUBLE("any number", false),
        FLOAT_COMPLEX("any number", false),
        DOUBLE_COMPLEX("any number", false);

        private final String range;
        private final boolean unsigned;

        ValueType(String range, boolean unsigned) {
            this.range = range;
            this.unsigned = unsigned;
        }

        String range() {
            return range;
        }

        boolean isUnsigned() {
            return unsigned;
        }

        boolean holds(double value) {
            return switch (this) {
                case BOOL -> value == 0 || value == 1;
                case INT8_T -> isWhole(value, -0x1p7, 0x1p7 - 1);
                case INT16_T -> isWhole(value, -0x1p15, 0x1p15 - 1);
                case INT32_T -> isWhole(value, -0x1p31, 0x1p31 - 1);
                case INT64_T -> isWhole(value, -0x1p63, 0x1p63); // the rounded limit
                case UINT8_T -> isWhole(value, 0, 0x1p8 - 1);
                case UINT16_T -> isWhole(value, 0, 0x1p16 - 1);
                case UINT32_T -> isWhole(value, 0, 0x1p32 - 1);
                case UINT64_T -> isWhole(value, 0, 0x1p64); // the rounded limit
                case ANY, FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX -> true;
            };
        }

        private static boolean isWhole(double value, double least, double most) {
            return value >= least && value <= most && value == Math.rint(value);
        }
    }

    /** A real, general matrix. */
    static MatrixMarketHeader without(Layout layout) {
        return new MatrixMarketHeader(layout, Field.REAL, Symmetry.GENERAL, ValueType.ANY);
    }

    /** Reads the first line. */
    static MatrixMarketHeader read(Words words) {
        words.requireCount(5, BANNER + ", 'matrix', layout, field and symmetry");
        words.choose(1, Stream.of(Kind.values()));
        return new MatrixMarketHeader(
                        words.choose(2, Stream.of(Layout.values())),
                        words.choose(3, Stream.of(Field.values())),
                        words.choose(4, Stream.of(Symmetry.values())),
                        ValueType.ANY)
                .checked(words);
    }

    /** What a file may describe; vectors and others never became common. */
    private enum Kind {
        MATRIX
    }

    /** Takes the type of a {@code %%GraphBLAS type} line into account. */
    MatrixMarketHeader with(ValueType limit, Words where) {
        return new MatrixMarketHeader(layout, field, symmetry, limit).checked(where);
    }

    private MatrixMarketHeader checked(Words where) {
        if (layout == Layout.ARRAY && field == Field.PATTERN) {
            throw where.error("an array has values, so its field cannot be 'pattern'; write real or coordinate");
        }
        if (symmetry == Symmetry.HERMITIAN && field != Field.COMPLEX) {
            throw where.error("only complex matrices are 'hermitian'; write symmetric");
        }
        if (symmetry == Symmetry.SKEW_SYMMETRIC && (field == Field.PATTERN || type.isUnsigned())) {
            throw where.error("a skew-symmetric matrix has negative values, which "
                    + (field == Field.PATTERN ? "a pattern" : type.name().toLowerCase(Locale.ROOT)) + " has not");
        }
        return this;
    }

    boolean isComplex() {
        return field == Field.COMPLEX;
    }

    /** Numbers of an entry in the file. */
    int numbers() {
        return switch (field) {
            case PATTERN -> 0;
            case REAL, INTEGER -> 1;
            case COMPLEX -> 2;
        };
    }

    /** The word of a file for a constant, such as {@code skew-symmetric}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace("skew_", "skew-");
    }

    /** All types by their words. */
    static List<ValueType> types() {
        return Arrays.stream(ValueType.values())
                .filter(type -> type != ValueType.ANY)
                .toList();
    }
}
