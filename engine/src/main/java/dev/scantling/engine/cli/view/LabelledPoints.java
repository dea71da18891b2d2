package dev.scantling.engine.cli.view;

import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.SemanticKitti;
import java.util.Arrays;

/**
 * Points around a sensor at the origin with a class each.
 *
 * @param cloud columns x, y, z in metres
 * @param labels train ids, one per point; {@link SemanticKitti#IGNORED} for points without a class
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data: sharing is the point, equality is not used
public record LabelledPoints(PointCloud cloud, byte[] labels) {
    public LabelledPoints {
        if (labels.length != cloud.size()) {
            throw new IllegalArgumentException(labels.length + " labels for " + cloud.size() + " points");
        }
    }

    int size() {
        return labels.length;
    }

    float[] x() {
        return cloud.floats(PointCloud.X);
    }

    float[] y() {
        return cloud.floats(PointCloud.Y);
    }

    float[] z() {
        return cloud.floats(PointCloud.Z);
    }

    /** The colour of a point's class on a dark background. */
    int rgb(int point) {
        return Rgb.lifted(classRgb(point));
    }

    private int classRgb(int point) {
        int trainId = labels[point] & 0xFF;
        return trainId < SemanticKitti.values().length
                ? SemanticKitti.ofTrainId(trainId).rgb()
                : Rgb.UNLABELLED;
    }

    /** The data set's colour of every point as 0xRRGGBB, for files. */
    public int[] colours() {
        int[] colours = new int[labels.length];
        Arrays.setAll(colours, this::classRgb);
        return colours;
    }

    /** Points of each train id 0 to 255. */
    int[] counts() {
        int[] counts = new int[256];
        for (byte label : labels) {
            counts[label & 0xFF]++;
        }
        return counts;
    }
}
