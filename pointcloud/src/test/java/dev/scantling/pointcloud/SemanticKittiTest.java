package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.pointcloud.io.KittiReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SemanticKittiTest {

    @Test
    void nineteenClassesInOrderOfTrainId() {
        assertThat(SemanticKitti.values()).hasSize(19);
        assertThat(SemanticKitti.ofTrainId(18).text()).isEqualTo("traffic-sign");
        assertThat(SemanticKitti.ROAD.rgb()).isEqualTo(0xFF00FF);
        for (SemanticKitti kind : SemanticKitti.values()) {
            assertThat(SemanticKitti.trainId(7 << 16 | kind.rawLabel())).isEqualTo(kind.trainId());
        }
    }

    @Test
    void movingAndRareKindsAreMerged() {
        assertThat(SemanticKitti.trainId(252)).isEqualTo(SemanticKitti.CAR.trainId());
        assertThat(SemanticKitti.trainId(13)).isEqualTo(SemanticKitti.OTHER_VEHICLE.trainId());
        assertThat(SemanticKitti.trainId(60)).isEqualTo(SemanticKitti.ROAD.trainId());
        assertThat(Arrays.stream(new int[] {0, 1, 52, 99, 1000}).map(SemanticKitti::trainId))
                .containsOnly(SemanticKitti.IGNORED);
    }

    @Test
    void labelsOfARealScanAreKnown() {
        PointCloud scan = KittiReader.read(
                Shared.path("data/scans/semantickitti/000000.bin"),
                Shared.path("data/scans/semantickitti/000000.label"));
        long known = Arrays.stream(scan.ints(PointCloud.LABEL))
                .filter(word -> SemanticKitti.trainId(word) != SemanticKitti.IGNORED)
                .count();
        assertThat(known).isGreaterThan((int) (0.9 * scan.size()));
    }
}
