package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.FloatRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The scan of a {@code model} case after voxelisation: one point for each voxel.
 *
 * @param coords rows (batch, x, y, z)
 * @param feats x, y, z in metres and intensity, from 0 to 1, of the voxel's first point
 */
record ScanInput(Datum.Coords coords, Datum.Floats feats) {
    /** Where scans lie: beside the folder of a group of cases, or at another folder above the case. */
    private static final String FOLDER = "inputs";

    private static final int CHANNELS = 4;
    private static final float NUSCENES_INTENSITY = 255;

    static ScanInput read(CaseFile file) {
        Path scan = scan(file);
        boolean nuScenes = isNuScenes(file.text("scan"));
        PointCloud cloud = (nuScenes ? FloatRecords.NUSCENES : FloatRecords.KITTI).read(scan);
        Voxels voxels = Voxelizer.spvnas(file.number("voxel_size")).voxelize(cloud);
        float[] feats =
                cloud.rows(voxels.firstPoint()).matrix(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);
        if (nuScenes) {
            for (int i = CHANNELS - 1; i < feats.length; i += CHANNELS) {
                feats[i] /= NUSCENES_INTENSITY;
            }
        }
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
        Path folder = file.folder().toAbsolutePath().normalize();
        return Stream.<Path>iterate(folder, Objects::nonNull, Path::getParent)
                .map(above -> above.resolve(FOLDER).resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new EngineException.InvalidInput(
                        "the scan " + name + " is missing: neither " + folder + " nor a folder above it has " + FOLDER
                                + "/" + name + "; it belongs beside the group of cases"));
    }

    /** Their records have five columns; nothing in the file says so, its name does. */
    private static boolean isNuScenes(String scan) {
        String name = scan.toLowerCase(Locale.ROOT);
        return name.endsWith(".pcd.bin") || name.contains("nuscenes");
    }
}
