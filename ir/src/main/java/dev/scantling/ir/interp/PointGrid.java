package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Defines the operators between clouds of points, rows (x, y, z) of float32, and their dense grids. */
record PointGrid(Datum.Floats points, int clouds, int resolution) {
    private static final int CORNERS = 8;

    private int pointsOfCloud() {
        return points.rows() / clouds;
    }

    private int cloud(int point) {
        return point / pointsOfCloud();
    }

    Datum positions(boolean normalized) {
        points.requireFinite();
        float[] positions = new float[points.values().length];
        for (int cloud = 0; cloud < clouds; cloud++) {
            float[] centre = centre(cloud);
            float reach = reach(cloud, centre);
            for (int point : points(cloud)) {
                for (int axis = 0; axis < 3; axis++) {
                    float d = points.get(point, axis) - centre[axis];
                    positions[3 * point + axis] = position(unit(d, reach, normalized));
                }
            }
        }
        return Datum.matrix(points.rows(), 3, positions);
    }

    private int[] points(int cloud) {
        return IntStream.range(cloud * pointsOfCloud(), (cloud + 1) * pointsOfCloud())
                .toArray();
    }

    private float[] centre(int cloud) {
        double[] sum = new double[3];
        for (int point : points(cloud)) {
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += points.get(point, axis);
            }
        }
        float[] centre = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            centre[axis] = (float) (sum[axis] / pointsOfCloud());
        }
        return centre;
    }

    /** The largest norm. */
    private float reach(int cloud, float[] centre) {
        float reach = 0;
        for (int point : points(cloud)) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                double d = points.get(point, axis) - centre[axis];
                square += d * d;
            }
            reach = Math.max(reach, (float) Math.sqrt(square));
        }
        return reach;
    }

    private static float unit(float d, float reach, boolean normalized) {
        if (!normalized) {
            return (d + 1f) / 2f;
        }
        return reach == 0 ? 0.5f : d / (2f * reach) + 0.5f;
    }

    private float position(float unit) {
        return Math.max(0f, Math.min(unit * resolution, resolution - 1f));
    }

    /** Start and count of each cell's points and the points in that order. */
    List<Datum> groups() {
        List<List<Integer>> members = new ArrayList<>();
        for (int cell = 0; cell < clouds * resolution * resolution * resolution; cell++) {
            members.add(new ArrayList<>());
        }
        for (int point = 0; point < points.rows(); point++) {
            members.get(cell(
                            cloud(point),
                            (int) Math.rint(position(point, 0)),
                            (int) Math.rint(position(point, 1)),
                            (int) Math.rint(position(point, 2))))
                    .add(point);
        }
        return PointVoxels.groups(members);
    }

    /** Cells and weights of the eight corners around each point. */
    List<Datum> corners() {
        int[] index = new int[Sums.elements(points.rows(), CORNERS)];
        float[] weight = new float[index.length];
        for (int point = 0; point < points.rows(); point++) {
            for (int corner = 0; corner < CORNERS; corner++) {
                int[] at = new int[3];
                float share = 1f;
                for (int axis = 0; axis < 3; axis++) {
                    boolean upper = (corner >> (2 - axis) & 1) == 1;
                    float position = position(point, axis);
                    float fraction = position - (float) Math.floor(position);
                    at[axis] = (int) (upper ? Math.ceil(position) : Math.floor(position));
                    share *= upper ? fraction : 1f - fraction;
                }
                index[point * CORNERS + corner] = cell(cloud(point), at[0], at[1], at[2]);
                weight[point * CORNERS + corner] = share;
            }
        }
        return List.of(
                new Datum.Ints(List.of(points.rows(), CORNERS), index), Datum.matrix(points.rows(), CORNERS, weight));
    }

    private float position(int point, int axis) {
        float position = points.get(point, axis);
        if (!(position >= 0 && position <= resolution - 1)) {
            throw new EngineException.InvalidInput("point " + point + ": the position " + "xyz".charAt(axis)
                    + " must be from 0 to " + (resolution - 1) + ", got " + position);
        }
        return position;
    }

    private int cell(int cloud, int x, int y, int z) {
        return ((cloud * resolution + x) * resolution + y) * resolution + z;
    }
}
