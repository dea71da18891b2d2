package dev.scantling.ir.interp;

import dev.scantling.ir.PointOp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Defines the operators that look for points near others or far from them, in clouds of rows (x, y, z). */
record PointNeighbours(Datum.Floats points, int clouds) {
    private static final int THREADS = 512;
    private static final int ABSENT = PointVoxels.ABSENT;

    PointNeighbours {
        points.requireFinite();
    }

    private static IntStream rows(Datum.Floats points, int clouds, int cloud) {
        int count = points.rows() / clouds;
        return IntStream.range(cloud * count, (cloud + 1) * count);
    }

    /** The squared distance. */
    private static float distance(Datum.Floats a, int i, Datum.Floats b, int j) {
        float dx = a.get(i, 0) - b.get(j, 0);
        float dy = a.get(i, 1) - b.get(j, 1);
        float dz = a.get(i, 2) - b.get(j, 2);
        return dx * dx + dy * dy + dz * dz;
    }

    /** A distance between two rows. */
    private interface Metric {
        float between(int from, int to);
    }

    Datum farthest(int samples) {
        return farthest(samples, (from, to) -> distance(points, to, points, from));
    }

    /** By distances to the rows of the same cloud. */
    Datum farthestRows(int samples) {
        int rowsOfCloud = points.rows() / clouds;
        return farthest(samples, (from, to) -> points.get(from, to % rowsOfCloud));
    }

    private Datum farthest(int samples, Metric metric) {
        int[] chosen = IntStream.range(0, clouds)
                .flatMap(cloud -> Arrays.stream(farthest(samples, cloud, metric)))
                .toArray();
        return new Datum.Ints(List.of(chosen.length), chosen);
    }

    private int[] farthest(int samples, int cloud, Metric metric) {
        int first = cloud * (points.rows() / clouds);
        float[] nearest = new float[points.rows()];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        int[] chosen = new int[samples];
        chosen[0] = first;
        for (int i = 1; i < samples; i++) {
            int last = chosen[i - 1];
            rows(points, clouds, cloud)
                    .forEach(row -> nearest[row] = Math.min(nearest[row], metric.between(last, row)));
            chosen[i] = rows(points, clouds, cloud)
                    .boxed()
                    .min(Comparator.<Integer>comparingDouble(row -> -nearest[row])
                            .thenComparingInt(row -> (row - first) % THREADS)
                            .thenComparingInt(row -> row))
                    .orElseThrow();
        }
        return chosen;
    }

    Datum ball(Datum.Floats centres, PointOp.BallQuery op) {
        centres.requireFinite();
        int neighbours = op.neighbours();
        int[] found = new int[Sums.elements(centres.rows(), neighbours)];
        for (int centre = 0; centre < centres.rows(); centre++) {
            int cloud = centre / (centres.rows() / clouds);
            int at = centre;
            int[] near = rows(points, clouds, cloud)
                    .filter(row -> inBall(distance(centres, at, points, row), op))
                    .limit(neighbours)
                    .toArray();
            int filler = near.length > 0 ? near[0] : cloud * (points.rows() / clouds);
            for (int i = 0; i < neighbours; i++) {
                found[centre * neighbours + i] = i < near.length ? near[i] : filler;
            }
        }
        return new Datum.Ints(List.of(centres.rows(), neighbours), found);
    }

    private static boolean inBall(float squared, PointOp.BallQuery op) {
        return squared < op.radius() * op.radius() && (squared == 0 || squared >= op.least() * op.least());
    }

    List<Datum> nearest(Datum.Floats centres) {
        centres.requireFinite();
        int nearest = PointOp.NearestPoints.NEAREST;
        int[] index = new int[Sums.elements(points.rows(), nearest)];
        float[] weight = new float[index.length];
        Arrays.fill(index, ABSENT);
        for (int point = 0; point < points.rows(); point++) {
            int at = point;
            List<Integer> order = rows(centres, clouds, point / (points.rows() / clouds))
                    .boxed()
                    .sorted(Comparator.comparingDouble(centre -> distance(points, at, centres, centre)))
                    .limit(nearest)
                    .toList();
            double sum = 0;
            for (int centre : order) {
                sum += closeness(distance(points, point, centres, centre));
            }
            for (int i = 0; i < order.size(); i++) {
                index[point * nearest + i] = order.get(i);
                weight[point * nearest + i] = (float) (closeness(distance(points, point, centres, order.get(i))) / sum);
            }
        }
        return List.of(
                new Datum.Ints(List.of(points.rows(), nearest), index), Datum.matrix(points.rows(), nearest, weight));
    }

    List<Datum> near(Datum.Floats centres, int neighbours, float radius) {
        centres.requireFinite();
        int[] index = new int[Sums.elements(centres.rows(), neighbours)];
        float[] distances = new float[index.length];
        Arrays.fill(index, ABSENT);
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
        for (int centre = 0; centre < centres.rows(); centre++) {
            int at = centre;
            int[] order = rows(points, clouds, centre / (centres.rows() / clouds))
                    .filter(row ->
                            radius == Float.POSITIVE_INFINITY || distance(centres, at, points, row) < radius * radius)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> distance(centres, at, points, row)))
                    .limit(neighbours)
                    .mapToInt(row -> row)
                    .toArray();
            for (int i = 0; i < order.length; i++) {
                index[centre * neighbours + i] = order[i];
                distances[centre * neighbours + i] = distance(centres, centre, points, order[i]);
            }
        }
        return List.of(
                new Datum.Ints(List.of(centres.rows(), neighbours), index),
                Datum.matrix(centres.rows(), neighbours, distances));
    }

    Datum byFeatures(int neighbours) {
        int[] found = new int[Sums.elements(points.rows(), neighbours)];
        for (int row = 0; row < points.rows(); row++) {
            int at = row;
            int[] nearest = rows(points, clouds, row / (points.rows() / clouds))
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> featureDistance(at, other)))
                    .limit(neighbours)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(nearest, 0, found, row * neighbours, neighbours);
        }
        return new Datum.Ints(List.of(points.rows(), neighbours), found);
    }

    private float featureDistance(int a, int b) {
        float sum = 0;
        for (int column = 0; column < points.columns(); column++) {
            float d = points.get(a, column) - points.get(b, column);
            sum = Math.fma(d, d, sum);
        }
        return sum;
    }

    private static double closeness(float distance) {
        return 1 / Math.clamp((double) distance, 1e-10, 1e10);
    }
}
