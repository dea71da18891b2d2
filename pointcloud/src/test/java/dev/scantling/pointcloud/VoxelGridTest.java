package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.VoxelGrid.Keep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoxelGridTest {
    private static final VoxelSize SIZE = new VoxelSize(0.5, 0.25, 1);

    /** Coordinates of each kind of column, a float and a class. */
    private static PointCloud random(RandomGenerator random, int size) {
        int[] raw = random.ints(size, -300, 300).toArray();
        int[] classes = random.ints(size, 0, 5).toArray();
        return new PointCloud(List.of(
                new Column.Scaled("x", "m", 0.01, 2, raw),
                new Column.Doubles("y", "m", random.doubles(size, -2, 2).toArray()),
                floats("z", random, size),
                floats("intensity", random, size),
                new Column.Ints("class", "1", classes)));
    }

    private static Column floats(String name, RandomGenerator random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat(-3, 3);
        }
        return new Column.Floats(name, "m", values);
    }

    /** The points of each cell, in the plainest code. */
    private static List<List<Integer>> cells(PointCloud cloud) {
        Map<List<Double>, List<Integer>> cells = new LinkedHashMap<>();
        for (int i = 0; i < cloud.size(); i++) {
            List<Double> cell = List.of(
                    Math.floor(cloud.column("x").real(i) / SIZE.x()),
                    Math.floor(cloud.column("y").real(i) / SIZE.y()),
                    Math.floor(cloud.column("z").real(i) / SIZE.z()));
            cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(cells.values());
    }

    @ParameterizedTest
    @EnumSource
    void eachCellGivesAPointHoweverThePiecesAreCut(Keep keep) {
        Cases.standard(60).check(3000, (random, size) -> {
            PointCloud cloud = random(random, size);
            PointCloud whole =
                    new VoxelGrid(SIZE, keep, NonFinite.REJECT).add(cloud).cloud();
            requireDefinition(cloud, whole, keep);
            for (int piece : new int[] {1, 7, 1000}) {
                requireEqual(inPieces(cloud, piece, keep), whole);
            }
        });
    }

    private static PointCloud inPieces(PointCloud cloud, int most, Keep keep) {
        VoxelGrid grid = new VoxelGrid(SIZE, keep, NonFinite.REJECT).add(cloud.rows(new int[0]));
        for (int begin = 0; begin < cloud.size(); begin += most) {
            int end = Math.min(cloud.size(), begin + most);
            grid.add(cloud.rows(IntStream.range(begin, end).toArray()));
        }
        return grid.cloud();
    }

    private static void requireDefinition(PointCloud cloud, PointCloud sampled, Keep keep) {
        List<List<Integer>> cells = cells(cloud);
        assertThat(sampled.size()).isEqualTo(cells.size());
        for (Column column : cloud.columns()) {
            boolean mean = keep == Keep.MEAN && !column.type().isInteger();
            double tolerance = column instanceof Column.Scaled ? 0.0050001 : 1e-6;
            for (int cell = 0; cell < cells.size(); cell++) {
                double expected = mean
                        ? cells.get(cell).stream()
                                .mapToDouble(column::real)
                                .average()
                                .orElseThrow()
                        : column.real(cells.get(cell).getFirst());
                assertThat(Math.abs(sampled.column(column.name()).real(cell) - expected))
                        .isLessThanOrEqualTo(mean ? tolerance : 0);
            }
        }
    }

    private static void requireEqual(PointCloud actual, PointCloud expected) {
        for (Column column : expected.columns()) {
            Column other = actual.column(column.name());
            assertThat(other.getClass()).isEqualTo(column.getClass());
            assertThat(IntStream.range(0, other.size()).mapToLong(other::bits))
                    .isEqualTo(IntStream.range(0, column.size())
                            .mapToLong(column::bits)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void pointsInNoCellAreNamedOrCounted() {
        PointCloud cloud = PointCloud.builder()
                .xyz(new float[] {1, Float.NaN, 2}, new float[3], new float[] {0, 0, Float.POSITIVE_INFINITY})
                .build();
        VoxelGrid dropping = new VoxelGrid(SIZE, Keep.MEAN, NonFinite.DROP).add(cloud);
        assertThat(dropping.cloud().size()).isEqualTo(1);
        assertThat(List.of(dropping.dropped(), dropping.seen())).containsExactly(2L, 3L);
        VoxelGrid strict = new VoxelGrid(SIZE, Keep.MEAN, NonFinite.REJECT);
        assertThatThrownBy(() -> strict.add(cloud))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("point 1", "NaN");
        PointCloud far = PointCloud.builder()
                .xyz(new float[] {1e30f}, new float[1], new float[1])
                .build();
        assertThatThrownBy(() -> new VoxelGrid(SIZE, Keep.FIRST, NonFinite.REJECT).add(far))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("point 0", "2^52");
    }

    @Test
    void piecesMustBeAlike() {
        PointCloud cloud = PointCloud.builder()
                .xyz(new float[1], new float[1], new float[1])
                .build();
        VoxelGrid grid = new VoxelGrid(SIZE, Keep.FIRST, NonFinite.REJECT).add(cloud);
        assertThatThrownBy(() -> grid.add(cloud.with(new Column.Ints("class", "1", new int[1]))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("class", "of one file");
        assertThatThrownBy(() -> new VoxelGrid(SIZE, Keep.FIRST, NonFinite.REJECT).cloud())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no points came");
    }
}
