package dev.scantling.ir.geometry;

/** Which output coordinates a convolution has. Coordinates are lattice steps of the respective level. */
public enum OutputRule {
    /** The input set itself. */
    SAME,
    /** The distinct floor(c / stride). */
    FLOOR,
    /** Every o with an input at o * stride + tap, inside the spatial shape if one is given. */
    SUPPORT,
    /** {@link #SUPPORT} limited to 0 .. floor((max + 2 * padding - (size - 1)) / stride) per axis, max over all inputs. */
    SUPPORT_WITHIN_MAXIMUM,
    /** Every q / stride with q = c + tap divisible by the stride and not below the smallest input of that axis. */
    SUPPORT_FROM_MINIMUM
}
