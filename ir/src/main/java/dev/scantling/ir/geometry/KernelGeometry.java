package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the map of one convolution: {@code input = output * stride + tap} in lattice steps of the
 * input level. Every algorithm reads {@link #taps}, {@link #stride} and {@link #outputRule}; none derives a phase again.
 *
 * @param submanifold the output set is the input set; implied by stride 1 except for {@link Convention#SPCONV}
 * @param size of the box of kernel cells, or of that around the offsets
 * @param spatialShape extents of the input lattice (spconv), or null when unbounded
 * @param offsets empty for a box; else the kernel cells relative to the output, in the order of the weights
 */
public record KernelGeometry(
        Int3 size,
        Int3 stride,
        Int3 dilation,
        Int3 padding,
        boolean submanifold,
        @Nullable Int3 spatialShape,
        Convention convention,
        List<Int3> offsets) {

    /** Raised whenever the meaning of a field changes, so that stored schedules and tunings are not reused. */
    public static final int SEMANTICS_VERSION = 1;

    public KernelGeometry {
        offsets = List.copyOf(offsets);
        requirePositive("kernel size", size);
        requirePositive("stride", stride);
        requirePositive("dilation", dilation);
        if (submanifold && !stride.equals(Int3.ONE)) {
            throw new EngineException.InvalidModel(
                    "a submanifold convolution has stride 1, got " + stride + "; clear submanifold or the stride");
        }
        if (spatialShape != null) {
            requireBounded(spatialShape, convention);
        }
        if (submanifold && convention == Convention.SPCONV && hasEvenAxis(size)) {
            throw new EngineException.InvalidModel("spconv has no submanifold convolution of even size, got " + size);
        }
        if (!offsets.isEmpty()) {
            requireOffsets(offsets, size, convention);
        }
    }

    /** A kernel that is a box. */
    public KernelGeometry(
            Int3 size,
            Int3 stride,
            Int3 dilation,
            Int3 padding,
            boolean submanifold,
            @Nullable Int3 spatialShape,
            Convention convention) {
        this(size, stride, dilation, padding, submanifold, spatialShape, convention, List.of());
    }

    /** A cube kernel; stride 1 is submanifold. */
    public static KernelGeometry of(int size, int stride, Convention convention) {
        return of(Int3.cube(size), Int3.cube(stride), convention);
    }

    /** No dilation or padding; stride 1 is submanifold. */
    public static KernelGeometry of(Int3 size, Int3 stride, Convention convention) {
        return new KernelGeometry(size, stride, Int3.ONE, Int3.ZERO, stride.equals(Int3.ONE), null, convention);
    }

    /**
     * A kernel of any cells, such as {@link #cross}; stride 1 is submanifold. Outputs follow the rule of MinkowskiEngine.
     *
     * @param offsets distinct cells relative to the output, in steps of the input lattice, in the order of the weights
     */
    public static KernelGeometry ofOffsets(List<Int3> offsets, Int3 stride) {
        if (offsets.isEmpty()) {
            throw new EngineException.InvalidModel("a kernel has at least one offset, got none");
        }
        return new KernelGeometry(
                box(offsets),
                stride,
                Int3.ONE,
                Int3.ZERO,
                stride.equals(Int3.ONE),
                null,
                Convention.MINKOWSKI,
                offsets);
    }

    /** The cells that differ from the centre on one axis only, by up to {@code reach}: the centre, then x, y and z, ascending. */
    public static List<Int3> cross(int reach) {
        return Stream.concat(
                        Stream.of(Int3.ZERO),
                        IntStream.range(0, 3)
                                .boxed()
                                .flatMap(axis -> IntStream.rangeClosed(-reach, reach)
                                        .filter(step -> step != 0)
                                        .mapToObj(step -> Int3.along(axis, step))))
                .toList();
    }

    public KernelGeometry dilated(Int3 by) {
        return new KernelGeometry(size, stride, by, padding, submanifold, spatialShape, convention, offsets);
    }

    public KernelGeometry padded(Int3 by) {
        return new KernelGeometry(size, stride, dilation, by, submanifold, spatialShape, convention, offsets);
    }

    /** The same kernel as a regular convolution: a stride of 1 then grows the active set. */
    public KernelGeometry regular() {
        return new KernelGeometry(size, stride, dilation, padding, false, spatialShape, convention, offsets);
    }

    public KernelGeometry within(Int3 shape) {
        return new KernelGeometry(size, stride, dilation, padding, submanifold, shape, convention, offsets);
    }

    /** The extents of the outputs over a lattice of that shape, as spconv states them; below 1 where the kernel does not fit. */
    public Int3 outputShape(Int3 shape) {
        Int3 reach = dilation.times(size.zip(Int3.ONE, Math::subtractExact)).plus(Int3.ONE);
        Int3 room = shape.plus(padding).plus(padding).zip(reach, Math::subtractExact);
        return room.zip(stride, Math::floorDiv).plus(Int3.ONE);
    }

    /** The smallest extents whose {@link #outputShape} is that one, which a transposed convolution gives its outputs. */
    public Int3 inputShape(Int3 outputs) {
        Int3 reach = dilation.times(size.zip(Int3.ONE, Math::subtractExact)).plus(Int3.ONE);
        Int3 steps = outputs.zip(Int3.ONE, Math::subtractExact).times(stride);
        return steps.plus(reach).zip(padding.plus(padding), Math::subtractExact);
    }

    /** Number of kernel offsets. */
    public int volume() {
        return offsets.isEmpty() ? size.volume() : offsets.size();
    }

    /** Whether offsets come in opposite pairs from both ends, so that tap(k) = -tap(volume - 1 - k). */
    public boolean symmetric() {
        List<Int3> taps = taps();
        return IntStream.range(0, taps.size())
                .allMatch(k -> taps.get(k).plus(taps.get(taps.size() - 1 - k)).equals(Int3.ZERO));
    }

    /** The offset of each kernel index, dilation and padding included: {@code input = output * stride + tap}. */
    public List<Int3> taps() {
        if (!offsets.isEmpty()) {
            return offsets.stream().map(dilation::times).toList();
        }
        OffsetOrder order = convention.offsetOrder(size);
        return IntStream.range(0, volume())
                .mapToObj(k -> tap(order.cell(k, size)))
                .toList();
    }

    /** How output coordinates follow from input coordinates. */
    public OutputRule outputRule() {
        if (submanifold) {
            return OutputRule.SAME;
        }
        return switch (convention) {
            case MINKOWSKI, WARPCONVNET -> OutputRule.FLOOR;
            case TORCHSPARSE_1 -> stridesCover() ? OutputRule.FLOOR : OutputRule.SUPPORT_FROM_MINIMUM;
            case TORCHSPARSE_2 -> OutputRule.SUPPORT_WITHIN_MAXIMUM;
            case TORCHSPARSE_2_HASHMAP -> stridesCover() ? OutputRule.FLOOR : OutputRule.SUPPORT;
            case SPCONV -> OutputRule.SUPPORT;
        };
    }

    /** Per axis the stride is 1 or the kernel size. */
    private boolean stridesCover() {
        return IntStream.range(0, 3).allMatch(a -> stride.get(a) == 1 || stride.get(a) == size.get(a));
    }

    private Int3 tap(Int3 cell) {
        return new Int3(tap(0, cell.x()), tap(1, cell.y()), tap(2, cell.z()));
    }

    private int tap(int axis, int digit) {
        int k = size.get(axis);
        int d = convention.ignoresDilation() ? 1 : dilation.get(axis);
        return switch (convention) {
            case MINKOWSKI, WARPCONVNET -> d * (k % 2 == 1 ? digit - k / 2 : digit);
            case TORCHSPARSE_1, TORCHSPARSE_2_HASHMAP -> digit - (k - 1) / 2;
            case TORCHSPARSE_2 ->
                submanifold ? digit - (size.volume() % 2 == 1 ? k / 2 : 0) : digit - padding.get(axis);
            case SPCONV -> d * digit - (submanifold ? d * (k / 2) : padding.get(axis));
        };
    }

    /** The extents of the smallest box around cells. */
    private static Int3 box(List<Int3> cells) {
        Int3 high = cells.stream().reduce(Int3.ZERO, (a, b) -> a.zip(b, Math::max));
        Int3 low = cells.stream().reduce(Int3.ZERO, (a, b) -> a.zip(b, Math::min));
        return high.zip(low, Math::subtractExact).plus(Int3.ONE);
    }

    private static void requireOffsets(List<Int3> offsets, Int3 size, Convention convention) {
        if (convention != Convention.MINKOWSKI && convention != Convention.WARPCONVNET) {
            throw new EngineException.InvalidModel(
                    "kernels of any offsets follow minkowski or warpconvnet, got " + convention.text());
        }
        if (offsets.stream().distinct().count() < offsets.size()) {
            throw new EngineException.InvalidModel("kernel offsets must be distinct, got " + offsets);
        }
        if (!size.equals(box(offsets))) {
            throw new EngineException.InvalidModel(
                    "the size must be that of the box around the offsets, " + box(offsets) + ", got " + size);
        }
    }

    private static boolean hasEvenAxis(Int3 size) {
        return size.x() % 2 == 0 || size.y() % 2 == 0 || size.z() % 2 == 0;
    }

    private static void requireBounded(Int3 shape, Convention convention) {
        requirePositive("spatial shape", shape);
        if (convention != Convention.SPCONV) {
            throw new EngineException.InvalidModel(
                    "only spconv bounds its outputs by a spatial shape, got " + shape + " with " + convention.text());
        }
    }

    private static void requirePositive(String what, Int3 v) {
        if (v.x() < 1 || v.y() < 1 || v.z() < 1) {
            throw new EngineException.InvalidModel(what + " must be at least 1 on every axis, got " + v);
        }
    }
}
