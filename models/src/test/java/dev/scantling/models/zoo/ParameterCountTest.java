package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameter counts of the published definitions. */
class ParameterCountTest {

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
