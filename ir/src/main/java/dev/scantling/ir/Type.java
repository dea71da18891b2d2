package dev.scantling.ir;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import java.util.Optional;

/** What a {@link Value} holds. */
public sealed interface Type {

    /** A dense array; features are {@code [rows, channels]}. */
    record TensorType(DType dtype, Shape shape) implements Type {
        /** Whether this is a matrix of floats, in whatever format. */
        public boolean isFeatures() {
            return dtype.isFeature() && shape.rank() == 2;
        }

        /** The same shape of other elements. */
        public TensorType of(DType elements) {
            return new TensorType(elements, shape);
        }

        @Override
        public String toString() {
            return dtype.text() + shape;
        }
    }

    /**
     * A set of voxel coordinates (batch, x, y, z): distinct and sorted. {@code stride} is the distance of neighbours in
     * units of the finest voxel; the coordinates themselves count lattice steps of this level.
     */
    record CoordsType(Dim rows, Int3 stride) implements Type {
        @Override
        public String toString() {
            return "coords[" + rows + ", " + stride + "]";
        }
    }

    /**
     * For each of {@code volume} kernel offsets, a list of (input row, output row) pairs, ascending in both.
     *
     * @param sort how the same pairs also lie sorted by output rows, if they do
     */
    record KernelMapType(int volume, Dim inRows, Dim outRows, Optional<MaskSort> sort) implements Type {
        /** With lists of pairs alone. */
        public KernelMapType(int volume, Dim inRows, Dim outRows) {
            this(volume, inRows, outRows, Optional.empty());
        }

        @Override
        public String toString() {
            return "map[" + volume + ", " + inRows + ", " + outRows
                    + sort.map(how -> ", " + how).orElse("") + "]";
        }
    }

    static TensorType f32(Dim... dims) {
        return new TensorType(DType.F32, Shape.of(dims));
    }

    /** A matrix of floats in a format. */
    static TensorType features(DType dtype, Dim rows, Dim channels) {
        return new TensorType(dtype, Shape.of(rows, channels));
    }

    static TensorType i32(Dim... dims) {
        return new TensorType(DType.I32, Shape.of(dims));
    }
}
