package dev.scantling.models.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Weights;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.models.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededWeightsTest {

    /** The check values that are documented with the formula. */
    @Test
    void sequenceIsTheDocumentedOne() {
        assertThat(UniformSequence.hash("g")).isEqualTo(0xaf63da4c8601e926L);
        assertThat(new UniformSequence("g").floats(4))
                .containsExactly(-0.0960139f, 0.45731866f, 0.53235006f, 0.9298043f);
    }

    @Test
    void kernelIsTheDocumentedOne() {
        ParameterSpec kernel = spec("conv0.kernel", ParameterKind.SPARSE, 27, 4, 8);
        assertThat(SeededWeights.stored(kernel, "ts14_subm_k3"))
                .hasSize(27 * 4 * 8)
                .startsWith(-0.051050637f, 0.27393922f, -0.14046767f);
    }

    @Test
    void everyKindHasItsScale() {
        double u = new UniformSequence("t:k").at(0);
        assertThat(first(ParameterKind.SPARSE, 8, 2, 5)).isEqualTo((float) (u * (3 / Math.sqrt(16))));
        assertThat(first(ParameterKind.SPARSE, 1, 2, 5)).isEqualTo((float) (u * (2 / Math.sqrt(2))));
        assertThat(first(ParameterKind.SPARSE, 7, 5)).isEqualTo((float) (u * (2 / Math.sqrt(7))));
        assertThat(first(ParameterKind.DENSE, 7, 5)).isEqualTo((float) (u * (2 / Math.sqrt(5))));
        assertThat(first(ParameterKind.BN_WEIGHT, 3)).isEqualTo((float) (1 + 0.1 * u));
        assertThat(first(ParameterKind.BN_VAR, 3)).isEqualTo((float) (1 + 0.1 * Math.abs(u)));
        for (ParameterKind kind : List.of(ParameterKind.BN_BIAS, ParameterKind.BN_MEAN, ParameterKind.BIAS)) {
            assertThat(first(kind, 3)).isEqualTo((float) (0.1 * u));
        }
    }

    /** Fan-in and positions are those of the stored tensor, whatever part of it the graph uses. */
    @Test
    void classifierOfASubNetKeepsTheWidthOfTheSuperNet() {
        ParameterSpec spec = new ParameterSpec("c", List.of(3, 5), ParameterKind.DENSE, new Layout.Transposed(2));
        float[] stored = SeededWeights.stored(spec, "t");
        assertThat(SeededWeights.fill(List.of(spec), "t").get("c"))
                .containsExactly(stored[0], stored[5], stored[10], stored[1], stored[6], stored[11]);
        assertThat(stored[0]).isEqualTo((float) (new UniformSequence("t:c").at(0) * (2 / Math.sqrt(5))));
    }

    @Test
    void fillsEveryParameterOfANetwork() {
        List<ParameterSpec> parameters = Zoo.parse("spvcnn@0.0625").parameters();
        Weights weights = SeededWeights.fill(parameters, "seed:1");
        assertThat(parameters)
                .allSatisfy(spec -> assertThat(weights.get(spec.key())).hasSize(spec.elements()));
    }

    private static float first(ParameterKind kind, Integer... shape) {
        return SeededWeights.stored(spec("k", kind, shape), "t")[0];
    }

    private static ParameterSpec spec(String key, ParameterKind kind, Integer... shape) {
        return new ParameterSpec(key, List.of(shape), kind, Layout.AS_STORED);
    }
}
