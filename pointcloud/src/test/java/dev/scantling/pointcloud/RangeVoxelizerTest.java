package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.pointcloud.RangeVoxelizer.Corner;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.io.Npz;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeVoxelizerTest {
    private static final RangeVoxelizer UNIT =
            new RangeVoxelizer(VoxelSize.cube(0.5), new Corner(0, 0, 0), new Corner(1, 1, 1));

    @TempDir
    private Path folder;

    /** A frame and the voxels that spconv publishes for it. */
    @Test
    void voxelsOfSpconvBitForBit() throws IOException {
        Path data = Shared.path("data/conformance/voxelize-spconv");
        float[] points = Objects.requireNonNull(
                        Npz.read(data.resolve("benchmark-pc.npz")).get("pc"))
                .toFloats();
        float[] x = column(points, 0);
        float[] y = column(points, 1);
        float[] z = column(points, 2);
        RangeVoxelizer voxelizer =
                new RangeVoxelizer(VoxelSize.cube(0.1), new Corner(-80, -80, -2), new Corner(80, 80, 6));
        assertThat(voxelizer.extents()).isEqualTo(new Int3(1600, 1600, 80));
        Voxels voxels = voxelizer.voxelize(x, y, z);
        int[] order = voxels.byFirstPoint();
        int[] coords = new int[4 * order.length];
        float[] firsts = new float[3 * order.length];
        for (int i = 0; i < order.length; i++) {
            for (int axis = 0; axis < 3; axis++) { // batch, z, y, x
                coords[4 * i + 1 + axis] = voxels.coords()[4 * order[i] + 3 - axis];
                firsts[3 * i + axis] = points[3 * voxels.firstPoint()[order[i]] + axis];
            }
        }
        assertThat(coords)
                .isEqualTo(unpacked(data.resolve("expected_coors.npy.gz")).toInts());
        assertThat(firsts)
                .isEqualTo(unpacked(data.resolve("expected_voxels.npy.gz")).toFloats());
    }

    @Test
    void whatIsOutsideOrNowhereBelongsToNoVoxel() {
        float[] x = {0.6f, -0.01f, 1f, Float.NaN, 0.99f, 0f};
        float[] y = {0.1f, 0, 0, 0, 0, 0};
        float[] z = {0, 0, 0, 0, Float.POSITIVE_INFINITY, 0};
        Voxels voxels = UNIT.voxelize(x, y, z);
        assertThat(voxels.coords()).containsExactly(0, 0, 0, 0, 0, 1, 0, 0);
        assertThat(voxels.inverse()).containsExactly(1, -1, -1, -1, -1, 0);
        assertThat(voxels.byFirstPoint()).containsExactly(1, 0);
    }

    @Test
    void noPointsGiveNoVoxels() {
        assertThat(UNIT.voxelize(new float[0], new float[0], new float[0]).count())
                .isZero();
    }

    @Test
    void badBoxesAndPointsAreRefused() {
        assertThatThrownBy(() -> new RangeVoxelizer(VoxelSize.cube(1), new Corner(0, 0, 0), new Corner(1, 0.2, 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("0 voxels along y");
        assertThatThrownBy(() -> new RangeVoxelizer(VoxelSize.cube(1e-6), new Corner(0, 0, 0), new Corner(1, 1, 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1000000 voxels along x");
        assertThatThrownBy(() -> UNIT.voxelize(new float[2], new float[1], new float[2]))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2, 1 and 2");
    }

    private static float[] column(float[] points, int axis) {
        float[] column = new float[points.length / 3];
        for (int i = 0; i < column.length; i++) {
            column[i] = points[3 * i + axis];
        }
        return column;
    }

    private NpyArray unpacked(Path file) throws IOException {
        Path plain = folder.resolve(file.getFileName().toString().replace(".gz", ""));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(in, plain);
        }
        return Npy.read(plain);
    }
}
