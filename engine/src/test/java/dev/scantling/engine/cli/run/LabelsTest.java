package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.pointcloud.Voxels;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final byte IGNORED = (byte) 255;

    @Test
    void pointsGetTheClassOfTheirVoxel() {
        Voxels voxels = new Voxels(new int[8], new int[] {0, 1}, new int[] {1, 0, 1, -1});
        byte[] labels = Labels.ofPoints(new float[] {0, 5, 1, 2, -1, 3}, 3, voxels);
        assertThat(labels).containsExactly(2, 1, 2, IGNORED);
    }

    @Test
    void theLowestOfEqualClassesWinsAndNaNNever() {
        Voxels voxels = new Voxels(new int[12], new int[3], new int[] {0, 1, 2});
        float[] logits = {1, 1, Float.NaN, -2, Float.NaN, Float.NaN};
        assertThat(Labels.ofPoints(logits, 2, voxels)).containsExactly(0, 1, IGNORED);
    }

    @Test
    void noPointsGiveNoLabels() {
        assertThat(Labels.ofPoints(new float[0], 19, new Voxels(new int[0], new int[0], new int[0])))
                .isEmpty();
    }
}
