package dev.scantling.models.zoo;

import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/**
 * A bird's-eye view: features of cells above each other, next to each other, of several scans. Rows count the cells with z fastest, then
 * y, x and scan, as rows of coordinates are sorted.
 *
 * @param extents cells along x, y and z
 */
record Plane(Value x, int scans, Int3 extents) {

    int channels() {
        return x.channels();
    }

    /** Square taps over x and y, and all heights at once, padded to keep every cell that a stride of 1 sees. */
    GridGeometry window(int taps, int stride) {
        int heights = extents.z();
        return GridGeometry.of(scans, reversed(), new Int3(heights, taps, taps))
                .strided(new Int3(heights, stride, stride))
                .padded(new Int3(0, taps / 2, taps / 2));
    }

    /** What a transposed convolution with as many taps as its stride writes. */
    GridGeometry enlarged(int stride) {
        Int3 square = new Int3(1, stride, stride);
        return GridGeometry.of(scans, reversed(), square).strided(square).transposed(Int3.ZERO);
    }

    /** Features of cells whose extents an operator over grids names: first z, then y and x. */
    Plane with(Value features, Int3 reversedExtents) {
        return new Plane(features, scans, new Int3(reversedExtents.z(), reversedExtents.y(), reversedExtents.x()));
    }

    /** Other features of the same cells. */
    Plane with(Value features) {
        return new Plane(features, scans, extents);
    }

    private Int3 reversed() {
        return new Int3(extents.z(), extents.y(), extents.x());
    }
}
