package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.geometry.OutputRule;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The output coordinates of a convolution, sorted and distinct, by each {@link OutputRule}: candidates are written down
 * row by row, then radix-sorted and made distinct. Allocates nothing; thread-safe on disjoint arrays.
 */
public final class OutputSet {
    private static final int AXES = 3;

    private OutputSet() {}

    /** The most output rows that one input row can lead to. */
    public static int growth(KernelGeometry geometry) {
        return switch (geometry.outputRule()) {
            case SAME, FLOOR -> 1;
            case SUPPORT, SUPPORT_WITHIN_MAXIMUM, SUPPORT_FROM_MINIMUM ->
                Math.toIntExact(geometry.taps().stream()
                        .collect(Collectors.groupingBy(
                                tap -> tap.zip(geometry.stride(), Math::floorMod), Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow());
        };
    }

    /**
     * A bound of the number of output rows: the room that {@link #compute} needs for them.
     *
     * @throws EngineException.InvalidInput beyond 2^31 - 1
     */
    public static int capacity(KernelGeometry geometry, int inRows) {
        int growth = growth(geometry);
        long rows = (long) inRows * growth;
        if (rows > Integer.MAX_VALUE) {
            throw new EngineException.InvalidInput("a kernel of size " + geometry.size() + " and stride "
                    + geometry.stride() + " can make " + growth + " output rows of each of " + inRows
                    + " input rows, together " + rows + "; the limit is " + Integer.MAX_VALUE
                    + ": crop the scan or use larger voxels");
        }
        return (int) rows;
    }

    /**
     * Computes the output set.
     *
     * @param in the input set: {@code inCount} keys, sorted and distinct
     * @param out room for {@link #capacity} keys; may be the input range itself where {@link #growth} is 1
     * @param scratch {@link RadixSort#scratchLength} of the capacity
     * @return the number of output rows
     * @throws EngineException.InvalidInput if an output coordinate leaves the range of the layout
     */
    public static int compute(
            TapTable taps,
            KeyLayout layout,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            long[] scratch,
            int scratchOffset) {
        if (taps.outputRule() == OutputRule.SAME) {
            System.arraycopy(in, inOffset, out, outOffset, inCount);
            return inCount;
        }
        int candidates;
        if (taps.outputRule() == OutputRule.FLOOR) {
            candidates = floor(taps, layout, in, inOffset, inCount, out, outOffset);
        } else {
            bounds(taps, layout, in, inOffset, inCount, scratch, scratchOffset);
            candidates = support(taps, layout, in, inOffset, inCount, out, outOffset, scratch, scratchOffset);
        }
        RadixSort.sort(out, outOffset, candidates, scratch, scratchOffset);
        return RadixSort.distinct(out, outOffset, candidates);
    }

    /** Writes floor(c / stride) of each row, less repetitions that follow one another. */
    private static int floor(
            TapTable taps, KeyLayout layout, long[] in, int inOffset, int inCount, long[] out, int outOffset) {
        int written = 0;
        for (int begin = 0; begin < inCount; begin += Strip.ROWS) {
            int end = Strip.end(begin, inCount);
            written = floor(taps, layout, in, inOffset + begin, inOffset + end, out, outOffset, written);
        }
        return written;
    }

    private static int floor(
            TapTable taps, KeyLayout layout, long[] in, int begin, int end, long[] out, int outOffset, int already) {
        Divisor strideX = taps.stride(0);
        Divisor strideY = taps.stride(1);
        Divisor strideZ = taps.stride(2);
        int written = already;
        long last = written == 0 ? Cells.NO_KEY : out[outOffset + written - 1];
        for (int row = begin; row < end; row++) {
            long key = in[row];
            long floor = layout.pack(
                    layout.batch(key), (int) strideX.floor(layout.x(key)), (int) strideY.floor(layout.y(key)), (int)
                            strideZ.floor(layout.z(key)));
            if (floor != last) {
                out[outOffset + written++] = floor;
                last = floor;
            }
        }
        return written;
    }

    /** Writes every o inside the bounds with {@code o * stride = c - tap}, or {@code c + tap} by the rule of the minimum. */
    private static int support(
            TapTable taps,
            KeyLayout layout,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            long[] bounds,
            int boundsOffset) {
        Divisor strideX = taps.stride(0);
        Divisor strideY = taps.stride(1);
        Divisor strideZ = taps.stride(2);
        long sign = taps.outputRule() == OutputRule.SUPPORT_FROM_MINIMUM ? 1 : -1;
        int written = 0;
        for (int row = 0; row < inCount; row++) {
            long key = in[inOffset + row];
            for (int k = 0; k < taps.volume(); k++) {
                Int3 tap = taps.tap(k);
                long x = layout.x(key) + sign * tap.x();
                long y = layout.y(key) + sign * tap.y();
                long z = layout.z(key) + sign * tap.z();
                if (strideX.divides(x) && strideY.divides(y) && strideZ.divides(z)) {
                    x = strideX.floor(x);
                    y = strideY.floor(y);
                    z = strideZ.floor(z);
                    if (within(bounds, boundsOffset, x, y, z)) {
                        out[outOffset + written++] = Cells.requireKey(layout, key, x, y, z);
                    }
                }
            }
        }
        return written;
    }

    /** Writes the lowest x, y, z of an output, then the highest. */
    private static void bounds(
            TapTable taps, KeyLayout layout, long[] in, int inOffset, int inCount, long[] bounds, int offset) {
        for (int axis = 0; axis < AXES; axis++) {
            bounds[offset + axis] = lowest(taps, layout, in, inOffset, inCount, axis);
            bounds[offset + AXES + axis] = highest(taps, layout, in, inOffset, inCount, axis);
        }
    }

    private static long lowest(TapTable taps, KeyLayout layout, long[] in, int inOffset, int inCount, int axis) {
        return switch (taps.outputRule()) {
            case SAME, FLOOR -> Long.MIN_VALUE;
            case SUPPORT -> taps.geometry().spatialShape() == null ? Long.MIN_VALUE : 0;
            case SUPPORT_WITHIN_MAXIMUM -> 0;
            case SUPPORT_FROM_MINIMUM ->
                Math.ceilDiv(
                        extreme(layout, in, inOffset, inCount, axis, false),
                        taps.geometry().stride().get(axis));
        };
    }

    private static long highest(TapTable taps, KeyLayout layout, long[] in, int inOffset, int inCount, int axis) {
        KernelGeometry geometry = taps.geometry();
        int width = geometry.size().get(axis) - 1;
        return switch (taps.outputRule()) {
            case SAME, FLOOR, SUPPORT_FROM_MINIMUM -> Long.MAX_VALUE;
            case SUPPORT -> geometry.spatialShape() == null ? Long.MAX_VALUE : lastInShape(geometry, axis);
            case SUPPORT_WITHIN_MAXIMUM ->
                last(geometry, axis, extreme(layout, in, inOffset, inCount, axis, true) - width);
        };
    }

    /**
     * The highest output coordinate along axis 0 (x), 1 (y) or 2 (z) by {@link OutputRule#SUPPORT}.
     *
     * @throws NullPointerException if the geometry has no spatial shape
     */
    public static int lastInShape(KernelGeometry geometry, int axis) {
        int extent =
                Objects.requireNonNull(geometry.spatialShape(), "spatial shape").get(axis);
        long reach = geometry.dilation().get(axis) * (geometry.size().get(axis) - 1L);
        return (int) last(geometry, axis, extent - 1L - reach);
    }

    /** The last output whose window begins at the given cell or before, padding aside. */
    private static long last(KernelGeometry geometry, int axis, long lastBegin) {
        return Math.floorDiv(
                lastBegin + 2L * geometry.padding().get(axis), geometry.stride().get(axis));
    }

    private static boolean within(long[] bounds, int offset, long x, long y, long z) {
        return x >= bounds[offset]
                && y >= bounds[offset + 1]
                && z >= bounds[offset + 2]
                && x <= bounds[offset + 3]
                && y <= bounds[offset + 4]
                && z <= bounds[offset + 5];
    }

    /** The largest or smallest coordinate of an axis; 0 of an empty set. */
    private static long extreme(KeyLayout layout, long[] in, int inOffset, int inCount, int axis, boolean largest) {
        int found = inCount == 0 ? 0 : Cells.coordinate(layout, in[inOffset], axis);
        for (int row = 1; row < inCount; row++) {
            int value = Cells.coordinate(layout, in[inOffset + row], axis);
            found = largest ? Math.max(found, value) : Math.min(found, value);
        }
        return found;
    }
}
