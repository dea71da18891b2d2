package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final PointCloud CLOUD = PointCloud.builder()
            .xyz(new float[] {0, 1, 2.5f, Float.NaN}, new float[4], new float[] {-1, -1, -1, 3})
            .add(new Column.Doubles("t", "s", new double[] {1e-9, 1234567.125, 0, 0}))
            .build();

    @Test
    void columnsHaveTheirBoundsAndAHistogram() {
        assertThat(new Inspection("a.pcd: PCD", CLOUD).text(null, 2)).isEqualTo("""
                        a.pcd: PCD
                        4 points, 4 columns

                        column     type  unit  least    greatest        mean  not finite
                        x       float32     m      0         2.5  1.16666667           1
                        y       float32     m      0           0           0           0
                        z       float32     m     -1           3           0           0
                        t       float64     s      0  1234567.13  308641.781           0

                        z from  to  points
                        -1       1       3  ########################################
                        1        3       1  ##############
                        """);
    }

    @Test
    void theColumnOfTheHistogramCanBeChosen() {
        assertThat(new Inspection("a", CLOUD).text("x", 1)).contains("x from", "2.5       3");
        assertThatThrownBy(() -> new Inspection("a", CLOUD).text("w", 1)).hasMessageContaining("no column 'w'");
        PointCloud none = new PointCloud(List.of(new Column.Ints("ring", "1", new int[0])));
        assertThat(new Inspection("a", none).text(null, 3))
                .contains("ring    int32     1      -         -     -           0\n")
                .endsWith("ring has no finite values\n");
    }
}
