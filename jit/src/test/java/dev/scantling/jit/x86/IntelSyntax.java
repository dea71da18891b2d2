package dev.scantling.jit.x86;

import java.util.Locale;

/** Operands as objdump prints them. */
final class IntelSyntax {
    private IntelSyntax() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String register(IntWidth width, Gpr register) {
        return register(width == IntWidth.I64 ? 64 : 32, register);
    }

    static String register(int bits, Gpr register) {
        boolean numbered = register.compareTo(Gpr.R8) >= 0;
        String whole = lower(register);
        return switch (bits) {
            case 64 -> whole;
            case 32 -> numbered ? whole + "d" : "e" + whole.substring(1);
            case 16 -> numbered ? whole + "w" : whole.substring(1);
            case 8 -> numbered ? whole + "b" : lowByte(whole.substring(1));
            default -> throw new IllegalArgumentException("no register has " + bits + " bits");
        };
    }

    /** "ax" is "al", but "sp" is "spl". */
    private static String lowByte(String word) {
        return (word.endsWith("x") ? word.substring(0, 1) : word) + "l";
    }

    /** Of 16, 32 or 64 bytes; narrower ones are shown as the lowest part of XMM. */
    static String register(int bytes, Vec register) {
        String file = bytes <= 16 ? "xmm" : bytes == 32 ? "ymm" : "zmm";
        return file + register.number();
    }

    static String memory(int bytes, Mem at) {
        String size = switch (bytes) {
            case 1 -> "BYTE";
            case 2 -> "WORD";
            case 4 -> "DWORD";
            case 8 -> "QWORD";
            case 16 -> "XMMWORD";
            case 32 -> "YMMWORD";
            case 64 -> "ZMMWORD";
            default -> throw new IllegalArgumentException("no operand has " + bytes + " bytes");
        };
        return size + " PTR " + address(at);
    }

    /** A float for every lane. */
    static String repeated(Mem at) {
        return "DWORD BCST " + address(at);
    }

    static String address(Mem at) {
        Gpr index = at.index();
        String scaled = index == null ? "" : "+" + lower(index) + "*" + at.scale();
        return "[" + lower(at.base()) + scaled + displacement(at) + "]";
    }

    private static String displacement(Mem at) {
        long value = at.displacement();
        boolean always = at.base() == Gpr.RBP || at.base() == Gpr.R13;
        if (value == 0 && !always) {
            return "";
        }
        return value < 0 ? "-" + hex(-value) : "+" + hex(value);
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    /** A constant that is extended to the width of the operation. */
    static String hex(IntWidth width, int value) {
        return hex(width == IntWidth.I64 ? value : value & 0xFFFF_FFFFL);
    }
}
