package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.KittiReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The scan of a {@code model} case after voxelisation: one point for each voxel.
 *
 * @param coords rows (batch, x, y, z)
 * @param feats x, y, z in metres and intensity of the voxel's first point
 */
record ScanInput(Datum.Coords coords, Datum.Floats feats) {
    /** Where scans lie, beside the folder of a group of cases. */
    private static final String FOLDER = "inputs";

    private static final String NUSCENES = ".pcd.bin";
    private static final int CHANNELS = 4;

    static ScanInput read(CaseFile file) {
        PointCloud cloud = KittiReader.read(scan(file));
        Voxels voxels = Voxelizer.spvnas(file.number("voxel_size")).voxelize(cloud);
        float[] feats =
                cloud.rows(voxels.firstPoint()).matrix(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);
        return new ScanInput(
                new Datum.Coords(voxels.coords(), Int3.ONE), Datum.matrix(voxels.count(), CHANNELS, feats));
    }

    /** Data for the ports of a network of the zoo. */
    Map<String, Datum> inputs(Graph graph) {
        Map<String, Datum> inputs = new HashMap<>();
        for (Graph.Port port : graph.inputs()) {
            inputs.put(
                    port.name(),
                    switch (port.name()) {
                        case "coords" -> coords;
                        case "points" ->
                            Datum.matrix(coords.count(), 4, Table.of(coords).toFloats());
                        case "feats" -> feats;
                        default ->
                            throw new EngineException.UnsupportedOp(
                                    "a network with the input '" + port.name() + "'; known: coords, points, feats");
                    });
        }
        return inputs;
    }

    private static Path scan(CaseFile file) {
        String name = file.text("scan");
        if (name.endsWith(NUSCENES)) {
            throw new EngineException.UnsupportedOp("nuScenes scans (" + name + ") are not part of this version");
        }
        Path group = file.folder().toAbsolutePath().normalize().getParent();
        Path scan = group == null ? Path.of(name) : group.resolveSibling(FOLDER).resolve(name);
        if (!Files.isRegularFile(scan)) {
            throw new EngineException.InvalidInput("the scan " + scan + " is missing");
        }
        return scan;
    }
}
