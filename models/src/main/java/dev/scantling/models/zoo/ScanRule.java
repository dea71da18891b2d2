package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Pooling;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.RangeVoxelizer;
import dev.scantling.pointcloud.VoxelFeatures;
import dev.scantling.pointcloud.VoxelSize;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import java.util.List;

/**
 * How the points of a scan become the inputs of a network. Scans have columns {@code x}, {@code y} and {@code z} as float32, and those
 * that the rule names. Immutable, safe to share.
 */
public sealed interface ScanRule {
    /** The rule of most networks. */
    ScanRule FIRST_POINTS = new FirstPoints();

    /** The columns that a scan must have beyond its coordinates. */
    List<String> columns();

    /**
     * The voxels of a scan.
     *
     * @param edge of a voxel, for rules that leave it to the user
     * @throws EngineException.InvalidInput if points cannot be voxelised
     */
    Voxels voxelize(PointCloud scan, double edge);

    /**
     * Row by row the values of an input other than {@code coords}, which are the voxels' own.
     *
     * @throws EngineException.UnsupportedOp if scans do not give such an input
     */
    float[] values(Input input, PointCloud scan, Voxels voxels);

    /** The name and the columns of an input. */
    record Input(String port, int columns) {
        EngineException unknown(String known) {
            return new EngineException.UnsupportedOp(
                    "the network has an input '" + port + "', which a scan does not give; it gives " + known);
        }
    }

    /**
     * Voxels rounded as the SPVNAS data pipeline does, one point for each: {@code feats} are x, y, z and intensity of the first in the
     * file, {@code points} the voxels themselves.
     */
    record FirstPoints() implements ScanRule {
        @Override
        public List<String> columns() {
            return List.of(PointCloud.INTENSITY);
        }

        @Override
        public Voxels voxelize(PointCloud scan, double edge) {
            return Voxelizer.spvnas(edge).voxelize(scan);
        }

        @Override
        public float[] values(Input input, PointCloud scan, Voxels voxels) {
            return switch (input.port()) {
                case "points" -> floats(voxels.coords());
                case "feats" -> ScanColumns.reflections(scan.rows(voxels.firstPoint()));
                default -> throw input.unknown("coords, points and feats");
            };
        }
    }

    /**
     * Voxels rounded down, as MinkowskiEngine's example for rooms has them: {@code feats} are the mean red, green and blue of a voxel's
     * points, each from 0 to 1.
     */
    record Colours() implements ScanRule {
        private static final List<String> COLOURS = List.of("red", "green", "blue");

        @Override
        public List<String> columns() {
            return COLOURS;
        }

        @Override
        public Voxels voxelize(PointCloud scan, double edge) {
            return Voxelizer.sparseQuantize(VoxelSize.cube(edge), false).voxelize(scan);
        }

        @Override
        public float[] values(Input input, PointCloud scan, Voxels voxels) {
            if (!input.port().equals("feats")) {
                throw input.unknown("coords and feats");
            }
            float[] colours =
                    ScanColumns.unitRows(COLOURS.stream().map(scan::column).toList());
            return new VoxelFeatures(voxels).pooled(Pooling.MEAN, colours, COLOURS.size());
        }
    }

    /**
     * Voxels of a fixed box around the sensor: {@code feats} are the means of x, y, z and intensity over the points of a voxel, and of
     * the time since the scan where a network takes five, which is 0 in a single scan. All points of a
     * voxel count, where OpenPCDet takes the first 5 or 10.
     */
    record Box(RangeVoxelizer voxelizer) implements ScanRule {
        @Override
        public List<String> columns() {
            return List.of(PointCloud.INTENSITY);
        }

        @Override
        public Voxels voxelize(PointCloud scan, double edge) {
            return ScanColumns.within(voxelizer, scan);
        }

        @Override
        public float[] values(Input input, PointCloud scan, Voxels voxels) {
            if (!input.port().equals("feats")) {
                throw input.unknown("coords and feats");
            }
            float[] means = new VoxelFeatures(voxels).pooled(Pooling.MEAN, ScanColumns.reflections(scan), 4);
            return ScanColumns.widened(means, 4, input.columns());
        }
    }

    /**
     * The points within a fixed box, each in a voxel of it: {@code points} are their voxels (batch, x, y, z), {@code feats} x, y, z and
     * intensity, {@code offsets} x, y, z from the centre of the voxel.
     */
    record Pillars(RangeVoxelizer voxelizer) implements ScanRule {
        @Override
        public List<String> columns() {
            return List.of(PointCloud.INTENSITY);
        }

        @Override
        public Voxels voxelize(PointCloud scan, double edge) {
            return ScanColumns.within(voxelizer, scan);
        }

        @Override
        public float[] values(Input input, PointCloud scan, Voxels voxels) {
            PointCloud inside = scan.rows(ScanColumns.pointsOf(voxels));
            int[] cells = ScanColumns.cellsOf(voxels);
            return switch (input.port()) {
                case "points" -> floats(cells);
                case "feats" -> ScanColumns.reflections(inside);
                case "offsets" -> offsets(inside, cells);
                default -> throw input.unknown("points, feats and offsets");
            };
        }

        private float[] offsets(PointCloud inside, int[] cells) {
            float[] offsets = inside.matrix(PointCloud.X, PointCloud.Y, PointCloud.Z);
            double[] size = {
                voxelizer.size().x(), voxelizer.size().y(), voxelizer.size().z()
            };
            double[] low = {
                voxelizer.low().x(), voxelizer.low().y(), voxelizer.low().z()
            };
            for (int i = 0; i < offsets.length; i++) {
                int axis = i % 3;
                float centre = cells[i / 3 * 4 + 1 + axis] * (float) size[axis] + (float) (size[axis] / 2 + low[axis]);
                offsets[i] -= centre;
            }
            return offsets;
        }
    }

    /** As another rule, with an input {@code anchors} that every scan has the same. */
    record Anchored(ScanRule rule, Anchors boxes) implements ScanRule {
        @Override
        public List<String> columns() {
            return rule.columns();
        }

        @Override
        public Voxels voxelize(PointCloud scan, double edge) {
            return rule.voxelize(scan, edge);
        }

        @Override
        public float[] values(Input input, PointCloud scan, Voxels voxels) {
            return input.port().equals("anchors") ? boxes.rows() : rule.values(input, scan, voxels);
        }
    }

    private static float[] floats(int[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return floats;
    }
}
