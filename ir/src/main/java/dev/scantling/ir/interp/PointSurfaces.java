package dev.scantling.ir.interp;

import dev.scantling.ir.PointOp;
import dev.scantling.ir.geometry.SmallestAxis;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Defines what follows from the neighbours of points. */
record PointSurfaces(Datum.Floats points) {

    Datum normals(Datum.Ints index, PointOp.Normals op) {
        points.requireFinite();
        int each = index.dims().get(1);
        float[] normals = new float[points.values().length];
        for (int point = 0; point < points.rows(); point++) {
            int[] near = Arrays.stream(index.values(), point * each, (point + 1) * each)
                    .filter(row -> row >= 0)
                    .toArray();
            least(near, normals, 3 * point);
            double towards = 0;
            double[] view = {op.viewX(), op.viewY(), op.viewZ()};
            for (int axis = 0; axis < 3; axis++) {
                towards += (view[axis] - points.get(point, axis)) * normals[3 * point + axis];
            }
            for (int axis = 0; axis < 3 && towards < 0; axis++) {
                normals[3 * point + axis] = -normals[3 * point + axis];
            }
        }
        return Datum.matrix(points.rows(), 3, normals);
    }

    /** The axis of least covariance. */
    private void least(int[] near, float[] normals, int at) {
        double[] mean = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int row : near) {
                mean[axis] += points.get(row, axis);
            }
            mean[axis] /= near.length;
        }
        double[][] covariance = new double[3][3];
        for (int row : near) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    covariance[a][b] += (points.get(row, a) - mean[a]) * (points.get(row, b) - mean[b]);
                }
            }
        }
        SmallestAxis.write(
                covariance[0][0],
                covariance[0][1],
                covariance[0][2],
                covariance[1][1],
                covariance[1][2],
                covariance[2][2],
                normals,
                at);
    }

    static Datum inliers(Datum.Floats distances, int clouds, float deviations) {
        int each = distances.rows() / clouds;
        float[] means = new float[distances.rows()];
        for (int row = 0; row < means.length; row++) {
            means[row] = mean(distances, row);
        }
        float[] inliers = new float[means.length];
        for (int cloud = 0; cloud < clouds && each > 0; cloud++) {
            int[] rows = IntStream.range(cloud * each, (cloud + 1) * each).toArray();
            double sum = 0;
            for (int row : rows) {
                sum += means[row];
            }
            double squares = 0;
            for (int row : rows) {
                squares += (means[row] - sum / each) * (means[row] - sum / each);
            }
            double limit = sum / each + deviations * Math.sqrt(squares / Math.max(1, each - 1));
            for (int row : rows) {
                inliers[row] = means[row] <= limit ? 1 : 0;
            }
        }
        return Datum.matrix(means.length, 1, inliers);
    }

    private static float mean(Datum.Floats distances, int row) {
        double sum = 0;
        int found = 0;
        for (int i = 0; i < distances.columns(); i++) {
            if (distances.get(row, i) < Float.POSITIVE_INFINITY) {
                sum += Math.sqrt(distances.get(row, i));
                found++;
            }
        }
        return found == 0 ? 0 : (float) (sum / found);
    }
}
