package dev.scantling.jit.loop;

import java.util.stream.IntStream;

/**
 * Dot products of the small integers that are packed into 32 bits, the first in the lowest bits. Exact; the sum wraps as
 * I32 does.
 */
public enum DotOp {
    /** Four bytes: unsigned times signed. */
    DOT4(4, false),
    /**
     * The same for unsigned bytes of at most 127, whose products some processors add much faster. What larger bytes give
     * is not defined; interpreters refuse them.
     */
    DOT4_7BIT(4, false),
    /** Two shorts: signed times signed. */
    DOT2(2, true);

    private final int parts;
    private final boolean signed;

    DotOp(int parts, boolean signed) {
        this.parts = parts;
        this.signed = signed;
    }

    /** How many small integers an I32 packs. */
    public int parts() {
        return parts;
    }

    /** The same in shifts and multiplications, for renderers without such an instruction; uses its operands repeatedly. */
    public Expr expand(Expr sum, Expr a, Expr b) {
        return IntStream.range(0, parts)
                .mapToObj(part -> spread(left(a, part), sum.type().lanes())
                        .times(part(b, part).shiftRight(Integer.SIZE - bits())))
                .reduce(sum, Expr::plus);
    }

    private static Expr spread(Expr factor, int lanes) {
        return factor.type().isVector() ? factor : factor.broadcast(lanes);
    }

    private Expr left(Expr a, int part) {
        Expr upper = part(a, part);
        return signed ? upper.shiftRight(Integer.SIZE - bits()) : upper.shiftRightUnsigned(Integer.SIZE - bits());
    }

    /** The part in the highest bits. */
    private Expr part(Expr packed, int part) {
        return packed.shiftLeft(Integer.SIZE - bits() * (part + 1));
    }

    private int bits() {
        return Integer.SIZE / parts;
    }

    /** The meaning for one lane. */
    int apply(int sum, int a, int b) {
        return switch (this) {
            case DOT4_7BIT -> DOT4.apply(sum, sevenBits(a), b);
            case DOT4 -> {
                int result = sum;
                for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                    result += Byte.toUnsignedInt((byte) (a >> shift)) * (byte) (b >> shift);
                }
                yield result;
            }
            case DOT2 -> sum + (short) a * (short) b + (a >> Short.SIZE) * (b >> Short.SIZE);
        };
    }

    private static int sevenBits(int packed) {
        if ((packed & 0x80808080) != 0) {
            throw new IllegalArgumentException(
                    String.format("the left bytes of DOT4_7BIT are at most 127, got 0x%08x; use DOT4", packed));
        }
        return packed;
    }
}
