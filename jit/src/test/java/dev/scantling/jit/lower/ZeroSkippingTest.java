package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.jit.tune.Choice;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A linear layer that skips zeros has the bits of one that multiplies them. */
class ZeroSkippingTest {
    private static final Epilogue EPILOGUE = new Epilogue(true, true, Activation.RELU);
    private static final List<Choice> CHOICES = List.of(
            new Choice(4, 2, 64).skippingZeros(),
            new Choice(6, 1, 7).skippingZeros(),
            new Choice(1, 1, 1).skippingZeros(),
            new Choice(3, 4, 512).skippingZeros());

    private final Random random = new Random(5);

    /** Which weights are kept. */
    private enum Pruning {
        TWO_OF_FOUR {
            @Override
            void prune(float[] weights, int cin, int cout, RandomGenerator random) {
                for (int group = 0; group < cin; group += 4) {
                    for (int co = 0; co < cout; co++) {
                        int first = random.nextInt(3);
                        int second = random.nextInt(first + 1, 4);
                        for (int i = 0; i < Math.min(4, cin - group); i++) {
                            weights[(group + i) * cout + co] *= i == first || i == second ? 1 : 0;
                        }
                    }
                }
            }
        },
        /** Such that output channels and groups differ much. */
        UNEVEN {
            @Override
            void prune(float[] weights, int cin, int cout, RandomGenerator random) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] *= random.nextInt(1 + i % cout + i / cout % 16) < 2 ? 1 : 0;
                }
            }
        },
        /** More slots than an int has indices for. */
        NOTHING {
            @Override
            void prune(float[] weights, int cin, int cout, RandomGenerator random) {}
        },
        EVERYTHING {
            @Override
            void prune(float[] weights, int cin, int cout, RandomGenerator random) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = i % 2 == 0 ? 0f : -0f;
                }
            }
        };

        abstract void prune(float[] weights, int cin, int cout, RandomGenerator random);

        float[] weights(int cin, int cout, RandomGenerator random) {
            float[] weights = new float[cin * cout];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextFloat(-1, 1);
            }
            prune(weights, cin, cout, random);
            return weights;
        }
    }

    private NodeCase layer(NodeForms forms, Pruning pruning, int rows, int cin, int cout) {
        return new NodeCase(random, forms)
                .matrix("n", rows, cin)
                .weight(pruning.weights(cin, cout, random), cin, cout)
                .weight(cout)
                .matrix("n", rows, cout);
    }

    @ParameterizedTest
    @CsvSource({"0,3,5", "1,1,1", "1,3,8", "5,16,16", "7,17,33", "13,31,64", "100,37,24", "9,64,100"})
    void interpreted(int rows, int cin, int cout) {
        for (Pruning pruning : Pruning.values()) {
            check(layer(NodeForms.INTERPRETED, pruning, rows, cin, cout), cin);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,3,5", "1,1,1", "5,16,16", "7,17,33", "13,31,64", "100,37,24", "9,260,300", "4097,64,33"})
    void rendered(int rows, int cin, int cout) {
        for (Pruning pruning : Pruning.values()) {
            check(layer(NodeForms.RENDERED, pruning, rows, cin, cout), cin);
        }
    }

    private static void check(NodeCase layer, int cin) {
        DenseOp.Linear op = new DenseOp.Linear(EPILOGUE);
        layer.check(op, cin);
        CHOICES.forEach(choice -> layer.checkChoice(op, choice));
    }

    @Test
    void pointwiseConvolutionsAreLinearLayers() {
        GridGeometry geometry = GridGeometry.of(2, new Int3(5, 4, 1), Int3.ONE);
        NodeCase layer = new NodeCase(random, NodeForms.RENDERED)
                .grid(40, 24)
                .weight(Pruning.TWO_OF_FOUR.weights(24, 40, random), 1, 24, 40);
        CHOICES.forEach(choice -> layer.checkChoice(new GridOp.Conv(geometry, Epilogue.NONE), choice));
    }

    /** As the documentation says: what is not multiplied cannot become NaN. */
    @Test
    void infiniteFeaturesThatMeetZerosAreLeftOut() {
        float[] features = {2, Float.POSITIVE_INFINITY, 3};
        NodeCase layer = new NodeCase(random).matrix("n", 1, 3, features).weight(new float[] {1, 0, 1}, 3, 1);
        Node node = layer.node(new DenseOp.Linear(Epilogue.NONE));
        List<Datum> result = NodeRunner.run(NodeRunner.target(8), CHOICES.getFirst(), node, layer.operands());
        assertThat(((Datum.Floats) result.getFirst()).values()).containsExactly(5f);
    }

    @Test
    void scalarCodeHasNoLanesToPermute() {
        NodeCase layer = layer(NodeForms.INTERPRETED, Pruning.TWO_OF_FOUR, 3, 8, 8);
        Node node = layer.node(new DenseOp.Linear(EPILOGUE));
        assertThatThrownBy(() -> NodeRunner.run(NodeRunner.target(1), CHOICES.getFirst(), node, layer.operands()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("skip zeros", "linear 1x8x8", "zeros=skipped");
    }
}
