package dev.scantling.models.tflite;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/**
 * How a window slides over a grid.
 *
 * @param same whether there is padding so that extents are divided by the stride, rounding up; else there is none
 */
record Window(Int3 size, Int3 stride, Int3 dilation, boolean same) {

    /** Over a tensor, its margins included. */
    GridGeometry over(Carried carried) {
        int top = begin(carried.dims().get(1), 1);
        int left = begin(carried.dims().get(2), 0);
        var own = new Carried.Margins(
                top,
                left,
                padding(carried.dims().get(1), 1) - top,
                padding(carried.dims().get(2), 0) - left);
        GridGeometry plain = CarriedBuilder.grid(carried, size).strided(stride).dilated(dilation);
        return CarriedBuilder.around(plain, carried.margins().plus(own));
    }

    private int begin(int extent, int axis) {
        return padding(extent, axis) / 2;
    }

    private int padding(int extent, int axis) {
        if (!same) {
            return 0;
        }
        int reach = Math.addExact(Math.multiplyExact(size.get(axis) - 1, dilation.get(axis)), 1);
        int outputs = Math.ceilDiv(extent, stride.get(axis));
        return Math.max(0, Math.addExact(Math.multiplyExact(outputs - 1, stride.get(axis)), reach) - extent);
    }
}
