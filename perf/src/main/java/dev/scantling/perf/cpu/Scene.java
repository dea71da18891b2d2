package dev.scantling.perf.cpu;

import dev.scantling.engine.Inputs;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.KittiReader;
import dev.scantling.pointcloud.sim.LidarSimulator;
import dev.scantling.pointcloud.sim.SensorModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Voxels to convolve. */
public record Scene(String name, Voxels voxels) {
    /** Twice the beams and the steps of a real sensor, nothing far away: surfaces without gaps. */
    private static final SensorModel DENSE_SENSOR = new SensorModel(128, 4000, 2, -24.8, 1.73, 2, 19, 0.02, 0.03);

    private static final long SEED = 1;
    private static final double SYNTHETIC_EDGE = 0.1;

    /** About 100,000 voxels with 12 neighbours each, the same on every machine. */
    static Scene synthetic() {
        return new Scene(
                "synthetic", Voxelizer.spvnas(SYNTHETIC_EDGE).voxelize(new LidarSimulator(DENSE_SENSOR).scan(SEED)));
    }

    /** A KITTI scan in voxels of the given edge in metres. */
    static Scene scan(Path file, double edge) {
        return new Scene("scan, " + edge + " m", Voxelizer.spvnas(edge).voxelize(KittiReader.read(file)));
    }

    /** The synthetic scene, then the plan's scan in voxels of each edge. */
    public static List<Scene> all(Plan plan, List<Double> edges) {
        Path scan = plan.requireScan();
        return Stream.concat(Stream.of(synthetic()), edges.stream().map(edge -> scan(scan, edge)))
                .toList();
    }

    /** These voxels, with random features. */
    public Inputs inputs(int channels) {
        return new Inputs()
                .put(Layers.COORDS, voxels.coords())
                .put(Layers.FEATS, Layers.random(Math.multiplyExact(voxels.count(), channels)));
    }

    /** What tells a convolution over these voxels from others, and how many pairs it has. */
    public Map<String, String> size(int channels, long flops) {
        double pairs = flops / (2.0 * channels * channels);
        Map<String, String> size = new LinkedHashMap<>();
        size.put("scene", name);
        size.put("voxels", Integer.toString(voxels.count()));
        size.put("pairs / voxel", String.format(Locale.ROOT, "%.2f", pairs / voxels.count()));
        size.put("C", Integer.toString(channels));
        return size;
    }
}
