package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Activation;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sums behind activations, in the layer before them and as operators of their own: the same bits. */
class ResidualsTest {
    private static final int[] WIDTHS = {1, 5, 7, 8, 16, 17, 33};
    private static final Activation[] ACTIVATIONS = {Activation.RELU, Activation.LEAKY_RELU, Activation.STEEP_LEAKY_RELU
    };

    /** Layers with sums behind them, the results of all layers also read elsewhere or not. */
    private static Program program(RandomGenerator random, boolean readElsewhere) {
        return new Net(random, readElsewhere).build();
    }

    private static final class Net {
        private final RandomGenerator random;
        private final boolean readElsewhere;
        private final GraphBuilder b = new GraphBuilder("residuals");
        private final Map<String, float[]> weights = new HashMap<>();

        Net(RandomGenerator random, boolean readElsewhere) {
            this.random = random;
            this.readElsewhere = readElsewhere;
        }

        Program build() {
            GridGeometry point = GridGeometry.of(
                    1 + random.nextInt(2), new Int3(1 + random.nextInt(20), 1 + random.nextInt(4), 1), Int3.ONE);
            GridGeometry square = GridGeometry.of(point.batch(), point.extents(), new Int3(3, 3, 1))
                    .padded(new Int3(1, 1, 0));
            Value x = b.input("x", Type.f32(Dim.of(point.inputRows()), Dim.of(width())));
            int channels = x.channels();
            sum("linear", x, b.linear(x, parameter(channels, channels), Epilogue.NONE));
            sum("point", x, conv(point, x, channels));
            sum("square", x, conv(square, x, channels));
            sum("depthwise", x, conv(square.grouped(channels), x, channels));
            sum("transposed", x, b.convTranspose(square, x, parameter(9, channels, channels), Epilogue.NONE));
            Value joined = b.concat(b.relu(conv(square, x, 16)), b.relu(conv(point, x, channels)));
            sum("bypass", joined, conv(point, x, 16 + channels));
            return new Program(b.build(), new Weights(weights));
        }

        /** Of an activated layer and another value, in either order. */
        private void sum(String name, Value other, Value layer) {
            Value activated = b.activate(ACTIVATIONS[random.nextInt(ACTIVATIONS.length)], layer);
            b.output(name, random.nextBoolean() ? b.add(other, activated) : b.add(activated, other));
            if (readElsewhere) {
                b.output(name + " activated", activated);
            }
        }

        private Value conv(GridGeometry geometry, Value x, int channels) {
            Value weight = parameter(geometry.volume(), x.channels() / geometry.groups(), channels);
            return b.conv(geometry, x, weight, Epilogue.NONE.withBias(), parameter(channels));
        }

        private Value parameter(int... shape) {
            String key = "w" + weights.size();
            weights.put(
                    key, new UniformSequence(key).floats(Arrays.stream(shape).reduce(1, Math::multiplyExact)));
            return b.parameter(key, shape);
        }

        private int width() {
            return WIDTHS[random.nextInt(WIDTHS.length)];
        }
    }

    private static Map<String, Datum> inputs(Program program) {
        Type.TensorType x = program.graph().inputs().getFirst().value().tensor();
        int rows = x.shape().fixed(0);
        int channels = x.shape().fixed(1);
        return Map.of("x", Datum.matrix(rows, channels, new UniformSequence("x").floats(rows * channels)));
    }

    /** The same random choices twice. */
    private static Program again(long seed, boolean readElsewhere) {
        return program(new SplittableRandom(seed), readElsewhere);
    }

    @Test
    void asInterpretedAndAsOperatorsOfTheirOwn() {
        Cases.standard(20).check(3, (random, _) -> {
            long seed = random.nextLong();
            Program fused = again(seed, false);
            Program apart = again(seed, true);
            Runner.Outcome expected = Results.onDevice(apart, inputs(apart));
            Runner.Outcome actual = Results.assertAsInterpreted(fused, inputs(fused), 1e-4);
            assertSameSums(actual, expected);
        });
    }

    @Test
    void neitherFormsNorThreadsShow() {
        Cases.standard(4).check(3, (random, _) -> {
            long seed = random.nextLong();
            Program fused = again(seed, false);
            Program apart = again(seed, true);
            Settings one = Results.settings().withVectorBits(0).withThreads(1);
            Runner.Outcome expected = Results.onDevice(one, apart, inputs(apart));
            for (CodeRoute code : List.of(CodeRoute.AUTO, CodeRoute.VECTOR)) {
                for (int bits : List.of(128, 256, 512)) {
                    Settings other = Results.settings().withCode(code).withVectorBits(bits);
                    assertSameSums(Results.onDevice(other, fused, inputs(fused)), expected);
                }
            }
        });
    }

    private static void assertSameSums(Runner.Outcome actual, Runner.Outcome expected) {
        assertThat(actual.values()).hasSize(6);
        actual.values()
                .keySet()
                .forEach(name -> assertThat(actual.floats(name).values())
                        .as(name)
                        .isEqualTo(expected.floats(name).values()));
    }

    @Test
    void noSumIsLeftButThoseOfWhatIsReadElsewhere() {
        try (Engine engine = Engine.open("cpu", Results.settings());
                CompiledModel fused = engine.compile(again(1, false));
                CompiledModel apart = engine.compile(again(1, true))) {
            assertThat(sums(fused)).isZero();
            assertThat(sums(apart)).isEqualTo(6);
            assertThat(fused.partsInPlace()).isEqualTo(2);
        }
    }

    /** The other modules of SqueezeNet add what they read, which no layer makes. */
    @Test
    void theBypassesOfSqueezeNetAddTheirModules() {
        try (Engine engine = Engine.open("cpu", Results.settings());
                CompiledModel model = engine.compile(Programs.network("squeezenet@45"))) {
            assertThat(model.program().graph().nodes().stream()
                            .map(node -> node.op().text())
                            .filter(op -> !op.equals("parameter"))
                            .collect(Collectors.groupingBy(op -> op, Collectors.counting())))
                    .isEqualTo(Map.of("conv", 30L, "concat", 8L, "add", 4L, "pool", 4L));
        }
    }

    private static long sums(CompiledModel model) {
        return model.program().graph().nodes().stream()
                .filter(node -> node.op() instanceof DenseOp.Add)
                .count();
    }
}
