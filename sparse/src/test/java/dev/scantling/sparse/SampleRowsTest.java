package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;
import org.junit.jupiter.api.Test;

class SampleRowsTest {
    private static int[][] find(KeyLayout layout, int samples, int... batches) {
        long[] keys = new long[batches.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = layout.pack(batches[row], row, 0, 0);
        }
        int[] start = new int[samples];
        int[] count = new int[samples];
        SampleRows.find(layout, keys, 0, keys.length, samples, start, 0, count, 0);
        return new int[][] {start, count};
    }

    @Test
    void rowsOfEachSample() {
        assertThat(find(KeyLayout.DEFAULT, 4, 0, 0, 2, 2, 2)).isDeepEqualTo(new int[][] {{0, 2, 2, 5}, {2, 0, 3, 0}});
        assertThat(find(KeyLayout.DEFAULT, 1)).isDeepEqualTo(new int[][] {{0}, {0}});
        assertThat(find(KeyLayout.DEFAULT, 0)).isDeepEqualTo(new int[2][0]);
    }

    /** The key behind the last sample has one bit more than there are. */
    @Test
    void layoutsOfAllBits() {
        assertThat(find(new KeyLayout(0, 21, 21, 21), 1, 0, 0)).isDeepEqualTo(new int[][] {{0}, {2}});
        assertThat(find(new KeyLayout(1, 21, 21, 20), 2, 0, 0)).isDeepEqualTo(new int[][] {{0, 2}, {2, 0}});
        int[][] many = find(new KeyLayout(3, 20, 20, 20), 20, 0, 0, 0, 7);
        assertThat(many[0]).startsWith(0, 3, 3).endsWith(4, 4);
        assertThat(many[1]).startsWith(3, 0, 0, 0, 0, 0, 0, 1, 0).endsWith(0, 0);
    }

    @Test
    void laterSamplesAreRefused() {
        assertThatThrownBy(() -> find(KeyLayout.DEFAULT, 2, 0, 1, 2))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("row 2", "batch 2", "less than the 2 samples");
    }
}
