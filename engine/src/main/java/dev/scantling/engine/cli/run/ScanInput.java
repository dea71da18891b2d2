package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.LocalFrame;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.PointClouds;
import java.nio.file.Path;
import java.util.List;

/** A scan and its voxels. Networks see one point for each voxel, the first in the file. */
public record ScanInput(PointCloud cloud, Voxels voxels) implements NetworkInput {
    private static final List<String> COLUMNS = List.of(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);

    /**
     * Reads a scan of any format and voxelises it as the SPVNAS data pipeline does. Coordinates become float32 in a
     * {@link LocalFrame}, intensities as they are.
     *
     * @param voxelSize edge of a voxel in metres
     * @throws EngineException.InvalidInput naming the file, and the point if one is not usable, or the columns that are
     *     missing of x, y, z and intensity
     */
    public static ScanInput read(Path file, double voxelSize) {
        PointCloud points = PointClouds.read(file);
        requireColumns(file, points);
        try {
            PointCloud cloud = scan(LocalFrame.of(points).cloud());
            return new ScanInput(cloud, Voxelizer.spvnas(voxelSize).voxelize(cloud));
        } catch (EngineException.InvalidInput e) {
            throw new EngineException.InvalidInput(file + ": " + e.getMessage(), e);
        }
    }

    private static void requireColumns(Path file, PointCloud points) {
        List<String> missing =
                COLUMNS.stream().filter(name -> !points.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new EngineException.InvalidInput(file + ": a scan needs columns x, y, z and intensity; missing are "
                    + missing + ", there are "
                    + points.columns().stream().map(Column::name).toList()
                    + ": name them so, or add an intensity of 0");
        }
    }

    /** The columns that networks take. */
    private static PointCloud scan(PointCloud points) {
        double[] intensity = points.reals(PointCloud.INTENSITY);
        float[] rounded = new float[intensity.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) intensity[i];
        }
        return PointCloud.builder()
                .xyz(points.floats(PointCloud.X), points.floats(PointCloud.Y), points.floats(PointCloud.Z))
                .intensity(rounded)
                .build();
    }

    /**
     * Data for the inputs of a network of the zoo: voxels as {@code coords}, the same as {@code points} in units of a
     * voxel, or (x, y, z, intensity) of a voxel's point as {@code feats}.
     */
    @Override
    public Inputs inputs(List<Graph.Port> ports) {
        Inputs inputs = new Inputs();
        for (Graph.Port port : ports) {
            switch (port.name()) {
                case "coords" -> inputs.put(port.name(), voxels.coords());
                case "points" -> inputs.put(port.name(), floats(voxels.coords()));
                case "feats" -> inputs.put(port.name(), features());
                default ->
                    throw new EngineException.UnsupportedOp("the network has an input '" + port.name()
                            + "', which a scan does not give; it gives coords, points and feats");
            }
        }
        return inputs;
    }

    private float[] features() {
        return cloud.rows(voxels.firstPoint()).matrix(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);
    }

    private static float[] floats(int[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return floats;
    }
}
