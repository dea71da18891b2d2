package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.FloatFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Types of elements of ONNX tensors.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto, TensorProto.DataType</a>
 */
public enum ElementType {
    FLOAT(1, 32, Kind.FLOAT),
    UINT8(2, 8, Kind.UNSIGNED),
    INT8(3, 8, Kind.SIGNED),
    UINT16(4, 16, Kind.UNSIGNED),
    INT16(5, 16, Kind.SIGNED),
    INT32(6, 32, Kind.SIGNED),
    INT64(7, 64, Kind.SIGNED),
    STRING(8, 0, Kind.OTHER),
    BOOL(9, 8, Kind.UNSIGNED),
    FLOAT16(10, 16, Kind.FLOAT),
    DOUBLE(11, 64, Kind.FLOAT),
    UINT32(12, 32, Kind.UNSIGNED),
    UINT64(13, 64, Kind.UNSIGNED),
    COMPLEX64(14, 64, Kind.OTHER),
    COMPLEX128(15, 128, Kind.OTHER),
    BFLOAT16(16, 16, Kind.FLOAT),
    FLOAT8E4M3FN(17, 8, Kind.OTHER),
    FLOAT8E4M3FNUZ(18, 8, Kind.OTHER),
    FLOAT8E5M2(19, 8, Kind.OTHER),
    FLOAT8E5M2FNUZ(20, 8, Kind.OTHER),
    UINT4(21, 4, Kind.UNSIGNED),
    INT4(22, 4, Kind.SIGNED),
    FLOAT4E2M1(23, 4, Kind.OTHER),
    FLOAT8E8M0(24, 8, Kind.OTHER),
    UINT2(25, 2, Kind.UNSIGNED),
    INT2(26, 2, Kind.SIGNED);

    private enum Kind {
        FLOAT,
        SIGNED,
        UNSIGNED,
        OTHER
    }

    /** Integers of so many bits and all operations of two of them but products are exact in float32. */
    private static final int EXACT_BITS = 16;

    private final int code;
    private final int bits;
    private final Kind kind;

    ElementType(int code, int bits, Kind kind) {
        this.code = code;
        this.bits = bits;
        this.kind = kind;
    }

    /** @throws InvalidModel if ONNX has no such type */
    static ElementType of(long code, String where) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new InvalidModel(
                        where + ": expected a type of elements from 1 to " + INT2.code + ", got " + code));
    }

    int bits() {
        return bits;
    }

    boolean isFloat() {
        return kind == Kind.FLOAT;
    }

    boolean isSigned() {
        return kind == Kind.SIGNED;
    }

    /** Integers, truth values included. */
    boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    /** Integers whose sums and differences float32 has exactly. */
    boolean isSmallInteger() {
        return isInteger() && bits <= EXACT_BITS;
    }

    /** Whether values can pass through a graph: as float32, which has them exactly, but integers of 32 bits and more only up to 2^24. */
    boolean isCarried() {
        return isInteger() || isFloat() && this != DOUBLE;
    }

    long least() {
        return this == BOOL || !isSigned() ? 0 : -1L << (bits - 1);
    }

    /** Of integers of less than 64 bits. */
    long greatest() {
        return this == BOOL ? 1 : isSigned() ? ~(-1L << (bits - 1)) : ~(-1L << bits);
    }

    /** What its floats are rounded to, if they are short. */
    Optional<FloatFormat> shortFloat() {
        return switch (this) {
            case FLOAT16 -> Optional.of(FloatFormat.F16);
            case BFLOAT16 -> Optional.of(FloatFormat.BF16);
            case FLOAT,
                    UINT8,
                    INT8,
                    UINT16,
                    INT16,
                    INT32,
                    INT64,
                    STRING,
                    BOOL,
                    DOUBLE,
                    UINT32,
                    UINT64,
                    COMPLEX64,
                    COMPLEX128 -> Optional.empty();
            case FLOAT8E4M3FN,
                    FLOAT8E4M3FNUZ,
                    FLOAT8E5M2,
                    FLOAT8E5M2FNUZ,
                    UINT4,
                    INT4,
                    FLOAT4E2M1,
                    FLOAT8E8M0,
                    UINT2,
                    INT2 -> Optional.empty();
        };
    }

    /** The name in lower case, as ONNX writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
