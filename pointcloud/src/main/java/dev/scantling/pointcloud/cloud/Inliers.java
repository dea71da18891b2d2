package dev.scantling.pointcloud.cloud;

/**
 * Which points of clouds are no statistical outliers.
 *
 * @param pointsOfCloud points of each cloud
 * @param neighbours of each point
 * @see dev.scantling.ir.PointOp.Inliers
 */
public record Inliers(int pointsOfCloud, int neighbours, float deviations) {

    /**
     * Writes the mean distance of the neighbours of points {@code begin .. end - 1}.
     *
     * @param distances squared
     * @param offset element of the distances of point 0
     * @param stride elements from the distances of one point to those of the next
     */
    public void means(int begin, int end, float[] distances, int offset, int stride, float[] means, int meansOffset) {
        for (int point = begin; point < end; point++) {
            means[meansOffset + point] = mean(distances, offset + point * stride);
        }
    }

    private float mean(float[] distances, int at) {
        double sum = 0;
        int found = 0;
        for (int i = at; i < at + neighbours; i++) {
            if (distances[i] < Float.POSITIVE_INFINITY) {
                sum += Math.sqrt(distances[i]);
                found++;
            }
        }
        return found == 0 ? 0 : (float) (sum / found);
    }

    /** Writes 1 or 0 for each point of a cloud, and zeros up to the next row. */
    public void decide(int cloud, float[] means, int meansOffset, float[] inliers, int inliersOffset, int stride) {
        int begin = cloud * pointsOfCloud;
        double limit = limit(means, meansOffset + begin);
        for (int point = begin; point < begin + pointsOfCloud; point++) {
            int at = inliersOffset + point * stride;
            inliers[at] = means[meansOffset + point] <= limit ? 1 : 0;
            for (int i = 1; i < stride; i++) {
                inliers[at + i] = 0;
            }
        }
    }

    private double limit(float[] means, int at) {
        double sum = 0;
        for (int i = at; i < at + pointsOfCloud; i++) {
            sum += means[i];
        }
        double mean = sum / pointsOfCloud;
        double squares = 0;
        for (int i = at; i < at + pointsOfCloud; i++) {
            squares += (means[i] - mean) * (means[i] - mean);
        }
        return mean + deviations * Math.sqrt(squares / Math.max(1, pointsOfCloud - 1));
    }
}
