package dev.scantling.ir.check;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Coordinate sets and matrices for tests. */
public final class Clouds {
    private static final Comparator<int[]> ROW_ORDER = Arrays::compare;

    private Clouds() {}

    /** Rows (0, x, y, z) of stride 1, given in any order. */
    public static Datum.Coords coords(int... xyz) {
        TreeSet<int[]> rows = new TreeSet<>(ROW_ORDER);
        for (int i = 0; i < xyz.length; i += 3) {
            rows.add(new int[] {0, xyz[i], xyz[i + 1], xyz[i + 2]});
        }
        return flat(rows);
    }

    /** At most {@code count} voxels of two samples within {@code -low .. high - 1} on each axis. */
    public static Datum.Coords random(RandomGenerator random, int count, int low, int high) {
        TreeSet<int[]> rows = new TreeSet<>(ROW_ORDER);
        for (int i = 0; i < count; i++) {
            rows.add(new int[] {
                random.nextInt(2), random.nextInt(-low, high), random.nextInt(-low, high), random.nextInt(-low, high)
            });
        }
        return flat(rows);
    }

    /** Every cell of a cube with edge {@code n}, from the origin. */
    public static Datum.Coords cube(int n) {
        TreeSet<int[]> rows = new TreeSet<>(ROW_ORDER);
        for (int i = 0; i < n * n * n; i++) {
            rows.add(new int[] {0, i / (n * n), i / n % n, i % n});
        }
        return flat(rows);
    }

    public static Datum.Floats matrix(RandomGenerator random, int rows, int columns) {
        return Datum.matrix(rows, columns, values(random, rows * columns));
    }

    /** Points around the voxels of {@code coords}, some of them outside of every voxel. */
    public static Datum.Floats points(RandomGenerator random, Datum.Coords coords, int count) {
        float[] points = new float[4 * count];
        for (int p = 0; p < count; p++) {
            int row = coords.count() == 0 ? 0 : random.nextInt(coords.count());
            for (int c = 0; c < 4; c++) {
                int base = coords.count() == 0 ? 0 : coords.rows()[4 * row + c];
                points[4 * p + c] = c == 0 ? base : base + random.nextFloat(-0.5f, 1.5f);
            }
        }
        return Datum.matrix(count, 4, points);
    }

    /** Values in [-1, 1). */
    public static float[] values(RandomGenerator random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return values;
    }

    /** The rows as lists, for readable assertions. */
    public static List<List<Integer>> rows(Datum coords) {
        int[] flat = ((Datum.Coords) coords).rows();
        return Stream.iterate(0, i -> i + 4)
                .limit(flat.length / 4)
                .map(i -> List.of(flat[i], flat[i + 1], flat[i + 2], flat[i + 3]))
                .toList();
    }

    private static Datum.Coords flat(Set<int[]> rows) {
        return new Datum.Coords(rows.stream().flatMapToInt(Arrays::stream).toArray(), Int3.ONE);
    }
}
