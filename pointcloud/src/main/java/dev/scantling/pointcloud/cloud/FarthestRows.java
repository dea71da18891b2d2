package dev.scantling.pointcloud.cloud;

import java.util.Arrays;

/**
 * Farthest point sampling by given distances, in one cloud after the other: each chosen row is a pass over its distances.
 *
 * @param name what messages call the operator
 * @param rowsOfCloud rows of each cloud, and distances of each row
 * @param samples rows chosen of each cloud, at most those it has
 * @see dev.scantling.ir.PointOp.FarthestRows
 */
public record FarthestRows(String name, int rowsOfCloud, int samples) {

    /**
     * Chooses the rows of one cloud.
     *
     * @param offset element of row 0 of cloud 0; the other offsets likewise
     * @param stride elements from one row to the next
     * @param memory an element for each row of all clouds
     * @param chosen rows, of all clouds
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a row with a distance that is not finite
     */
    public void sample(
            int cloud,
            float[] distances,
            int offset,
            int stride,
            float[] memory,
            int memoryOffset,
            int[] chosen,
            int chosenOffset) {
        int first = cloud * rowsOfCloud;
        CloudRows.requireFiniteFeatures(
                name, "distances", distances, offset, stride, rowsOfCloud, first, first + rowsOfCloud);
        int nearest = memoryOffset + first;
        Arrays.fill(memory, nearest, nearest + rowsOfCloud, Float.POSITIVE_INFINITY);
        int to = chosenOffset + cloud * samples;
        chosen[to] = first;
        for (int i = 1; i < samples; i++) {
            approach(distances, offset + chosen[to + i - 1] * stride, memory, nearest);
            chosen[to + i] = first + farthest(memory, nearest);
        }
    }

    private void approach(float[] distances, int at, float[] memory, int nearest) {
        for (int row = 0; row < rowsOfCloud; row++) {
            memory[nearest + row] = Math.min(memory[nearest + row], distances[at + row]);
        }
    }

    private int farthest(float[] memory, int nearest) {
        int best = 0;
        for (int row = 1; row < rowsOfCloud; row++) {
            float difference = memory[nearest + row] - memory[nearest + best];
            if (difference > 0 || (difference == 0 && FarthestPoints.precedes(row, best))) {
                best = row;
            }
        }
        return best;
    }
}
