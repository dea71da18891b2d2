package dev.scantling.models.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.models.zoo.Zoo;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
    private static StoredTensor tensor(List<Long> shape, float... values) {
        return StoredTensor.contiguous(ElementType.F32, shape, MemorySegment.ofArray(values));
    }

    private static Checkpoint checkpoint(Map<String, StoredTensor> tensors) {
        return new Checkpoint("file", "test", tensors);
    }

    private static List<String> names(NameRules rules, String... stored) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (String name : stored) {
            tensors.put(name, tensor(List.of(1L), 1));
        }
        return List.copyOf(checkpoint(tensors).renamed(rules).tensors().keySet());
    }

    /** 0, 1, 2, ... */
    private static StoredTensor counted(long... shape) {
        List<Long> extents =
                IntStream.range(0, shape.length).mapToObj(axis -> shape[axis]).toList();
        int count = (int) extents.stream().reduce(1L, Math::multiplyExact).longValue();
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return tensor(extents, values);
    }

    @Test
    void whatTrainingLeavesInAFileIsTakenAway() {
        assertThat(names(
                        NameRules.AS_STORED,
                        "model_state_dict/module.conv.weight",
                        "model_state_dict/module.norm.num_batches_tracked",
                        "optimizer/state/0/exp_avg",
                        "step"))
                .containsExactly("conv.weight", "step");
    }

    @Test
    void normsThatAreStoredTwiceAreReadOnce() {
        assertThat(names(NameRules.DGCNN, "module.bn3.weight", "module.conv3.1.weight", "module.bn30.weight"))
                .containsExactly("conv3.1.weight", "bn30.weight");
    }

    @ParameterizedTest
    @CsvSource({
        "backbone.conv_input.0.net.0.kernel, stem.0.kernel",
        "backbone.conv_input.1.net.1.running_var, stem.4.running_var",
        "backbone.encoder.0.0.net.1.weight, stage1.0.net.1.weight",
        "backbone.encoder.3.2.net.3.kernel, stage4.2.net.3.kernel",
        "backbone.encoder.1.1.downsample.0.kernel, stage2.1.downsample.0.kernel",
        "backbone.decoder.2.1.0.net.4.bias, up3.1.0.net.4.bias",
        "backbone.point_transforms.1.0.weight, point_transforms.1.0.weight",
        "decode_head.conv_seg.bias, classifier.0.bias"
    })
    void namesOfMmdet3d(String stored, String name) {
        assertThat(names(NameRules.MMDET3D, "state_dict/" + stored)).containsExactly(name);
    }

    /** MinkUNet of mmdet3d declares no point transforms, which that of the zoo declares and never uses. */
    @Test
    void networksLoadWithoutWhatTheyNeverUse() {
        Network network = Zoo.parse("minkunet@0.1");
        Weights weights = SeededWeights.fill(network.parameters(), "t");
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (ParameterSpec spec : network.parameters()) {
            if (!spec.key().startsWith("point_transforms")) {
                tensors.put(
                        mmdet3d(spec.key()),
                        tensor(
                                spec.storedShape().stream().map(Long::valueOf).toList(),
                                spec.layout().toStored(weights.get(spec.key()), spec.storedShape())));
            }
        }
        Weights read = checkpoint(tensors).renamed(NameRules.MMDET3D).weights(network);
        assertThat(read.keys()).isEqualTo(network.usedKeys());
        assertThat(read.keys()).allSatisfy(key -> assertThat(read.get(key)).isEqualTo(weights.get(key)));
        tensors.remove("backbone.encoder.0.0.net.0.kernel");
        assertThatThrownBy(() -> checkpoint(tensors).renamed(NameRules.MMDET3D).weights(network))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("missing (1):\n    stage1.0.net.0.kernel");
    }

    private static String mmdet3d(String key) {
        String[] parts = key.split("\\.", 3);
        return switch (parts[0]) {
            case "stem" ->
                "backbone.conv_input." + (parts[1].compareTo("3") < 0 ? "0" : "1") + ".net."
                        + Integer.parseInt(parts[1]) % 3 + "." + parts[2];
            case "classifier" -> "decode_head.conv_seg." + parts[2];
            default -> {
                boolean down = parts[0].startsWith("stage");
                int number = parts[0].charAt(parts[0].length() - 1) - '1';
                yield "backbone." + (down ? "encoder." : "decoder.") + number + "." + parts[1] + "." + parts[2];
            }
        };
    }

    @Test
    void wrappedLayersOfMinkowskiEngine() {
        Checkpoint read = checkpoint(new LinkedHashMap<>(Map.of(
                        "bn1.bn.weight", counted(3),
                        "final.bias", counted(1, 3),
                        "fc.linear.weight", counted(2, 3))))
                .renamed(NameRules.MINKOWSKI);
        assertThat(read.tensors().keySet()).containsExactlyInAnyOrder("bn1.weight", "final.bias", "fc.weight");
        assertThat(read.tensor("final.bias").shape()).containsExactly(3L);
    }

    /** As a library stores a network: its names and shapes of each tensor. */
    private static void assertLoads(
            Network network, NameRules rules, UnaryOperator<String> name, UnaryOperator<ParameterSpec> form) {
        Weights weights = SeededWeights.fill(network.parameters(), "t");
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (ParameterSpec spec : network.parameters()) {
            float[] stored = spec.layout().toStored(weights.get(spec.key()), spec.storedShape());
            List<Long> shape =
                    form.apply(spec).storedShape().stream().map(Long::valueOf).toList();
            tensors.put(name.apply(spec.key()), tensor(shape, stored));
        }
        Weights read = checkpoint(tensors).renamed(rules).weights(network);
        assertThat(network.usedKeys())
                .allSatisfy(key -> assertThat(read.get(key)).isEqualTo(weights.get(key)));
    }

    private static ParameterSpec shaped(ParameterSpec spec, Integer... shape) {
        return new ParameterSpec(spec.key(), List.of(shape), spec.kind(), Layout.AS_STORED);
    }

    @Test
    void networksOfMinkowskiEngine() {
        assertLoads(
                Zoo.parse("minkunet14a@0.03125"),
                NameRules.MINKOWSKI,
                key -> key.replaceFirst("^((?:.*\\.)?(?:bn(?:tr)?\\d|norm\\d|downsample\\.1))\\.", "$1.bn."),
                spec -> spec.key().equals("final.bias") ? shaped(spec, 1, spec.elements()) : spec);
    }

    @Test
    void networksOfOpenPcDet() {
        assertLoads(
                Zoo.parse("voxelresbackbone8x"),
                NameRules.OPENPCDET_SPCONV_1,
                key -> key.replaceFirst("\\.kernel$", ".weight"),
                spec -> spec.key().endsWith(".kernel") ? spatial(spec) : spec);
    }

    /** Taps as [z, y, x]; those of three lie above each other. */
    private static ParameterSpec spatial(ParameterSpec spec) {
        List<Integer> shape = spec.storedShape();
        int across = shape.getFirst() == 27 ? 3 : 1;
        return shaped(spec, 3, across, across, shape.get(1), shape.get(2));
    }

    /** Of weights [z, y, x, cin, cout] and [cout, z, y, x, cin] with the same numbers. */
    @Test
    void kernelsOfSpconvHaveTheirTapsFirst() {
        StoredTensor first = named("conv.weight", counted(3, 1, 2, 2, 2), NameRules.OPENPCDET_SPCONV_1);
        assertThat(first.shape()).containsExactly(6L, 2L, 2L);
        assertThat(first.floats()).isEqualTo(counted(24).floats());
        StoredTensor second = named("conv.weight", counted(2, 3, 1, 2, 2), NameRules.OPENPCDET_SPCONV_2);
        assertThat(second.shape()).containsExactly(6L, 2L, 2L);
        assertThat(second.floats()).startsWith(0, 12, 1, 13, 2, 14, 3, 15);
        StoredTensor one = named("conv.weight", counted(4, 1, 1, 1, 3), NameRules.OPENPCDET_SPCONV_2);
        assertThat(one.shape()).containsExactly(3L, 4L);
        assertThat(one.floats()).startsWith(0, 3, 6, 9, 1);
    }

    private static StoredTensor named(String name, StoredTensor tensor, NameRules rules) {
        return checkpoint(Map.of("model_state/" + name, tensor, "model_state/global_step", counted(1)))
                .renamed(rules)
                .tensors()
                .values()
                .iterator()
                .next();
    }

    @Test
    void tensorsThatGetOneNameAreRefused() {
        assertThatThrownBy(() -> names(NameRules.AS_STORED, "a", "module.a"))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("file", "'a' and 'module.a'", "as-stored");
    }

    @Test
    void rulesCanBePrinted() {
        assertThat(NameRules.ALL).allSatisfy(rules -> {
            assertThat(NameRules.named(rules.name())).isSameAs(rules);
            assertThat(rules.text().lines()).hasSameSizeAs(rules.rules());
        });
        assertThat(NameRules.OPENPCDET_SPCONV_2.text())
                .contains("(.*)\\.weight of [cout, z, y, x, cin] is $1.kernel of [z * y * x, cin, cout]");
        assertThatThrownBy(() -> NameRules.named("spconv"))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("unknown names 'spconv'", "openpcdet-spconv1");
    }
}
