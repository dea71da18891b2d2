package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.pointcloud.io.KittiReader;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against what NumPy and TorchSparse computed from the same points. */
class VoxelizerGoldenTest {

    @Test
    void realScanHasTheKnownNumberOfVoxels() {
        PointCloud scan = KittiReader.read(Shared.path("data/scans/semantickitti/000000.bin"));
        assertThat(scan.size()).isEqualTo(123_389);
        Voxels voxels = Voxelizer.spvnas(0.05).voxelize(scan);
        assertThat(voxels.count()).isEqualTo(94_625);
        assertThat(voxels.points()).isEqualTo(123_389);
    }

    @TestFactory
    List<DynamicTest> scansOfTheModelCases() {
        return Shared.files("goldens/inputs", ".json").stream()
                .map(json -> DynamicTest.dynamicTest(json.getFileName().toString(), () -> checkScan(json)))
                .toList();
    }

    private static void checkScan(Path file) {
        String json = Shared.text(file);
        Path scan = file.resolveSibling(Shared.value(json, "file").replaceAll("\\s|,", ""));
        assumeTrue(only(json, "columns_in_file") == 4, scan + " is not a KITTI scan");
        PointCloud cloud = KittiReader.read(scan);
        Voxels voxels = Voxelizer.spvnas(only(json, "voxel_size")).voxelize(cloud);
        assertThat(cloud.size()).isEqualTo((int) only(json, "n_points"));
        assertThat(voxels.count()).isEqualTo((int) only(json, "n_voxels"));
        for (int axis = 0; axis < 3; axis++) {
            assertThat(column(voxels, axis).asLongStream().sum())
                    .isEqualTo((long) Shared.numbers(json, "coords_sum")[axis]);
            assertThat(column(voxels, axis).max()).hasValue((int) Shared.numbers(json, "coords_max")[axis]);
        }
        assertThat(Arrays.stream(voxels.firstPoint()).asLongStream().sum()).isEqualTo((long) only(json, "index_sum"));
        checkFeatures(json, cloud.rows(voxels.firstPoint()));
        checkArrays(file.toString().replace(".json", ""), voxels);
    }

    private static void checkFeatures(String json, PointCloud perVoxel) {
        double[] expected = Shared.numbers(json, "feats_sum_f64");
        float[] features = perVoxel.matrix("x", "y", "z", "intensity");
        double[] sums = new double[4];
        for (int i = 0; i < features.length; i++) {
            sums[i % 4] += features[i];
        }
        assertThat(sums).usingComparatorWithPrecision(1e-6).containsExactly(expected);
    }

    private static void checkArrays(String prefix, Voxels voxels) {
        Path coords = Path.of(prefix + "_coords_i16.npy");
        if (Files.exists(coords)) {
            assertThat(xyz(voxels)).isEqualTo(Npy.read(coords).toInts());
            assertThat(voxels.firstPoint())
                    .isEqualTo(Npy.read(Path.of(prefix + "_index_i32.npy")).toInts());
        }
    }

    @TestFactory
    List<DynamicTest> sparseQuantize() {
        return Shared.files("goldens/layers", "case.json").stream()
                .filter(file -> Shared.value(Shared.text(file), "kind").equals("quantize"))
                .map(file ->
                        DynamicTest.dynamicTest(Shared.value(Shared.text(file), "case"), () -> checkQuantize(file)))
                .toList();
    }

    private static void checkQuantize(Path file) {
        String json = Shared.text(file);
        double[] size = Shared.numbers(json, "voxel_size");
        boolean fromMinimum = Shared.value(json, "convention").equals("torchsparse-1.4");
        Voxelizer voxelizer = Voxelizer.sparseQuantize(
                size.length == 1 ? VoxelSize.cube(size[0]) : new VoxelSize(size[0], size[1], size[2]), fromMinimum);
        NpyArray points = Npy.read(file.resolveSibling("points.npy"));
        Voxels voxels = voxelizer.voxelize(axis(points, 0), axis(points, 1), axis(points, 2));
        assertThat(xyz(voxels))
                .isEqualTo(Npy.read(file.resolveSibling("coords.npy")).toInts());
        assertThat(voxels.firstPoint())
                .isEqualTo(Npy.read(file.resolveSibling("index.npy")).toInts());
        assertThat(voxels.inverse())
                .isEqualTo(Npy.read(file.resolveSibling("inverse.npy")).toInts());
    }

    private static float[] axis(NpyArray points, int axis) {
        float[] values = points.toFloats();
        int columns = points.shape().get(1);
        float[] column = new float[points.shape().get(0)];
        for (int row = 0; row < column.length; row++) {
            column[row] = values[row * columns + axis];
        }
        return column;
    }

    private static double only(String json, String key) {
        return Shared.numbers(json, key)[0];
    }

    private static IntStream column(Voxels voxels, int axis) {
        return IntStream.range(0, voxels.count()).map(row -> voxels.coords()[4 * row + 1 + axis]);
    }

    /** The coordinates without their batch. */
    private static int[] xyz(Voxels voxels) {
        return IntStream.range(0, voxels.coords().length)
                .filter(i -> i % 4 > 0)
                .map(i -> voxels.coords()[i])
                .toArray();
    }
}
