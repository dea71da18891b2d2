package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.jit.tune.Dataflow;
import org.junit.jupiter.api.Test;

class PanelSharesTest {
    private static final TileShape TILE = new TileShape(6, 2, 8);

    private static int shares(int rows, PanelWeights weights, String chosen, int cores) {
        Cut cut = new Cut(TILE, 256, Dataflow.FETCH_ON_DEMAND, chosen);
        return PanelShares.of(rows, rows, weights, cut, cores).count();
    }

    private static PanelWeights weights(int volume, int cin, int cout) {
        return new PanelWeights(volume, cin, cout, TILE, FloatFormat.F32);
    }

    @Test
    void fewRowsOfALargeMatrixAreComputedByAllThreads() {
        assertThat(shares(64, weights(9, 448, 384), "", 2)).isEqualTo(2);
        assertThat(shares(21, weights(9, 64, 250), "", 2)).isEqualTo(2);
        assertThat(shares(21, weights(1, 512, 136), "", 2)).isEqualTo(2);
    }

    @Test
    void otherwiseRowsAreSharedOut() {
        assertThat(shares(64, weights(9, 448, 384), "", 1)).isEqualTo(1);
        assertThat(shares(64, weights(9, 448, 384), "_tuned", 2)).isEqualTo(1);
        assertThat(shares(64, weights(1, 64, 64), "", 2)).isEqualTo(1); // small
        assertThat(shares(5000, weights(1, 448, 384), "", 2)).isEqualTo(1); // many rows
        assertThat(shares(64, weights(9, 448, 48), "", 2)).isEqualTo(1); // three panels for two threads
        PanelWeights groups = new PanelWeights(9, 2, 448, 384, TILE, FloatFormat.F32);
        assertThat(shares(64, groups, "", 2)).isEqualTo(1);
    }

    @Test
    void rowsThatAreNotKnownAreShared() {
        Cut cut = new Cut(TILE, 256, Dataflow.FETCH_ON_DEMAND, "");
        assertThat(PanelShares.of(Dim.symbol("n"), weights(9, 448, 384), cut, 2).count())
                .isEqualTo(1);
    }
}
