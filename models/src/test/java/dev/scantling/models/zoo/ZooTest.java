package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Convention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZooTest {

    @ParameterizedTest
    @CsvSource({
        "minkunet, minkunet@1.0",
        "minkunet@.5, minkunet@0.5",
        "spvcnn@0.64, spvcnn@0.64",
        "minkunet14a@.125, minkunet14a@0.125",
        "minkunet34c, minkunet34c@1.0",
        "pvcnn-s3dis@.25, pvcnn-s3dis@0.25",
        "pvcnn-shapenet, pvcnn-shapenet@1.0",
        "pvcnnpp-s3dis@0.5, pvcnnpp-s3dis@0.5",
        "dgcnn-s3dis, dgcnn-s3dis",
        "pointnet, pointnet",
        "pointnet-parts, pointnet-parts"
    })
    void namesTheNetworkWithItsWidth(String text, String name) {
        assertThat(Zoo.parse(text).name()).isEqualTo(name);
    }

    @Test
    void unknownNamesListTheKnown() {
        assertThatThrownBy(() -> Zoo.parse("minkunet35"))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("unknown network 'minkunet35'")
                .hasMessageContaining("minkunet[@WIDTH]")
                .hasMessageContaining("spvcnn[@WIDTH]")
                .hasMessageContaining("spvnas:FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spvnas", "spvnas@0.5", "spvnas:", "minkunet@", "minkunet@wide", "MinkUNet"})
    void unusableNamesAreRefused(String text) {
        assertThatThrownBy(() -> Zoo.parse(text))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining(Zoo.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.031", "16.5", "1e9", "NaN", "Infinity"})
    void widthsOutOfRangeAreRefused(String factor) {
        assertThatThrownBy(() -> Zoo.parse("spvcnn@" + factor))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("from 1/32 to 16.0")
                .hasMessageContaining(String.valueOf(Double.parseDouble(factor)));
    }

    @Test
    void namesThatNoFileCanHaveAreRefused() {
        assertThatThrownBy(() -> Zoo.parse("spvnas:a\0b"))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("no file can have this name");
    }

    @Test
    void narrowestWidthBuilds() {
        assertThat(stored(Zoo.parse("minkunet@0.03125"), "stem.3.kernel")).containsExactly(27, 1, 1);
    }

    @Test
    void oddWidthsAreRoundedDown() {
        Network network = Zoo.parse("spvcnn@0.64");
        assertThat(stored(network, "stem.3.kernel")).containsExactly(27, 20, 20);
        assertThat(stored(network, "stage2.1.net.0.kernel")).containsExactly(27, 20, 40);
        assertThat(stored(network, "stage3.1.downsample.0.kernel")).containsExactly(40, 81);
        assertThat(stored(network, "up1.1.0.net.0.kernel")).containsExactly(27, 163 + 81, 163);
        assertThat(stored(network, "up4.1.0.net.0.kernel")).containsExactly(27, 61 + 20, 61);
        assertThat(stored(network, "point_transforms.2.0.weight")).containsExactly(61, 81);
        assertThat(stored(network, "classifier.0.weight")).containsExactly(19, 61);
    }

    @Test
    void inputChannelsAndClassesAreFree() {
        Network network = Zoo.parse(
                "minkunet@0.5", NetworkOptions.DEFAULT.withInputChannels(3).withClasses(20));
        assertThat(stored(network, "stem.0.kernel")).containsExactly(27, 3, 16);
        assertThat(stored(network, "classifier.0.weight")).containsExactly(20, 48);
        assertThat(network.graph().outputs().getFirst().value().channels()).isEqualTo(20);
    }

    @Test
    void optionsMustBePositive() {
        assertThatThrownBy(() -> NetworkOptions.DEFAULT.withClasses(0)).hasMessageContaining("classes 0");
        assertThatThrownBy(() -> NetworkOptions.DEFAULT.withVoxelSize(Float.NaN))
                .hasMessageContaining("NaN");
    }

    @Test
    void everyMapIsBuiltOnce() {
        Graph graph = Zoo.parse("spvcnn@0.5").graph();
        assertThat(nodes(graph, GeometryOp.OutputCoords.class)).hasSize(4);
        assertThat(nodes(graph, GeometryOp.KernelMap.class)).hasSize(5 + 4);
        assertThat(nodes(graph, GeometryOp.ReverseMap.class)).hasSize(4);
        assertThat(nodes(graph, GeometryOp.GroupPoints.class)).hasSize(3);
        assertThat(nodes(graph, GeometryOp.Trilinear.class)).hasSize(3);
    }

    /** Not what comes back from the points, which one point per voxel could not tell apart. */
    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.5", "spvcnn@0.5"})
    void skipsAreTheStemAndTheFirstThreeStages(String name) {
        Graph graph = Zoo.parse(name).graph();
        assertThat(nodes(graph, DenseOp.Concat.class).stream()
                        .map(node -> producer(graph, node.input(1)).name()))
                .containsExactly("stage3.2.activate", "stage2.2.activate", "stage1.2.activate", "stem.4.activate");
        assertThat(nodes(graph, DenseOp.Concat.class).stream()
                        .map(node -> producer(graph, node.input(0)).name()))
                .containsExactly(
                        "up1.0.net.1.activate", "up2.0.net.1.activate", "up3.0.net.1.activate", "up4.0.net.1.activate");
    }

    @Test
    void nodesAreNamedByModule() {
        assertThat(Zoo.parse("spvcnn@0.5").graph().nodes().stream().map(Node::name))
                .contains(
                        "stage1.1.net.0.sparse_conv",
                        "stage1.1.net.1.batch_norm",
                        "stage2.1.downsample.0.linear",
                        "stage2.1.add",
                        "point_transforms.0.0.linear",
                        "classifier.0.linear",
                        "stride1.same.kernel_map",
                        "stride8.up.reverse_map",
                        "stride16.points.trilinear");
    }

    @Test
    void pointsWithoutVoxelFollowTheConvention() {
        assertThat(absent(Convention.TORCHSPARSE_1)).containsOnly(AbsentVoxel.SKIP);
        assertThat(absent(Convention.TORCHSPARSE_2)).containsOnly(AbsentVoxel.FIRST_ROW);
    }

    @Test
    void onlySpvcnnScalesItsPoints() {
        Graph spvcnn =
                Zoo.parse("spvcnn", NetworkOptions.DEFAULT.withVoxelSize(0.1f)).graph();
        assertThat(nodes(spvcnn, GeometryOp.ScalePoints.class).getFirst().op())
                .isEqualTo(new GeometryOp.ScalePoints(0.1f, 0.1f));
        Graph spvnas = Spvnas.build(Samples.tiny(), NetworkOptions.DEFAULT).graph();
        assertThat(nodes(spvnas, GeometryOp.ScalePoints.class)).isEmpty();
    }

    private static List<AbsentVoxel> absent(Convention convention) {
        Graph graph = Zoo.parse("spvcnn", NetworkOptions.DEFAULT.withConvention(convention))
                .graph();
        return nodes(graph, GeometryOp.GroupPoints.class).stream()
                .map(node -> ((GeometryOp.GroupPoints) node.op()).absent())
                .toList();
    }

    private static List<Integer> stored(Network network, String key) {
        return network.parameters().stream()
                .filter(spec -> spec.key().equals(key))
                .findAny()
                .orElseThrow()
                .storedShape();
    }

    private static List<Node> nodes(Graph graph, Class<? extends Op> kind) {
        return graph.nodes().stream().filter(node -> kind.isInstance(node.op())).toList();
    }

    private static Node producer(Graph graph, Value value) {
        return graph.nodes().stream()
                .filter(node -> node.outputs().contains(value))
                .findAny()
                .orElseThrow();
    }
}
