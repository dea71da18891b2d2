package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.pass.ShareEqual;
import dev.scantling.models.load.SeededWeights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PvcnnTest {
    private static final CloudShape CLOUDS = new CloudShape(2, 1024);

    @Test
    void namesAndPorts() {
        Network rooms = Pvcnn.s3dis(0.25, CLOUDS);
        assertThat(rooms.name()).isEqualTo("pvcnn-s3dis@0.25");
        assertThat(ports(rooms.graph()))
                .containsExactly("points f32[2048, 3]", "feats f32[2048, 6]", "logits f32[2048, 13]");
        assertThat(ports(Pvcnn.shapenet(0.25, CLOUDS).graph()))
                .containsExactly(
                        "points f32[2048, 3]", "feats f32[2048, 3]", "shape f32[2048, 16]", "logits f32[2048, 50]");
        assertThat(ports(Pvcnnpp.s3dis(0.25, CLOUDS).graph()))
                .containsExactly("points f32[2048, 3]", "feats f32[2048, 6]", "logits f32[2048, 13]");
    }

    private static List<String> ports(Graph graph) {
        return Stream.concat(graph.inputs().stream(), graph.outputs().stream())
                .map(port -> port.name() + " " + port.value().type())
                .toList();
    }

    /** Layers of one resolution share the cells of their points, whatever module adds them. */
    @Test
    void geometryOfEqualResolutionIsShared() {
        assertThat(geometry(Pvcnn.s3dis(0.125, CLOUDS))).isEqualTo(4 * 3);
        Network shared = Pvcnn.s3dis(0.125, CLOUDS);
        Program program = new Program(shared.graph(), SeededWeights.fill(shared.parameters(), "test"));
        assertThat(geometry(new Network(new ShareEqual().apply(program).graph(), shared.parameters())))
                .isEqualTo(2 * 3);
    }

    private static long geometry(Network network) {
        return network.graph().nodes().stream()
                .map(Node::op)
                .filter(PointOp.class::isInstance)
                .count();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.12, 16.1, Double.NaN, Double.POSITIVE_INFINITY})
    void widthsOutOfRangeAreRefused(double width) {
        assertThatThrownBy(() -> Pvcnn.shapenet(width, CLOUDS))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("from 1/8 to 16.0", String.valueOf(width));
        assertThatThrownBy(() -> Pvcnnpp.s3dis(width, CLOUDS))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("from 1/4 to 16.0", String.valueOf(width));
    }

    @Test
    void cloudsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new CloudShape(0, 5))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("0 clouds of 5 points");
        assertThatThrownBy(() -> new CloudShape(1 << 16, 1 << 15))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("fewer than 2^31");
        assertThatThrownBy(() -> Pvcnnpp.s3dis(1, new CloudShape(1, 1023)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("sa_layers.0.2.farthest_points", "at least 1024 points, has 1023");
    }

    /** Stored as two outputs of three inputs of two taps. */
    @Test
    void outputsAreStoredFirst() {
        Layout layout = new Layout.Convolution();
        List<Integer> shape = List.of(2, 3, 1, 1, 2);
        float[] stored = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        float[] used = layout.toUsed(stored, shape);
        assertThat(layout.usedShape(shape)).containsExactly(2, 3, 2);
        assertThat(used).containsExactly(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11);
        assertThat(layout.toStored(used, shape)).isEqualTo(stored);
    }
}
