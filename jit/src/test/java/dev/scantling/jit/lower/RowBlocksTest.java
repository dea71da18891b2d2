package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.check.Cases;
import dev.scantling.jit.tune.Dataflow;
import org.junit.jupiter.api.Test;

class RowBlocksTest {
    private static final TileShape TILE = new TileShape(6, 2, 16);

    private static PanelWeights weights(int cin, int cout) {
        return new PanelWeights(1, cin, cout, TILE, FloatFormat.F32);
    }

    private static int rows(int count, PanelWeights weights, int cut, int cores) {
        return RowBlocks.of(Dim.of(count), weights, new Cut(TILE, cut, Dataflow.FETCH_ON_DEMAND, ""), cores);
    }

    /** Another block would go through all of a large matrix again. */
    @Test
    void aLargeMatrixGetsOneBlockForEachCore() {
        assertThat(rows(49, weights(1232, 1232), 24, 2)).isEqualTo(25);
        assertThat(rows(49, weights(1232, 1232), 24, 1)).isEqualTo(49);
    }

    @Test
    void fewRowsOfASmallMatrixAreSharedOut() {
        assertThat(rows(169, weights(64, 256), 192, 2)).isEqualTo(22);
        assertThat(rows(20, weights(64, 256), 192, 2)).isLessThanOrEqualTo(20);
    }

    @Test
    void whatWasTunedOrIsUnknownOrEmptyStays() {
        PanelWeights weights = weights(64, 256);
        assertThat(RowBlocks.of(Dim.of(169), weights, new Cut(TILE, 192, Dataflow.FETCH_ON_DEMAND, "_tuned"), 2))
                .isEqualTo(192);
        assertThat(RowBlocks.of(Dim.symbol("n"), weights, new Cut(TILE, 192, Dataflow.FETCH_ON_DEMAND, ""), 2))
                .isEqualTo(192);
        assertThat(rows(0, weights, 192, 2)).isEqualTo(192);
    }

    /** Where a core has few blocks, one more would be much. */
    @Test
    void everyCoreHasAboutAsManyRows() {
        Cases.standard(200).check(2000, (random, size) -> {
            int cores = 1 + random.nextInt(8);
            int count = 1 + size;
            int block = rows(
                    count, weights(1 + random.nextInt(600), 1 + random.nextInt(600)), 1 + random.nextInt(300), cores);
            int blocks = Math.ceilDiv(count, block);
            assertThat(block).isBetween(1, count);
            if (blocks < 3 * cores && count >= 100 * cores) {
                assertThat(Math.ceilDiv(blocks, cores) * block).isLessThanOrEqualTo(count / cores + 4);
            }
        });
    }
}
