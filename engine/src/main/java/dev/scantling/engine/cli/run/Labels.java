package dev.scantling.engine.cli.run;

import dev.scantling.pointcloud.SemanticKitti;
import dev.scantling.pointcloud.Voxels;

/** From the logits of voxels to the classes of points. */
final class Labels {
    private Labels() {}

    /**
     * The class of every point in file order: that with the largest logit of its voxel, the lowest of equals;
     * {@link SemanticKitti#IGNORED} where no logit is a number.
     *
     * @param logits row-major {@code [voxels, classes]}
     */
    static byte[] ofPoints(float[] logits, int classes, Voxels voxels) {
        int[] perVoxel = new int[voxels.count()];
        for (int voxel = 0; voxel < perVoxel.length; voxel++) {
            perVoxel[voxel] = largest(logits, voxel * classes, classes);
        }
        int[] perPoint = voxels.toPoints(perVoxel, SemanticKitti.IGNORED);
        byte[] labels = new byte[perPoint.length];
        for (int point = 0; point < labels.length; point++) {
            labels[point] = (byte) perPoint[point];
        }
        return labels;
    }

    private static int largest(float[] logits, int start, int classes) {
        int best = SemanticKitti.IGNORED;
        float bestLogit = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < classes; label++) {
            if (logits[start + label] > bestLogit) {
                best = label;
                bestLogit = logits[start + label];
            }
        }
        return best;
    }
}
