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

    /**
     * Checks the rows {@code begin .. end - 1}.
     *
     * @param name what messages call the operator
     * @param what what they call a row
     * @throws EngineException.InvalidInput naming one that is not finite
     */
    static void requireFinite(String name, String what, float[] rows, int offset, int stride, int begin, int end) {
        for (int row = begin; row < end; row++) {
            int at = offset + row * stride;
            if (!Float.isFinite(rows[at]) || !Float.isFinite(rows[at + 1]) || !Float.isFinite(rows[at + 2])) {
                throw new EngineException.InvalidInput(
                        name + ", " + what + " " + row + ": x, y and z must be finite, are " + rows[at] + ", "
                                + rows[at + 1] + ", " + rows[at + 2] + "; remove the point");
            }
        }
    }
}
