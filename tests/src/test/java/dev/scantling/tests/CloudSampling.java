package dev.scantling.tests;

import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.cloud.FarthestPoints;
import dev.scantling.pointcloud.io.Off;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How 3DCertify prepares clouds: points on a surface, far from each other, in the unit sphere. Rows are x, y, z. */
final class CloudSampling {
    private static final int AXES = 3;
    private static final int SURFACE_POINTS = 4096;
    private static final int FAR_POINTS = 1024;

    private CloudSampling() {}

    /** Points on the faces of a mesh, as many on equal areas. */
    static float[] surface(Off mesh, RandomGenerator random) {
        double[] areas = new double[mesh.faces().size()];
        double sum = 0;
        for (int face = 0; face < areas.length; face++) {
            double[] normal = cross(edge(mesh, face, 1), edge(mesh, face, 2));
            sum += Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
            areas[face] = sum;
        }
        float[] points = new float[AXES * SURFACE_POINTS];
        for (int i = 0; i < SURFACE_POINTS; i++) {
            int found = Arrays.binarySearch(areas, random.nextDouble() * sum);
            point(mesh, found < 0 ? -found - 1 : found, random, points, AXES * i);
        }
        return points;
    }

    private static void point(Off mesh, int face, RandomGenerator random, float[] points, int to) {
        double u = random.nextDouble();
        double v = random.nextDouble();
        boolean outside = u + v > 1;
        double[] corner = vertex(mesh, face, 0);
        double[] first = edge(mesh, face, 1);
        double[] second = edge(mesh, face, 2);
        for (int axis = 0; axis < AXES; axis++) {
            points[to + axis] =
                    (float) (corner[axis] + (outside ? 1 - u : u) * first[axis] + (outside ? 1 - v : v) * second[axis]);
        }
    }

    private static double[] edge(Off mesh, int face, int corner) {
        double[] from = vertex(mesh, face, 0);
        double[] to = vertex(mesh, face, corner);
        return new double[] {to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    }

    private static double[] vertex(Off mesh, int face, int corner) {
        int[] starts = mesh.faces().starts();
        if (starts[face + 1] - starts[face] != AXES) {
            throw new IllegalArgumentException("face " + face + " is no triangle");
        }
        int vertex = (int) mesh.faces().values().bits(starts[face] + corner);
        PointCloud vertices = mesh.vertices();
        return new double[] {
            vertices.column(PointCloud.X).real(vertex),
            vertices.column(PointCloud.Y).real(vertex),
            vertices.column(PointCloud.Z).real(vertex)
        };
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    /** Rows that are far from each other, beginning with {@code first}. */
    static int[] farthest(float[] points, int first) {
        int count = points.length / AXES;
        float[] rotated = new float[points.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(points, AXES * ((i + first) % count), rotated, AXES * i, AXES);
        }
        int[] chosen = new int[FAR_POINTS];
        FarthestPoints search = FarthestPoints.of("sampling", count, FAR_POINTS);
        search.sample(0, rotated, 0, AXES, new float[search.floats()], 0, new int[search.ints()], 0, chosen, 0);
        return Arrays.stream(chosen).map(i -> (i + first) % count).toArray();
    }

    /** The rows of these numbers, around their mean, the farthest at distance 1. */
    static float[] inUnitSphere(float[] points, int[] rows) {
        double[] mean = new double[AXES];
        for (int row : rows) {
            for (int axis = 0; axis < AXES; axis++) {
                mean[axis] += (double) points[AXES * row + axis] / rows.length;
            }
        }
        float[] moved = new float[AXES * rows.length];
        double most = 0;
        for (int i = 0; i < rows.length; i++) {
            double square = 0;
            for (int axis = 0; axis < AXES; axis++) {
                double from = points[AXES * rows[i] + axis] - mean[axis];
                moved[AXES * i + axis] = (float) from;
                square += from * from;
            }
            most = Math.max(most, Math.sqrt(square));
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] /= (float) most;
        }
        return moved;
    }
}
