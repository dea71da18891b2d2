package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Estimate;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.Weights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RooflineTest {
    private static final Target TARGET = new Target("cpu", "x86_64", 256, 4, 1 << 20);
    private static final Roofline EASY = new Roofline(10, 2, 5, 100);

    private static final Sizes FIXED = new Sizes() {
        @Override
        public int rows(Dim dim) {
            throw new IllegalArgumentException(dim.toString());
        }

        @Override
        public long pairs(Value map) {
            throw new IllegalArgumentException(map.toString());
        }
    };

    /** 2000 operations at 10 each nanosecond and core; 400 bytes at 2, but never more than 5 of all cores. */
    @Test
    void theSlowerOfComputingAndMoving() {
        assertThat(EASY.nanos(new Estimate(1000, 0), 1)).isEqualTo(300);
        assertThat(EASY.nanos(new Estimate(1000, 0), 4)).isEqualTo(150);
        assertThat(EASY.nanos(new Estimate(1000, 400), 1)).isEqualTo(300);
        assertThat(EASY.nanos(new Estimate(100, 400), 1)).isEqualTo(300);
        assertThat(EASY.nanos(new Estimate(100, 400), 2)).isEqualTo(200);
        assertThat(EASY.nanos(new Estimate(100, 400), 3)).isEqualTo(180);
        assertThat(EASY.nanos(new Estimate(100, 400), 4)).isEqualTo(180);
        assertThat(EASY.nanos(Estimate.NONE, 1)).isEqualTo(100);
    }

    /** 2.5 GHz, two fused multiply-adds on each lane. */
    @Test
    void widerVectorsHaveAHigherPeak() {
        assertThat(Roofline.of(TARGET).peak()).isEqualTo(80);
        assertThat(Roofline.of(new Target("cpu", "x86_64", 0, 4, 1 << 20)).peak())
                .isEqualTo(10);
    }

    /** Two layers of one input as one: a launch and a reading of the input less, but each result is copied. */
    @Test
    void operatorsThatMergeCostWhatTheyBecome() {
        GraphBuilder b = new GraphBuilder("two layers");
        Value x = b.input("x", Type.f32(Dim.of(10), Dim.of(3)));
        Value first = b.linear(x, b.parameter("a", 3, 4), Epilogue.NONE);
        b.output("a", first);
        b.output("b", b.linear(x, b.parameter("b", 3, 8), Epilogue.NONE));
        Program program = new Program(b.build(), new Weights(Map.of("a", new float[12], "b", new float[24])));
        AnalyticCosts costs = AnalyticCosts.of(program, TARGET, FIXED);
        List<Node> both = program.graph().nodes().stream()
                .filter(node -> node.op() instanceof WeightedSum)
                .toList();
        assertThat(costs.merged()).containsOnlyKeys(both);
        int conv = 4 * (30 + 36 + 120);
        int slices = 4 * (2 * 120 + 40 + 80);
        Roofline roofline = Roofline.of(TARGET);
        assertThat(Objects.requireNonNull(costs.merged().get(both))[0])
                .isCloseTo(3 * roofline.launch() + (conv + slices) / roofline.reach(), Percentage.withPercentage(1e-9));
        assertThat(costs.nanos(both.getFirst())).hasSize(4);
    }
}
