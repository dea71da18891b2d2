package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void valuesFallIntoBinsThatBeginBelowThem() {
        Histogram histogram = Histogram.of(doubles(0, 0.9, 1, 2.5, Double.NaN, 3.9, 4), 4);
        assertThat(histogram.counts()).containsExactly(2L, 1L, 1L, 2L);
        assertThat(histogram.border(1)).isEqualTo(1, within(1e-12));
        assertThat(histogram.border(4)).isEqualTo(4);
    }

    @Test
    void equalValuesHaveOneBinAndNoneHasNone() {
        assertThat(Histogram.of(doubles(7, 7, 7), 10).counts()).containsExactly(3L);
        assertThat(Histogram.of(doubles(Double.NaN), 10).counts()).isEmpty();
        assertThat(Histogram.of(doubles(-Double.MAX_VALUE, Double.MAX_VALUE, 0), 2)
                        .counts())
                .containsExactly(1L, 2L);
        assertThatThrownBy(() -> Histogram.of(doubles(1), 0)).hasMessageContaining("not 0");
    }

    @Test
    void summariesLeaveOutWhatIsNotFinite() {
        ColumnSummary summary = ColumnSummary.of(doubles(1, Double.NaN, -3, Double.POSITIVE_INFINITY));
        assertThat(summary).isEqualTo(new ColumnSummary(2, 2, -3, 1, -1));
        assertThat(ColumnSummary.of(doubles()).finite()).isZero();
    }

    private static Column doubles(double... values) {
        return new Column.Doubles("t", "s", values);
    }
}
