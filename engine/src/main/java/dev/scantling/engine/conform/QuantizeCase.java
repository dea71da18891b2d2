package dev.scantling.engine.conform;

import dev.scantling.ir.geometry.Convention;
import dev.scantling.pointcloud.VoxelSize;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import java.util.List;
import java.util.stream.IntStream;

/** {@code sparse_quantize}: voxels, the first point of each and the voxel of each point, exactly. On the host. */
record QuantizeCase() implements CaseKind {
    private static final int AXES = 3;

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        boolean fromMinimum = file.convention() == Convention.TORCHSPARSE_1;
        Table points = StoredArrays.matrix(file.file("points.npy"));
        if (points.columns() < AXES) {
            throw file.malformed("points.npy", "a matrix of x, y, z", points.extents());
        }
        Voxels voxels = Voxelizer.sparseQuantize(voxelSize(file), fromMinimum)
                .voxelize(axis(points, 0), axis(points, 1), axis(points, 2));
        return List.of(
                ExpectedArray.exact(file, "coords", withoutBatch(voxels.coords())),
                ExpectedArray.exact(file, "index", Table.of(1, voxels.firstPoint())),
                ExpectedArray.exact(file, "inverse", Table.of(1, voxels.inverse())));
    }

    private static VoxelSize voxelSize(CaseFile file) {
        double[] size = file.numbers("voxel_size");
        return switch (size.length) {
            case 1 -> VoxelSize.cube(size[0]);
            case AXES -> new VoxelSize(size[0], size[1], size[2]);
            default -> throw file.malformed("voxel_size", "one number or three", size.length);
        };
    }

    private static float[] axis(Table points, int column) {
        float[] values = new float[points.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) points.get(row, column);
        }
        return values;
    }

    private static Table withoutBatch(int[] coords) {
        return Table.of(
                AXES,
                IntStream.range(0, coords.length)
                        .filter(i -> i % (AXES + 1) != 0)
                        .map(i -> coords[i])
                        .toArray());
    }
}
