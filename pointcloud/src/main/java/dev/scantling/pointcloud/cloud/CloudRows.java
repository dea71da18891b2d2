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
     * Checks the features of rows {@code begin .. end - 1}.
     *
     * @param name what messages call the operator
     * @param what what they call the features
     * @throws EngineException.InvalidInput naming a row and a column that is not finite
     */
    static void requireFiniteFeatures(
            String name, String what, float[] rows, int offset, int stride, int columns, int begin, int end) {
        for (int row = begin; row < end; row++) {
            for (int column = 0; column < columns; column++) {
                float feature = rows[offset + row * stride + column];
                if (!Float.isFinite(feature)) {
                    throw new EngineException.InvalidInput(
                            name + ", row " + row + ": " + what + " must be finite, number " + column + " is " + feature
                                    + "; check the inputs and weights of the network");
                }
            }
        }
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
