package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.KittiReader;
import java.nio.file.Path;
import java.util.List;

/** A scan and its voxels. Networks see one point for each voxel, the first in the file. */
public record ScanInput(PointCloud cloud, Voxels voxels) implements NetworkInput {

    /**
     * Reads a KITTI scan and voxelises it as the SPVNAS data pipeline does.
     *
     * @param voxelSize edge of a voxel in metres
     * @throws EngineException.InvalidInput naming the file, and the point if one is not usable
     */
    public static ScanInput read(Path file, double voxelSize) {
        PointCloud cloud = KittiReader.read(file);
        try {
            return new ScanInput(cloud, Voxelizer.spvnas(voxelSize).voxelize(cloud));
        } catch (EngineException.InvalidInput e) {
            throw new EngineException.InvalidInput(file + ": " + e.getMessage(), e);
        }
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
