package dev.scantling.tests;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Small inputs, decided by their seed. */
final class Scenes {
    /** Columns of coordinates and points: batch, x, y, z. */
    static final int COLUMNS = 4;

    private Scenes() {}

    /** At most {@code count} voxels of two samples on a wavy sheet, so that neighbours are as common as in a scan. */
    static Datum.Coords sheet(RandomGenerator random, int count, int edge) {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < count; i++) {
            int x = random.nextInt(edge);
            int y = random.nextInt(edge);
            rows.add(new int[] {random.nextInt(2), x, y, (int) (4 * Math.sin(x * 0.4) + 3 * Math.cos(y * 0.3))});
        }
        return coords(rows);
    }

    /** At most {@code count} voxels of some scans anywhere in a box. */
    static Datum.Coords inBox(RandomGenerator random, int count, int scans, Int3 extents) {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < count; i++) {
            rows.add(new int[] {
                random.nextInt(scans),
                random.nextInt(extents.x()),
                random.nextInt(extents.y()),
                random.nextInt(extents.z())
            });
        }
        return coords(rows);
    }

    /** Rows (0, x, y, z) in any order. */
    static Datum.Coords voxels(int... xyz) {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < xyz.length; i += 3) {
            rows.add(new int[] {0, xyz[i], xyz[i + 1], xyz[i + 2]});
        }
        return coords(rows);
    }

    static Datum.Floats feats(RandomGenerator random, int rows, int channels) {
        float[] values = new float[rows * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return Datum.matrix(rows, channels, values);
    }

    /** Points anywhere inside randomly chosen voxels, several in most of them, in no order. */
    static Datum.Floats pointsIn(RandomGenerator random, Datum.Coords coords, int count) {
        float[] points = new float[COLUMNS * count];
        for (int p = 0; p < count; p++) {
            int row = random.nextInt(coords.count());
            for (int c = 0; c < COLUMNS; c++) {
                int corner = coords.rows()[COLUMNS * row + c];
                points[COLUMNS * p + c] = c == 0 ? corner : corner + random.nextFloat(0.01f, 0.99f);
            }
        }
        return Datum.matrix(count, COLUMNS, points);
    }

    /** What a voxel network takes. */
    static Map<String, Datum> voxelInputs(RandomGenerator random, int count, int edge, int channels) {
        Datum.Coords coords = sheet(random, count, edge);
        return voxelInputs(random, coords, channels);
    }

    static Map<String, Datum> voxelInputs(RandomGenerator random, Datum.Coords coords, int channels) {
        return Map.of("coords", coords, "feats", feats(random, coords.count(), channels));
    }

    /** What a point network takes: several points per voxel. */
    static Map<String, Datum> pointInputs(RandomGenerator random, int count, int edge, int channels) {
        Datum.Floats points = pointsIn(random, sheet(random, Math.max(1, count / 3), edge), count);
        return Map.of("points", points, "feats", feats(random, count, channels));
    }

    private static Datum.Coords coords(Set<int[]> rows) {
        return new Datum.Coords(rows.stream().flatMapToInt(Arrays::stream).toArray(), Int3.ONE);
    }
}
