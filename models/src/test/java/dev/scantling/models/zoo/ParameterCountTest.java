package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.WeightedSum;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameter counts of the published definitions. */
class ParameterCountTest {
    private static final CloudShape CLOUD = new CloudShape(1, 2048);

    @ParameterizedTest
    @CsvSource({
        "0.5,  5428160,  5435235,  5449267",
        "0.64, 8762326,  8771298,  8793617",
        "1.0,  21709184, 21723315, 21778003"
    })
    void minkUNetAndSpvcnn(double cr, long convolutions, long withoutPoints, long all) {
        for (Network network :
                new Network[] {MinkUNet.build(cr, NetworkOptions.DEFAULT), Spvcnn.build(cr, NetworkOptions.DEFAULT)}) {
            assertThat(count(network, spec -> spec.kind() == ParameterKind.SPARSE))
                    .isEqualTo(convolutions);
            assertThat(count(network, spec -> !spec.key().startsWith("point_transforms")))
                    .isEqualTo(withoutPoints);
            assertThat(network.parameterCount()).isEqualTo(all);
        }
    }

    @Test
    void largestSubNetIsTheSuperNet() {
        assertThat(Spvnas.build(Samples.maximum(), NetworkOptions.DEFAULT).parameterCount())
                .isEqualTo(47_802_067);
    }

    /** The published minimum counts the classifier's used columns; the stored tensor keeps the super-net's width. */
    @Test
    void smallestSubNet() {
        Network network = Spvnas.build(Samples.minimum(), NetworkOptions.DEFAULT);
        long used = network.parameters().stream()
                .filter(spec -> spec.kind().trained())
                .mapToLong(spec -> product(spec.usedShape()))
                .sum();
        assertThat(used).isEqualTo(865_651);
        assertThat(network.parameterCount()).isEqualTo(865_651 + 19 * (128 - 48));
    }

    /** The numbers of their published checkpoints, each once, running statistics left out. */
    @Test
    void networksOnCloudsOfOneWidth() {
        assertThat(Dgcnn.s3dis(CLOUD).parameterCount()).isEqualTo(983_552);
        assertThat(PointNet.classifier(PointNet.MODELNET_CLASSES, PointNet.WIDTH, CLOUD)
                        .parameterCount())
                .isEqualTo(819_624);
        assertThat(PointNet.segmentation(PointNet.SHAPENET_PARTS, CLOUD).parameterCount())
                .isEqualTo(263_474);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 2572493", "0.5, 650349", "0.25, 166205", "0.125, 43365"})
    void pvcnnOfRooms(double width, long parameters) {
        assertThat(Pvcnn.s3dis(width, CLOUD).parameterCount()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 4200434", "0.5, 1058578", "0.25, 268898"})
    void pvcnnOfShapes(double width, long parameters) {
        assertThat(Pvcnn.shapenet(width, CLOUD).parameterCount()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 13709837", "0.5, 3436429"})
    void pvcnnppOfRooms(double width, long parameters) {
        assertThat(Pvcnnpp.s3dis(width, CLOUD).parameterCount()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "14,   11580852",
        "14a,  8024500",
        "14b,  8961588",
        "14c,  11919924",
        "14d,  43315764",
        "18,   21704244",
        "18a,  15493172",
        "18b,  17204660",
        "18d,  79874484",
        "34,   37856052",
        "34a,  36607412",
        "34b,  36226484",
        "34c,  37856052",
        "50,   31763444",
        "101,  70809588"
    })
    void minkowskiEngine(String variant, long parameters) {
        assertThat(Zoo.parse("minkunet" + variant).parameterCount()).isEqualTo(parameters);
    }

    /** The encoders' counts are known; those of whole detectors are sums over OpenPCDet's tables, worked out apart. */
    @ParameterizedTest
    @CsvSource({
        "voxelbackbone8x, 711872",
        "voxelresbackbone8x, 2695312",
        "second, 5325576",
        "centerpoint, 8941590",
        "pointpillars, 4834888"
    })
    void detectors(String name, long parameters) {
        assertThat(Zoo.parse(name).parameterCount()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "frustum-pvcnn, inst_seg_net., 2610754",
        "frustum-pvcnn, center_reg_net., 151683",
        "frustum-pvcnn, box_est_net., 595899",
        "frustum-pvcnn, '', 3358336",
        "frustum-pointnet, inst_seg_net., 893890",
        "frustum-pointnet, '', 1641472"
    })
    void frustums(String name, String module, long parameters) {
        assertThat(count(Zoo.parse(name), spec -> spec.key().startsWith(module)))
                .isEqualTo(parameters);
    }

    /** FLOT's checkpoint has as many numbers; those of PointNet++ are sums over its tables, worked out apart. */
    @ParameterizedTest
    @CsvSource({"flot-layers, 111109", "pointnetpp-ssg, 1475880", "pointnetpp-msg, 1747848", "pointnetpp-parts, 1392434"
    })
    void otherNetworksOnClouds(String name, long parameters) {
        assertThat(Zoo.parse(name).parameterCount()).isEqualTo(parameters);
    }

    @Test
    void workOfFrustumPvcnn() {
        Network network = Zoo.parse("frustum-pvcnn");
        assertThat(multiplyAdds(network, "inst_seg_net.point_features.")).isCloseTo(3.067e9, within(5e5));
    }

    @Test
    void workOfPvcnn() {
        assertThat(multiplyAdds(Pvcnn.s3dis(1, new CloudShape(1, 4096)))).isCloseTo(12.907e9, within(5e5));
        assertThat(multiplyAdds(Pvcnn.shapenet(1, CLOUD))).isCloseTo(15.445e9, within(5e5));
    }

    /** The published counts take a padded convolution for one whose taps all meet something. */
    private static double multiplyAdds(Network network) {
        return multiplyAdds(network, "");
    }

    private static double multiplyAdds(Network network, String module) {
        return network.graph().nodes().stream()
                .filter(node -> node.name().startsWith(module))
                .filter(node -> node.op() instanceof WeightedSum)
                .mapToDouble(node -> (double) node.output().tensor().shape().fixed(0)
                        * node.input(1).tensor().shape().elements())
                .sum();
    }

    private static long count(Network network, Predicate<ParameterSpec> filter) {
        return network.parameters().stream()
                .filter(spec -> spec.kind().trained())
                .filter(filter)
                .mapToLong(ParameterSpec::elements)
                .sum();
    }

    private static long product(Iterable<Integer> shape) {
        long product = 1;
        for (int extent : shape) {
            product *= extent;
        }
        return product;
    }
}
