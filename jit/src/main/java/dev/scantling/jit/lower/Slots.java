package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.sparse.MaskRuns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How values lie in memory.
 *
 * <ul>
 *   <li>A float32 vector, or features in any format: rows padded to whole vectors of float32. The padding holds zeros,
 *       always: every kernel may read it and must leave it zero.
 *   <li>A matrix of U7 or U8: rows of {@link PackedBytes}.
 *   <li>Any other tensor: dense, row-major.
 *   <li>A coordinate set: packed keys, ascending, and the number of rows.
 *   <li>A kernel map of K offsets with room for {@code cap = min(inputs, outputs)} pairs each: input rows
 *       {@code [K, cap]}, output rows {@code [K, cap]}, pairs of each offset {@code [K]}, and the block index
 *       {@code [K, nb + 1]}, where {@code nb = ceil(outputs / 256)} and element (k, b) is the number of pairs of k whose
 *       output row is below 256 b.
 *   <li>A sorted map: these, and the rows and input rows of runs, their records, and the number of each block's runs, as {@link
 *       MaskRuns} has them.
 * </ul>
 */
public final class Slots {
    /** Output rows that one step of a map's block index covers. */
    public static final int MAP_BLOCK = 256;

    /** Positions of the arrays of a coordinate set. */
    public static final int KEYS = 0;

    public static final int ROW_COUNT = 1;

    /** Positions of the arrays of a kernel map. */
    public static final int MAP_IN = 0;

    public static final int MAP_OUT = 1;
    public static final int MAP_COUNT = 2;
    public static final int MAP_BLOCKS = 3;

    /** Positions of the further arrays of a sorted map. */
    public static final int RUN_ROWS = 4;

    public static final int RUN_IN = 5;
    public static final int RUNS = 6;
    public static final int RUN_COUNTS = 7;

    private Slots() {}

    /** The arrays of a value, in order. */
    public static List<Slot> of(Type type, Target target) {
        return switch (type) {
            case Type.TensorType(DType dtype, Shape shape)
            when dtype.isUnsignedByte() && shape.rank() == 2 -> List.of(bytes(dtype, shape));
            case Type.TensorType(DType dtype, Shape shape) -> List.of(new Slot(dtype, tensor(dtype, shape, target)));
            case Type.CoordsType(Dim rows, var _) ->
                List.of(new Slot(DType.I64, Size.of(rows)), new Slot(DType.I32, Size.of(1)));
            case Type.KernelMapType map ->
                map.sort()
                        .map(sort -> Stream.concat(pairs(map), runs(map, sort)))
                        .orElseGet(() -> pairs(map))
                        .toList();
        };
    }

    private static Size tensor(DType dtype, Shape shape, Target target) {
        Size outer = Size.of(shape.dim(0));
        if (dtype == DType.F32 && shape.rank() == 1) {
            return outer.ceilDiv(target.lanes()).times(target.lanes());
        }
        if (dtype.isFeature() && shape.rank() == 2) {
            return outer.times(target.rowStride(shape.fixed(1)));
        }
        return outer.times(innerElements(shape));
    }

    private static Slot bytes(DType dtype, Shape shape) {
        return new Slot(
                DType.I32,
                Size.of(shape.dim(0))
                        .times(PackedBytes.of(dtype, shape.fixed(1)).words()));
    }

    /** Only the outermost extent may be symbolic. */
    private static int innerElements(Shape shape) {
        return IntStream.range(1, shape.rank()).map(shape::fixed).reduce(1, Math::multiplyExact);
    }

    private static Stream<Slot> pairs(Type.KernelMapType map) {
        Size pairs = pairCapacity(map.inRows(), map.outRows()).times(map.volume());
        return ints(
                pairs, pairs, Size.of(map.volume()), blockEntries(map.outRows()).times(map.volume()));
    }

    private static Stream<Slot> runs(Type.KernelMapType map, MaskSort sort) {
        Size blocks = Size.of(map.outRows()).ceilDiv(sort.blockRows());
        return ints(
                Size.of(map.outRows()).times(sort.ranges()),
                pairCapacity(map.inRows(), map.outRows()).times(map.volume()),
                blocks.times((sort.mostRuns(map.volume()) + 1) * MaskRuns.FIELDS),
                blocks);
    }

    private static Stream<Slot> ints(Size... elements) {
        return Arrays.stream(elements).map(size -> new Slot(DType.I32, size));
    }

    /** Room for the pairs of one offset. */
    static Size pairCapacity(Dim inRows, Dim outRows) {
        return Size.of(inRows).min(Size.of(outRows));
    }

    /** Entries of the block index of one offset. */
    static Size blockEntries(Dim outRows) {
        return Size.of(outRows).ceilDiv(MAP_BLOCK).plus(1);
    }
}
