package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.EngineException;

/** Points as rows of an array. */
final class CloudRows {
    private CloudRows() {}

    /** The squared distance of the points at two places. */
    static float distance(float[] a, int i, float[] b, int j) {
        float dx = a[i] - b[j];
        float dy = a[i + 1] - b[j + 1];
        float dz = a[i + 2] - b[j + 2];
        return dx * dx + dy * dy + dz * dz;
    }

    /** @throws EngineException.InvalidInput unless all rows from {@code begin} to {@code end - 1} are finite */
    static void requireFinite(String name, float[] points, int offset, int stride, int begin, int end) {
        for (int point = begin; point < end; point++) {
            requireFinite(name, points, offset + point * stride, point);
        }
    }

    /** @param at where the point is */
    static void requireFinite(String name, float[] points, int at, int point) {
        if (!Float.isFinite(points[at]) || !Float.isFinite(points[at + 1]) || !Float.isFinite(points[at + 2])) {
            throw new EngineException.InvalidInput(name + ", point " + point + ": x, y and z must be finite, are "
                    + points[at] + ", " + points[at + 1] + ", " + points[at + 2] + "; remove the point");
        }
    }
}
