package dev.scantling.jit.lower;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import java.util.function.ToIntFunction;

/** A number of elements, rows or iterations that may depend on extents known only when a session is bound. */
public sealed interface Size {

    /** Known when the kernel is made. */
    record Const(int value) implements Size {}

    /** An extent of the graph. */
    record Of(Dim dim) implements Size {}

    /** {@code size * factor}. */
    record Times(Size size, int factor) implements Size {}

    /** {@code size / divisor}, rounded up. */
    record CeilDiv(Size size, int divisor) implements Size {}

    /** {@code size + addend}. */
    record Plus(Size size, int addend) implements Size {}

    /** The sum of two. */
    record Sum(Size left, Size right) implements Size {}

    /** The smaller of two. */
    record Min(Size left, Size right) implements Size {}

    static Size of(int value) {
        return new Const(value);
    }

    static Size of(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> new Const(size);
            case Dim.Symbol _ -> new Of(dim);
        };
    }

    default Size times(int factor) {
        return new Times(this, factor);
    }

    default Size ceilDiv(int divisor) {
        return new CeilDiv(this, divisor);
    }

    default Size plus(int addend) {
        return new Plus(this, addend);
    }

    default Size plus(Size other) {
        return new Sum(this, other);
    }

    default Size min(Size other) {
        return new Min(this, other);
    }

    /**
     * The number for these extents; allocates nothing.
     *
     * @throws EngineException.OutOfDeviceMemory if it does not fit into 31 bits
     */
    default int evaluate(ToIntFunction<Dim> extents) {
        return switch (this) {
            case Const(int value) -> value;
            case Of(Dim dim) -> extents.applyAsInt(dim);
            case Times(Size size, int factor) -> checked((long) size.evaluate(extents) * factor);
            case CeilDiv(Size size, int divisor) -> Math.ceilDiv(size.evaluate(extents), divisor);
            case Plus(Size size, int addend) -> checked((long) size.evaluate(extents) + addend);
            case Sum(Size left, Size right) -> checked((long) left.evaluate(extents) + right.evaluate(extents));
            case Min(Size left, Size right) -> Math.min(left.evaluate(extents), right.evaluate(extents));
        };
    }

    private static int checked(long value) {
        if (value != (int) value) {
            throw new EngineException.OutOfDeviceMemory("an array would have " + value
                    + " elements, the limit is 2^31 - 1; use larger voxels, a narrower network or crop the scan");
        }
        return (int) value;
    }
}
