package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.models.zoo.ScanRule;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.LocalFrame;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.PointClouds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A scan and its voxels, as the rule of a network wants them. */
public record ScanInput(PointCloud cloud, Voxels voxels, ScanRule rule) implements NetworkInput {
    private static final List<String> PLACES = List.of(PointCloud.X, PointCloud.Y, PointCloud.Z);

    /** For networks that see one point of each voxel, the first in the file. */
    public ScanInput(PointCloud cloud, Voxels voxels) {
        this(cloud, voxels, ScanRule.FIRST_POINTS);
    }

    /** {@link #read(Path, double, ScanRule)} for networks that see one point of each voxel. */
    public static ScanInput read(Path file, double voxelSize) {
        return read(file, voxelSize, ScanRule.FIRST_POINTS);
    }

    /**
     * Reads a scan of any format and voxelises it. Coordinates become float32 in a {@link LocalFrame}.
     *
     * @param voxelSize edge of a voxel in metres, for rules that leave it to the user
     * @throws EngineException.InvalidInput naming the file, and the point if one is not usable, or the columns that are
     *     missing of x, y, z and those of the rule
     */
    public static ScanInput read(Path file, double voxelSize, ScanRule rule) {
        PointCloud points = PointClouds.read(file);
        requireColumns(file, points, rule);
        try {
            PointCloud cloud = scan(LocalFrame.of(points).cloud(), rule);
            return new ScanInput(cloud, rule.voxelize(cloud, voxelSize), rule);
        } catch (EngineException.InvalidInput e) {
            throw new EngineException.InvalidInput(file + ": " + e.getMessage(), e);
        }
    }

    private static void requireColumns(Path file, PointCloud points, ScanRule rule) {
        List<String> needed =
                Stream.concat(PLACES.stream(), rule.columns().stream()).toList();
        List<String> missing = needed.stream().filter(name -> !points.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new EngineException.InvalidInput(file + ": the network needs columns " + String.join(", ", needed)
                    + "; missing are " + missing + ", there are "
                    + points.columns().stream().map(Column::name).toList()
                    + ": name them so"
                    + (missing.equals(List.of(PointCloud.INTENSITY)) ? ", or add an intensity of 0" : ""));
        }
    }

    /** The columns that the rule takes. */
    private static PointCloud scan(PointCloud points, ScanRule rule) {
        PointCloud.Builder scan = PointCloud.builder()
                .xyz(points.floats(PointCloud.X), points.floats(PointCloud.Y), points.floats(PointCloud.Z));
        rule.columns().forEach(name -> scan.add(asFloats(points.column(name))));
        return scan.build();
    }

    /** Intensities become float32 as they are; other columns keep their types, which say what their numbers mean. */
    private static Column asFloats(Column column) {
        if (!column.name().equals(PointCloud.INTENSITY)) {
            return column;
        }
        float[] rounded = new float[column.size()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) column.real(i);
        }
        return new Column.Floats(column.name(), PointCloud.unit(column.name()), rounded);
    }

    /** Data for the inputs of a network of the zoo: voxels as {@code coords}, others as the rule says. */
    @Override
    public Inputs inputs(List<Graph.Port> ports) {
        Inputs inputs = new Inputs();
        for (Graph.Port port : ports) {
            if (port.name().equals("coords")) {
                inputs.put(port.name(), voxels.coords());
            } else {
                ScanRule.Input input =
                        new ScanRule.Input(port.name(), port.value().channels());
                inputs.put(port.name(), rule.values(input, cloud, voxels));
            }
        }
        return inputs;
    }
}
