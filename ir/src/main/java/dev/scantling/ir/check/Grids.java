package dev.scantling.ir.check;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.random.RandomGenerator;

/** Random geometries of convolutions over grids. */
public final class Grids {
    private Grids() {}

    /**
     * Of one to three axes, with strides, dilation, padding that differs at the two ends, and batches of 0 to 2.
     *
     * @param size the most cells of an axis and the most taps follow from it
     */
    public static GridGeometry any(RandomGenerator random, int size) {
        int axes = 1 + random.nextInt(3);
        Int3 taps = int3(random, axes, 1, 1, 1 + Math.min(size, 3));
        Int3 dilation = int3(random, axes, 1, 1, 2);
        Int3 reach = taps.zip(dilation, (tap, step) -> (tap - 1) * step + 1);
        Int3 begin = int3(random, axes, 0, 0, 2);
        Int3 end = int3(random, axes, 0, 0, 2);
        Int3 extents =
                int3(random, axes, 1, 1, 1 + size).zip(reach.zip(begin.plus(end), Math::subtractExact), Math::max);
        return GridGeometry.of(random.nextInt(3), extents, taps)
                .strided(int3(random, axes, 1, 1, 3))
                .dilated(dilation)
                .padded(begin, end);
    }

    private static Int3 int3(RandomGenerator random, int axes, int unused, int least, int most) {
        int[] values = {unused, unused, unused};
        for (int axis = 0; axis < axes; axis++) {
            values[axis] = random.nextInt(least, most + 1);
        }
        return new Int3(values[0], values[1], values[2]);
    }
}
