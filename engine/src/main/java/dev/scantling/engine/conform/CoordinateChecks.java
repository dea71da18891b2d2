package dev.scantling.engine.conform;

import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.List;

/**
 * Sums that identify a coordinate set, in units of the finest voxel.
 *
 * @param sums of x, y, z and batch
 * @param hash sum of x + 1000003 y + 998244353 z
 * @param min smallest x, y, z and batch
 * @param max largest x, y, z and batch
 */
record CoordinateChecks(int count, List<Long> sums, long hash, List<Long> min, List<Long> max) {
    private static final int AXES = 4;
    private static final long Y_FACTOR = 1000003;
    private static final long Z_FACTOR = 998244353;

    static CoordinateChecks of(Datum.Coords coords) {
        long[] sums = new long[AXES];
        long[] min = new long[AXES];
        long[] max = new long[AXES];
        Arrays.fill(min, coords.count() == 0 ? 0 : Long.MAX_VALUE);
        Arrays.fill(max, coords.count() == 0 ? 0 : Long.MIN_VALUE);
        for (int i = 0; i < coords.rows().length; i++) {
            int column = i % AXES;
            int axis = column == 0 ? AXES - 1 : column - 1;
            long value =
                    (long) coords.rows()[i] * (column == 0 ? 1 : coords.stride().get(axis));
            sums[axis] += value;
            min[axis] = Math.min(min[axis], value);
            max[axis] = Math.max(max[axis], value);
        }
        return new CoordinateChecks(coords.count(), list(sums), hash(sums), list(min), list(max));
    }

    static CoordinateChecks read(CaseFile stated) {
        return new CoordinateChecks(
                stated.integer("n"),
                list(stated.longs("sum_xyzb")),
                stated.longInteger("hash_sum"),
                list(stated.longs("min")),
                list(stated.longs("max")));
    }

    private static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static long hash(long[] sums) {
        return sums[0] + Y_FACTOR * sums[1] + Z_FACTOR * sums[2];
    }
}
