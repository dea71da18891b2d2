package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.geometry.SmallestAxis;

/**
 * The direction in which the neighbours of each point spread least.
 *
 * @param name what messages call the operator
 * @param neighbours of each point
 * @see dev.scantling.ir.PointOp.Normals
 */
public record Normals(String name, int neighbours, float viewX, float viewY, float viewZ) {

    /**
     * Computes the normals of points {@code begin .. end - 1}.
     *
     * @param offset element of point 0; the other offsets likewise
     * @param stride elements from one point to the next, and from one normal to the next
     * @param index rows of points, negative where there is none
     */
    public void compute(
            int begin,
            int end,
            float[] points,
            int offset,
            int stride,
            int[] index,
            int indexOffset,
            float[] normals,
            int normalsOffset) {
        for (int point = begin; point < end; point++) {
            int from = indexOffset + point * neighbours;
            int at = normalsOffset + point * stride;
            least(points, offset, stride, index, from, normals, at);
            orient(points, offset + point * stride, normals, at);
            for (int i = 3; i < stride; i++) {
                normals[at + i] = 0;
            }
        }
    }

    private void least(float[] points, int offset, int stride, int[] index, int from, float[] normals, int at) {
        double x = 0;
        double y = 0;
        double z = 0;
        int found = 0;
        for (int i = from; i < from + neighbours; i++) {
            if (index[i] >= 0) {
                int row = offset + index[i] * stride;
                x += points[row];
                y += points[row + 1];
                z += points[row + 2];
                found++;
            }
        }
        spread(x / found, y / found, z / found, points, offset, stride, index, from, normals, at);
    }

    private void spread(
            double x,
            double y,
            double z,
            float[] points,
            int offset,
            int stride,
            int[] index,
            int from,
            float[] normals,
            int at) {
        double xx = 0;
        double xy = 0;
        double xz = 0;
        double yy = 0;
        double yz = 0;
        double zz = 0;
        for (int i = from; i < from + neighbours; i++) {
            if (index[i] >= 0) {
                int row = offset + index[i] * stride;
                double dx = points[row] - x;
                double dy = points[row + 1] - y;
                double dz = points[row + 2] - z;
                xx += dx * dx;
                xy += dx * dy;
                xz += dx * dz;
                yy += dy * dy;
                yz += dy * dz;
                zz += dz * dz;
            }
        }
        SmallestAxis.write(xx, xy, xz, yy, yz, zz, normals, at);
    }

    private void orient(float[] points, int point, float[] normals, int at) {
        double towards = ((double) viewX - points[point]) * normals[at]
                + ((double) viewY - points[point + 1]) * normals[at + 1]
                + ((double) viewZ - points[point + 2]) * normals[at + 2];
        for (int i = at; i < at + 3 && towards < 0; i++) {
            normals[i] = -normals[i];
        }
    }
}
