package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalFrameTest {
    @Test
    void largeCoordinatesKeepTheirMillimetres() {
        LocalFrame frame = LocalFrame.of(cloud(5_412_345.678, 5_412_350.001, Double.NaN));
        assertThat(frame.origin()).containsExactly(5_412_345.0, 0.0, -7.0);
        assertThat(frame.cloud().floats("x")).containsExactly(0.678f, 5.001f, Float.NaN);
        assertThat(frame.cloud().ints("label")).containsExactly(1, 2, 3);
    }

    @Test
    void nearCoordinatesStayWhereTheyAre() {
        LocalFrame frame = LocalFrame.of(cloud(-4096, 1.5, 4096));
        assertThat(frame.origin()).containsExactly(0.0, 0.0, 0.0);
        assertThat(frame.cloud().floats("x")).containsExactly(-4096, 1.5f, 4096);
        assertThat(LocalFrame.of(cloud(-4096, 1.5, 4096.5)).origin().getFirst()).isEqualTo(-4096);
        PointCloud none = new PointCloud(List.of(doubles("x"), doubles("y"), doubles("z")));
        assertThat(LocalFrame.of(none).origin()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void floatsAreNotTouched() {
        PointCloud far = PointCloud.builder()
                .xyz(new float[] {1e7f}, new float[1], new float[1])
                .build();
        assertThat(LocalFrame.of(far).cloud()).isSameAs(far);
        PointCloud flat = new PointCloud(List.of(doubles("x", 1), doubles("y", 1)));
        assertThatThrownBy(() -> LocalFrame.of(flat)).hasMessageContaining("no column 'z'");
    }

    private static PointCloud cloud(double... x) {
        return new PointCloud(List.of(
                doubles("x", x),
                new Column.Scaled("y", "m", 0.01, 0, new int[] {1, 50, 99}),
                doubles("z", -6.5, 3, -7),
                Column.labels(new int[] {1, 2, 3})));
    }

    private static Column doubles(String name, double... values) {
        return new Column.Doubles(name, "m", values);
    }
}
