package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoxelizerTest {
    private static final float[] NONE = {};
    private static final Voxelizer UNIT = new Voxelizer(VoxelSize.cube(1), Rounding.FLOOR, false, NonFinite.REJECT);

    @Test
    void noPointsGiveNoVoxels() {
        assertVoxels(Voxelizer.spvnas(0.05).voxelize(NONE, NONE, NONE), "[]", "[]", "[]");
    }

    @Test
    void onePointIsOneVoxelAtTheOriginOfItsMinimum() {
        float[] x = {-7.3f};
        assertVoxels(Voxelizer.spvnas(0.05).voxelize(x, x, x), "[0, 0, 0, 0]", "[0]", "[0]");
    }

    @Test
    void duplicatesShareAVoxelWhoseFirstPointComesFirstInTheFile() {
        float[] x = {5, -1, 5.5f, -1, 5};
        float[] y = {0, 0, 0, 0, 1};
        float[] z = {0, 2, 0.9f, 2.1f, 0};
        assertVoxels(UNIT.voxelize(x, y, z), "[0, -1, 0, 2, 0, 5, 0, 0, 0, 5, 1, 0]", "[1, 0, 4]", "[1, 0, 1, 0, 2]");
    }

    @Test
    void roundingsDifferAtTies() {
        float[] ties = {-1.5f, -0.5f, 0.5f, 1.5f, 2.5f};
        assertThat(along(Rounding.HALF_EVEN, 1, ties)).containsExactly(-2, 0, 2);
        assertThat(along(Rounding.FLOOR, 1, ties)).containsExactly(-2, -1, 0, 1, 2);
    }

    @Test
    void precisionOfTheDivisionMatters() {
        float[] justBelow = {0.3f, 0.6f, 0.7f};
        assertThat(along(Rounding.FLOOR, 0.1, justBelow)).containsExactly(3, 6, 7);
        assertThat(along(Rounding.FLOOR_FLOAT64, 0.1, justBelow)).containsExactly(3, 6);
    }

    private static int[] along(Rounding rounding, double size, float[] x) {
        float[] zero = new float[x.length];
        int[] coords = new Voxelizer(VoxelSize.cube(size), rounding, false, NonFinite.REJECT)
                .voxelize(x, zero, zero)
                .coords();
        return IntStream.range(0, coords.length / 4)
                .map(row -> coords[4 * row + 1])
                .toArray();
    }

    @Test
    void nonFinitePointsAreRejectedByIndexValueAndNumber() {
        float[] good = {1, 2, 3};
        float[] bad = {1, Float.NaN, Float.NEGATIVE_INFINITY};
        assertThatThrownBy(() -> UNIT.voxelize(good, bad, good))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("point 1", "(2.0, NaN, 2.0)", "2 of 3 points", "NonFinite.DROP");
    }

    @Test
    void droppedPointsHaveNoVoxel() {
        float[] good = {1, 2, 3};
        float[] bad = {1, Float.NaN, 7};
        Voxels voxels = UNIT.with(NonFinite.DROP).voxelize(bad, good, good);
        assertVoxels(voxels, "[0, 1, 1, 1, 0, 7, 3, 3]", "[0, 2]", "[0, -1, 1]");
        assertThat(voxels.toPoints(new int[] {40, 50}, 255)).containsExactly(40, 255, 50);
        assertThatThrownBy(() -> voxels.toPoints(new int[3], 255)).hasMessageContaining("3 values for 2 voxels");
    }

    @Test
    void nothingIsLeftWhenEveryPointIsDropped() {
        float[] bad = {Float.NaN};
        Voxels voxels = Voxelizer.spvnas(0.05).with(NonFinite.DROP).voxelize(bad, bad, bad);
        assertVoxels(voxels, "[]", "[]", "[-1]");
    }

    @Test
    void absurdCoordinatesAreRejectedWithAxisValueLimitAndRemedy() {
        float[] zero = {0, 0};
        assertThatThrownBy(() -> UNIT.voxelize(zero, new float[] {0, 3e38f}, zero))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("point 1", "y is 3.0E38", "16777216", "subtract");
        assertThatThrownBy(() -> UNIT.voxelize(zero, zero, new float[] {262143, 262144}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("point 1", "z is 262144.0", "262144", "use voxels of 1.01", "minimum");
    }

    @Test
    void theEndsOfThePackedRangeAreUsable() {
        float[] ends = {262143, -262144};
        assertVoxels(
                UNIT.voxelize(ends, ends, ends),
                "[0, -262144, -262144, -262144, 0, 262143, 262143, 262143]",
                "[1, 0]",
                "[1, 0]");
    }

    @Test
    void subtractingTheMinimumBringsAFarSceneIntoRange() {
        float[] far = {4_000_000, 4_000_001};
        Voxelizer fromMinimum = new Voxelizer(VoxelSize.cube(1), Rounding.FLOOR, true, NonFinite.REJECT);
        assertVoxels(fromMinimum.voxelize(far, far, far), "[0, 0, 0, 0, 0, 1, 1, 1]", "[0, 1]", "[0, 1]");
        assertThatThrownBy(() -> fromMinimum.voxelize(new float[] {-4e6f, 4e6f}, far, far))
                .hasMessageContainingAll("point 1: x is 4000000.0, voxel 8000000 from the smallest one");
    }

    @Test
    void unusableArgumentsAreNamed() {
        assertThatThrownBy(() -> VoxelSize.cube(0)).hasMessageContaining("voxel size along x is 0.0");
        assertThatThrownBy(() -> new VoxelSize(1, Double.NaN, 1)).hasMessageContaining("along y is NaN");
        assertThatThrownBy(() -> new VoxelSize(1, 1, 1e-60)).hasMessageContaining("along z is 1.0E-60");
        assertThatThrownBy(() -> UNIT.voxelize(new float[2], new float[2], NONE))
                .hasMessageContaining("2, 2 and 0");
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithASortedMapOnRandomPoints(Rounding rounding) {
        Voxelizer voxelizer =
                new Voxelizer(new VoxelSize(0.1, 0.25, 3), rounding, rounding == Rounding.FLOOR, NonFinite.REJECT);
        Cases.standard(40).check(3000, (random, size) -> {
            float[][] xyz = {points(random, size), points(random, size), points(random, size)};
            Voxels expected = bySortedMap(voxelizer, xyz);
            Voxels actual = voxelizer.voxelize(xyz[0], xyz[1], xyz[2]);
            assertThat(actual.coords()).isEqualTo(expected.coords());
            assertThat(actual.firstPoint()).isEqualTo(expected.firstPoint());
            assertThat(actual.inverse()).isEqualTo(expected.inverse());
        });
    }

    private static float[] points(RandomGenerator random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(-20, 20) / 8f;
        }
        return values;
    }

    /** The definition: points grouped by voxel in an ordered map. */
    private static Voxels bySortedMap(Voxelizer voxelizer, float[][] xyz) {
        int[] i = indices(voxelizer, xyz[0], voxelizer.size().x());
        int[] j = indices(voxelizer, xyz[1], voxelizer.size().y());
        int[] k = indices(voxelizer, xyz[2], voxelizer.size().z());
        SortedMap<int[], List<Integer>> groups = new TreeMap<>(Arrays::compare);
        for (int point = 0; point < i.length; point++) {
            groups.computeIfAbsent(new int[] {0, i[point], j[point], k[point]}, _ -> new ArrayList<>())
                    .add(point);
        }
        int[] inverse = new int[i.length];
        int row = 0;
        for (List<Integer> group : groups.values()) {
            for (int point : group) {
                inverse[point] = row;
            }
            row++;
        }
        return new Voxels(
                groups.keySet().stream().flatMapToInt(Arrays::stream).toArray(),
                groups.values().stream().mapToInt(List::getFirst).toArray(),
                inverse);
    }

    private static int[] indices(Voxelizer voxelizer, float[] values, double size) {
        int[] indices = new int[values.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) voxelizer.rounding().index(values[i], size);
        }
        int least = voxelizer.fromMinimum() ? Arrays.stream(indices).min().orElse(0) : 0;
        return Arrays.stream(indices).map(i -> i - least).toArray();
    }

    private static void assertVoxels(Voxels voxels, String coords, String firstPoint, String inverse) {
        assertThat(Arrays.toString(voxels.coords())).isEqualTo(coords);
        assertThat(Arrays.toString(voxels.firstPoint())).isEqualTo(firstPoint);
        assertThat(Arrays.toString(voxels.inverse())).isEqualTo(inverse);
    }
}
