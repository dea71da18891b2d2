package dev.scantling.pointcloud.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.SemanticKitti;
import dev.scantling.pointcloud.io.SemanticKittiLabels;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LidarSimulatorTest {
    private static final Set<SemanticKitti> ALWAYS_SEEN = EnumSet.of(
            SemanticKitti.ROAD,
            SemanticKitti.SIDEWALK,
            SemanticKitti.TERRAIN,
            SemanticKitti.BUILDING,
            SemanticKitti.CAR,
            SemanticKitti.POLE,
            SemanticKitti.TRUNK,
            SemanticKitti.VEGETATION,
            SemanticKitti.PERSON);

    /** CRC-32C of the scan of seed 1. To be changed together with the scene or the sensor, never for a machine. */
    private static final long CHECKSUM = 2_357_659_986L;

    @Test
    void aSeedGivesTheSameBytesEverywhere() {
        assertThat(checksum(new LidarSimulator().scan(1))).isEqualTo(CHECKSUM);
        assertThat(checksum(new LidarSimulator().scan(1))).isEqualTo(CHECKSUM);
        assertThat(checksum(new LidarSimulator().scan(2))).isNotEqualTo(CHECKSUM);
    }

    private static long checksum(PointCloud cloud) {
        float[] values = cloud.matrix("x", "y", "z", "intensity");
        int[] words = cloud.ints(PointCloud.LABEL);
        ByteBuffer bytes = ByteBuffer.allocate(4 * (values.length + words.length));
        for (float value : values) {
            bytes.putFloat(value);
        }
        for (int word : words) {
            bytes.putInt(word);
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.flip());
        return crc.getValue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, -1, Long.MIN_VALUE, 123_456_789_012_345L})
    void aScanLooksLikeAStreet(long seed) {
        PointCloud scan = new LidarSimulator().scan(seed);
        assertThat(scan.size()).isBetween(80_000, 125_000);
        assertThat(classes(scan)).containsKeys(ALWAYS_SEEN.toArray(SemanticKitti[]::new));
        assertThat(classes(scan).get(SemanticKitti.ROAD)).isGreaterThan(scan.size() / 5);
        for (int point = 0; point < scan.size(); point++) {
            double x = scan.floats("x")[point];
            double y = scan.floats("y")[point];
            double z = scan.floats("z")[point];
            assertThat(Math.sqrt(x * x + y * y + z * z)).isBetween(1.99, 100.01);
            assertThat(z).isBetween(-2.3, 4.0);
            assertThat(scan.floats("intensity")[point]).isBetween(0f, 1f);
        }
    }

    private static Map<SemanticKitti, Long> classes(PointCloud scan) {
        return Arrays.stream(scan.ints(PointCloud.LABEL))
                .mapToObj(word -> SemanticKitti.ofTrainId(SemanticKitti.trainId(word)))
                .collect(Collectors.groupingBy(
                        kind -> kind, () -> new EnumMap<>(SemanticKitti.class), Collectors.counting()));
    }

    @Test
    void carsAndPeopleHaveInstancesAndNothingElseHas() {
        Map<Integer, Set<Integer>> kinds = Arrays.stream(
                        new LidarSimulator().scan(7).ints(PointCloud.LABEL))
                .boxed()
                .collect(Collectors.groupingBy(
                        SemanticKittiLabels::instance,
                        Collectors.mapping(SemanticKittiLabels::semanticClass, Collectors.toSet())));
        assertThat(kinds.remove(0)).doesNotContain(SemanticKitti.CAR.rawLabel(), SemanticKitti.PERSON.rawLabel());
        assertThat(kinds.values())
                .hasSizeGreaterThan(10)
                .allSatisfy(ofOne -> assertThat(ofOne)
                        .hasSize(1)
                        .isSubsetOf(SemanticKitti.CAR.rawLabel(), SemanticKitti.PERSON.rawLabel()));
    }

    @Test
    void theSensorDecidesTheRays() {
        SensorModel down = new SensorModel(1, 360, -20, -20, 2, 0, 50, 0, 0);
        PointCloud circle = new LidarSimulator(down).scan(3);
        assertThat(circle.size()).isBetween(300, 360);
        assertThat(new LidarSimulator(new SensorModel(3, 1, 80, 60, 2, 0, 50, 0, 0))
                        .scan(3)
                        .size())
                .isZero();
        assertThat(new LidarSimulator(new SensorModel(4, 90, -5, -20, 2, 0, 50, 0, 1))
                        .scan(3)
                        .size())
                .isZero();
    }

    @Test
    void nonsenseSensorsAreRefused() {
        assertThatThrownBy(() -> new SensorModel(0, 10, 2, -2, 1.7, 2, 100, 0, 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("beams", "got 0 x 10");
        assertThatThrownBy(() -> new SensorModel(1 << 15, 1 << 15, 2, -2, 1.7, 2, 100, 0, 0))
                .hasMessageContaining("2^26");
        assertThatThrownBy(() -> new SensorModel(64, 10, -2, 2, 1.7, 2, 100, 0, 0))
                .hasMessageContaining("got -2.0 to 2.0");
        assertThatThrownBy(() -> new SensorModel(64, 10, 2, -2, Double.NaN, 2, 100, 0, 0))
                .hasMessageContaining("height");
        assertThatThrownBy(() -> new SensorModel(64, 10, 2, -2, 1.7, 2, 100, 0, 1.5))
                .hasMessageContaining("dropOut must be 0 to 1, got 1.5");
    }
}
