package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.check.Cases;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VoxelFeaturesTest {
    /** Points 0, 2 and 4 share a voxel, 3 is alone, 1 is dropped. */
    private static final VoxelFeatures FEATURES = new VoxelFeatures(
            new Voxels(new int[] {0, 0, 0, 0, 0, 1, 1, 1}, new int[] {0, 3}, new int[] {0, -1, 0, 1, 0}));

    @Test
    void poolings() {
        float[] x = {1, -1, 100, 100, 2, -2, 7, 8, 6, -6};
        assertThat(FEATURES.pooled(Pooling.SUM, x, 2)).containsExactly(9, -9, 7, 8);
        assertThat(FEATURES.pooled(Pooling.MEAN, x, 2)).containsExactly(3, -3, 7, 8);
        assertThat(FEATURES.pooled(Pooling.MAX, x, 2)).containsExactly(6, -1, 7, 8);
        assertThat(FEATURES.first(x, 2)).containsExactly(1, -1, 7, 8);
    }

    @Test
    void labels() {
        assertThat(FEATURES.unanimous(new int[] {4, 9, 4, 5, 4}, VoxelFeatures.IGNORED_LABEL))
                .containsExactly(4, 5);
        assertThat(FEATURES.unanimous(new int[] {4, 4, 4, 5, 3}, VoxelFeatures.IGNORED_LABEL))
                .containsExactly(-100, 5);
        assertThat(FEATURES.majority(new int[] {4, 9, 7, 5, 7})).containsExactly(7, 5);
        assertThat(FEATURES.majority(new int[] {4, 9, -7, 5, 7}))
                .as("the least of a tie")
                .containsExactly(-7, 5);
    }

    @Test
    void majorityIsWhatCountingGives() {
        Cases.standard(30).check(200, (random, size) -> {
            float[] xyz = new float[size];
            int[] labels = new int[size];
            for (int i = 0; i < size; i++) {
                xyz[i] = random.nextInt(6);
                labels[i] = random.nextInt(-2, 3);
            }
            Voxels voxels = Voxelizer.spvnas(1).voxelize(xyz, new float[size], new float[size]);
            Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
            for (int i = 0; i < size; i++) {
                counts.computeIfAbsent(voxels.inverse()[i], _ -> new TreeMap<>())
                        .merge(labels[i], 1, Integer::sum);
            }
            int[] majority = new VoxelFeatures(voxels).majority(labels);
            counts.forEach((voxel, votes) -> assertThat(majority[voxel])
                    .isEqualTo(votes.entrySet().stream()
                            .max(Map.Entry.<Integer, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .orElseThrow()
                            .getKey()));
        });
    }

    @Test
    void everyPointNeedsARow() {
        assertThatThrownBy(() -> FEATURES.pooled(Pooling.SUM, new float[4], 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("4 values", "5 points");
        assertThatThrownBy(() -> FEATURES.majority(new int[6])).isInstanceOf(InvalidInput.class);
    }
}
