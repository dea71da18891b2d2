package dev.scantling.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundWeightsTest {
    /** Halfway between 1 and the next value, and what lies beside, for each format. */
    private static final float[] WEIGHTS = {1 + 0x1p-11f, 1 + 0x1.8p-10f, 0x1.008p0f, -0x1.018p0f, 1e-9f, Float.NaN};

    private static Program program(float[] weights) {
        GraphBuilder g = new GraphBuilder("net");
        Value x = g.input("x", Type.f32(Dim.symbol("n"), Dim.of(weights.length)));
        Value y = g.linear(x, g.parameter("w", weights.length, 1), Epilogue.NONE.withBias(), g.parameter("b", 1));
        g.output("y", y);
        return new Program(g.build(), new Weights(Map.of("w", weights, "b", new float[] {1 + 0x1p-20f})));
    }

    private static float[] rounded(FloatFormat format) {
        return new RoundWeights(format).apply(program(WEIGHTS)).weights().get("w");
    }

    @Test
    void tiesBecomeEvenAndSmallNumbersDenormal() {
        assertThat(rounded(FloatFormat.F16)).containsExactly(1, 1 + 0x1p-9f, 0x1.008p0f, -0x1.018p0f, 0, Float.NaN);
        assertThat(rounded(FloatFormat.BF16))
                .containsExactly(1, 1, 1, -0x1.02p0f, Float.intBitsToFloat(0x30890000), Float.NaN);
    }

    @Test
    void biasesStay() {
        assertThat(new RoundWeights(FloatFormat.BF16)
                        .apply(program(WEIGHTS))
                        .weights()
                        .get("b"))
                .containsExactly(1 + 0x1p-20f);
    }

    @Test
    void float32ChangesNothing() {
        Program program = program(WEIGHTS);
        assertThat(new RoundWeights(FloatFormat.F32).apply(program)).isSameAs(program);
        assertThat(PassPipeline.standard(FloatFormat.F32, FloatFormat.F32)).isEqualTo(PassPipeline.standard());
    }

    @Test
    void valuesBeyondTheRangeAreRefused() {
        Program program = program(new float[] {0, 65520});
        assertThatThrownBy(() -> new RoundWeights(FloatFormat.F16).apply(program))
                .isInstanceOf(EngineException.UnsupportedOp.class)
                .hasMessageContainingAll("'w'", "65520.0", "element 1", "f16", "bf16");
        assertThat(new RoundWeights(FloatFormat.BF16).apply(program).weights().get("w"))
                .containsExactly(0, 65536);
    }
}
