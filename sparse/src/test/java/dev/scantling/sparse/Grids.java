package dev.scantling.sparse;

import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Random coordinate sets and kernels. */
final class Grids {
    /** Beyond it, 17 bits and a sign do not suffice. */
    private static final int FAR = 1 << 17;

    private Grids() {}

    /** Up to {@code size} sorted distinct rows: dense or sparse, one or several samples, around the origin or far away. */
    static int[] rows(RandomGenerator random, int size) {
        int extent = 2 + random.nextInt(1 + size);
        int batches = 1 + random.nextInt(3);
        int[] corner = new int[3];
        Arrays.setAll(corner, _ -> random.nextInt(4) == 0 ? random.nextInt(-FAR, FAR) : -random.nextInt(extent));
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < size; i++) {
            rows.add(new int[] {
                random.nextInt(batches),
                corner[0] + random.nextInt(extent),
                corner[1] + random.nextInt(Math.min(extent, 8)),
                corner[2] + random.nextInt(Math.min(extent, 12))
            });
        }
        return flat(rows);
    }

    /** Every cell of a box, one sample. */
    static int[] box(Int3 low, Int3 extent) {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < extent.volume(); i++) {
            int x = i / (extent.y() * extent.z());
            int y = i / extent.z() % extent.y();
            rows.add(new int[] {0, low.x() + x, low.y() + y, low.z() + i % extent.z()});
        }
        return flat(rows);
    }

    /** A kernel of any convention with sizes 1 to 5, strides and dilations 1 to 3, padding 0 to 2. */
    static KernelGeometry geometry(RandomGenerator random) {
        Convention convention = oneOf(random, Convention.values());
        boolean submanifold = random.nextInt(3) == 0;
        Int3 size = random.nextBoolean() ? Int3.cube(1 + random.nextInt(5)) : int3(random, 1, 5);
        if (submanifold && convention == Convention.SPCONV) {
            size = size.zip(Int3.ZERO, (n, _) -> n | 1);
        }
        Int3 stride =
                submanifold ? Int3.ONE : random.nextBoolean() ? Int3.cube(1 + random.nextInt(3)) : int3(random, 1, 3);
        boolean bounded = convention == Convention.SPCONV && random.nextBoolean();
        return new KernelGeometry(
                size,
                stride,
                random.nextBoolean() ? Int3.ONE : int3(random, 1, 3),
                int3(random, 0, 2),
                submanifold,
                bounded ? int3(random, 1, 12) : null,
                convention);
    }

    @SafeVarargs
    static <T> T oneOf(RandomGenerator random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Int3 int3(RandomGenerator random, int low, int high) {
        return new Int3(random.nextInt(low, high + 1), random.nextInt(low, high + 1), random.nextInt(low, high + 1));
    }

    private static int[] flat(Set<int[]> rows) {
        return rows.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
