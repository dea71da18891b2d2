package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.view.LabelPicture;
import dev.scantling.engine.cli.view.LabelledPoints;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.SemanticKitti;
import dev.scantling.pointcloud.io.KittiWriter;
import dev.scantling.pointcloud.io.SemanticKittiLabels;
import dev.scantling.pointcloud.sim.LidarSimulator;
import java.nio.file.Path;

/** A made-up scan in the files of SemanticKITTI, with what the simulator knows about every point. */
public record SimulatedScan(long seed, PointCloud cloud) {
    private static final String SCAN = ".bin";
    private static final String LABELS = ".label";

    /** The scan of a seed: the same bytes on every machine. */
    public static SimulatedScan of(long seed) {
        return new SimulatedScan(seed, new LidarSimulator().scan(seed));
    }

    /**
     * Writes the points, and their labels beside them.
     *
     * @param scan the file of the points, {@code .bin} by custom
     * @return the file of the labels
     * @throws dev.scantling.ir.EngineException.InvalidInput if a file cannot be written
     */
    public Path write(Path scan) {
        Path labels = labelFile(scan);
        KittiWriter.write(scan, cloud);
        SemanticKittiLabels.write(labels, cloud.ints(PointCloud.LABEL));
        return labels;
    }

    private static Path labelFile(Path scan) {
        String name = scan.getFileName().toString();
        String stem = name.endsWith(SCAN) ? name.substring(0, name.length() - SCAN.length()) : name;
        return scan.resolveSibling(stem + LABELS);
    }

    /** Draws the points with their true classes. */
    public void draw(Path picture) {
        int[] words = cloud.ints(PointCloud.LABEL);
        byte[] labels = new byte[words.length];
        for (int point = 0; point < labels.length; point++) {
            labels[point] = (byte) SemanticKitti.trainId(words[point]);
        }
        LabelPicture.write(
                picture,
                new LabelledPoints(cloud, labels),
                "simulated scan, seed " + seed,
                "the classes that the simulator knows");
    }
}
