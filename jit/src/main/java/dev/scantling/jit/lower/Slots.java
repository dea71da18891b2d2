package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import java.util.List;
import java.util.stream.IntStream;

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

    private Slots() {}

    /** The arrays of a value, in order. */
    public static List<Slot> of(Type type, Target target) {
        return switch (type) {
            case Type.TensorType(DType dtype, Shape shape)
            when dtype.isUnsignedByte() && shape.rank() == 2 -> List.of(bytes(dtype, shape));
            case Type.TensorType(DType dtype, Shape shape) -> List.of(new Slot(dtype, tensor(dtype, shape, target)));
            case Type.CoordsType(Dim rows, var _) ->
                List.of(new Slot(DType.I64, Size.of(rows)), new Slot(DType.I32, Size.of(1)));
            case Type.KernelMapType(int volume, Dim inRows, Dim outRows) -> map(volume, inRows, outRows);
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

    private static List<Slot> map(int volume, Dim inRows, Dim outRows) {
        Size pairs = pairCapacity(inRows, outRows).times(volume);
        return List.of(
                new Slot(DType.I32, pairs),
                new Slot(DType.I32, pairs),
                new Slot(DType.I32, Size.of(volume)),
                new Slot(DType.I32, blockEntries(outRows).times(volume)));
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
