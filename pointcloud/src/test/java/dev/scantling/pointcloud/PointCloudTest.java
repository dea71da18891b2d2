package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointCloudTest {
    private static final PointCloud CLOUD = PointCloud.builder()
            .xyz(new float[] {1, 2}, new float[] {3, 4}, new float[] {5, 6})
            .intensity(new float[] {0.5f, 0.25f})
            .labels(new int[] {40, 1 << 16 | 10})
            .build();

    @Test
    void columnsHaveNamesUnitsAndTypes() {
        assertThat(CLOUD.size()).isEqualTo(2);
        assertThat(CLOUD.column("x").unit()).isEqualTo("m");
        assertThat(CLOUD.floats("intensity")).containsExactly(0.5f, 0.25f);
        assertThat(CLOUD.ints("label")).containsExactly(40, 65_546);
        assertThat(CLOUD.has("ring")).isFalse();
        PointCloud more = CLOUD.with(new Column.Ints("ring", Column.DIMENSIONLESS, new int[] {0, 63}));
        assertThat(more.ints("ring")).containsExactly(0, 63);
    }

    @Test
    void rowsMayRepeatAndReorder() {
        PointCloud selected = CLOUD.rows(new int[] {1, 1, 0});
        assertThat(selected.matrix("z", "x")).containsExactly(6, 2, 6, 2, 5, 1);
        assertThat(selected.ints("label")).containsExactly(65_546, 65_546, 40);
        assertThat(CLOUD.rows(new int[0]).size()).isZero();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> CLOUD.column("ring"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("no column 'ring'; there are x, y, z, intensity, label");
        assertThatThrownBy(() -> CLOUD.floats("label")).hasMessage("column 'label' holds int32, not float32");
        assertThatThrownBy(() -> CLOUD.ints("x")).hasMessage("column 'x' holds float32, not int32");
        assertThatThrownBy(() -> CLOUD.with(Column.labels(new int[3])))
                .hasMessageContaining("'label' has 3 values, but column 'x' has 2");
        assertThatThrownBy(() -> CLOUD.with(Column.labels(new int[2]))).hasMessageContaining("occurs twice");
        assertThatThrownBy(() -> new PointCloud(List.of())).hasMessageContaining("at least one column");
    }
}
