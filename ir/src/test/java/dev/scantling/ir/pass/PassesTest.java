package dev.scantling.ir.pass;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Clouds;
import dev.scantling.ir.check.Layers;
import dev.scantling.ir.check.RandomNets;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.ir.text.GraphPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassesTest {
    private static final KernelGeometry SUBMANIFOLD = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
    private static final KernelGeometry DOWN = KernelGeometry.of(2, 2, Convention.MINKOWSKI);

    private final GraphBuilder g = new GraphBuilder("test");
    private final Map<String, float[]> weights = new HashMap<>();
    private final Value coords = g.inputCoords("coords");
    private final Value x = g.input("x", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(2)));

    private Value parameter(String key, int... shape) {
        weights.put(key, Clouds.values(new SplittableRandom(key.hashCode()), (int) elements(shape)));
        return g.parameter(key, shape);
    }

    private static long elements(int... shape) {
        return Shape.of(shape).elements();
    }

    private Value conv(String name, Value in) {
        Value map = g.kernelMap(coords, coords, SUBMANIFOLD);
        return g.sparseConv(map, in, parameter(name, 27, in.channels(), 2), Epilogue.NONE);
    }

    private Value norm(String name, Value in) {
        Value gamma = parameter(name + ".gamma", 2);
        Value mean = parameter(name + ".mean", 2);
        weights.put(name + ".var", new float[] {0.5f, 2});
        return g.batchNorm(in, gamma, mean, mean, g.parameter(name + ".var", 2), 1e-3);
    }

    private Program program(Value... results) {
        for (int i = 0; i < results.length; i++) {
            g.output("y" + i, results[i]);
        }
        return new Program(g.build(), new Weights(weights));
    }

    private static List<String> ops(Program program) {
        return program.graph().nodes().stream()
                .map(node -> node.op().text())
                .filter(op -> !op.equals("parameter") && !op.equals("kernel_map"))
                .toList();
    }

    private static Program optimized(Program program) {
        return PassPipeline.standard().run(program, PassLog.silent());
    }

    @Test
    void aResidualBlockBecomesTwoConvolutions() {
        Value inner = g.relu(norm("bn1", conv("conv1", x)));
        Program program = program(g.relu(g.add(norm("bn2", conv("conv2", inner)), x)));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("sparse_conv", "sparse_conv");
        assertThat(GraphPrinter.print(after.graph()))
                .containsOnlyOnce("kernel_map(")
                .contains("{bias, activation=relu} @sparse_conv")
                .contains("{bias, residual, activation=relu} @sparse_conv");
        assertThat(after.weights().keys())
                .containsExactlyInAnyOrder(
                        "sparse_conv.folded_weight",
                        "sparse_conv.folded_bias",
                        "sparse_conv.folded_weight2",
                        "sparse_conv.folded_bias2");
        assertSameResults(program, after, inputs(20));
    }

    /** Factors belong to output channels, whose groups do not matter then. */
    @Test
    void aConvolutionOverAGridTakesItsNormalisationInGroups() {
        GridGeometry geometry = GridGeometry.of(1, new Int3(3, 2, 1), new Int3(2, 1, 1))
                .padded(new Int3(1, 0, 0))
                .grouped(2);
        Value grid = g.input("grid", Type.f32(Dim.of(6), Dim.of(2)));
        Value down = g.conv(geometry, grid, parameter("down", 2, 1, 2), Epilogue.NONE);
        Value up = g.convTranspose(geometry, g.relu(norm("bn1", down)), parameter("up", 2, 1, 2), Epilogue.NONE);
        Program program = program(g.relu(g.add(norm("bn2", up), grid)));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("conv", "conv_transpose");
        assertThat(GraphPrinter.print(after.graph()))
                .contains("groups=2, bias, activation=relu} @conv")
                .contains("groups=2, bias, residual, activation=relu} @conv_transpose");
        Map<String, Datum> inputs = new HashMap<>(inputs(20));
        inputs.put("grid", Clouds.matrix(new SplittableRandom(3), 6, 2));
        assertSameResults(program, after, inputs);
    }

    @Test
    void aNormalizationBehindBytesScalesTheirSums() {
        weights.put("bytes", new float[27 * 2 * 2]);
        for (int i = 0; i < weights.get("bytes").length; i++) {
            weights.get("bytes")[i] = i * 37 % 255 - 127;
        }
        Value map = g.kernelMap(coords, coords, SUBMANIFOLD);
        Value bytes = g.quantize(x, 0.01f, DType.U7);
        Value sums = g.quantizedConv(map, bytes, g.parameter("bytes", 27, 2, 2), parameter("scale", 2), Epilogue.NONE);
        Program program = program(g.relu(g.add(norm("bn", sums), x)));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("quantize", "quantized_conv");
        assertThat(after.weights().keys()).contains("bytes", "quantized_conv.folded_weight");
        assertSameResults(program, after, inputs(20));
    }

    @Test
    void ofTwoConvolutionsTheLaterTakesTheResidual() {
        Value first = conv("conv1", x);
        Value second = conv("conv2", x);
        Program program = program(g.add(second, first));
        Program after = optimized(program);
        assertThat(GraphPrinter.print(after.graph())).contains("sparse_conv(%2, %1, %6, %4) {residual}");
        assertSameResults(program, after, inputs(9));
    }

    @Test
    void aSumBehindAnActivationIsAResidualBehindIt() {
        Value early = g.relu(conv("conv", x));
        Program program = program(g.add(norm("bn", x), early));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("batch_norm", "sparse_conv");
        assertThat(GraphPrinter.print(after.graph())).contains("{residual_behind, activation=relu} @sparse_conv");
        assertSameResults(program, after, inputs(9));
    }

    /** As the fire modules of SqueezeNet end. */
    @Test
    void aLayerTakesAConcatenationAsItsResidual() {
        Value parts = g.concat(g.relu(conv("wide", x)), g.relu(conv("narrow", x)));
        Value bypass = g.relu(g.linear(x, parameter("bypass", 2, 4), Epilogue.NONE.withBias(), parameter("bias", 4)));
        Program program = program(g.add(parts, bypass));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("sparse_conv", "sparse_conv", "concat", "linear");
        assertThat(GraphPrinter.print(after.graph())).contains("{bias, residual_behind, activation=relu} @linear");
        assertSameResults(program, after, inputs(9));
    }

    @Test
    void nothingIsLeftOfAnIdentityBehindALayer() {
        Value plain = g.activate(Activation.IDENTITY, conv("conv", x));
        Value clipped = g.activate(Activation.IDENTITY, g.relu(conv("conv2", plain)));
        Value sum = g.add(g.relu(conv("conv3", clipped)), x);
        Program program = program(g.activate(Activation.IDENTITY, sum));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("sparse_conv", "sparse_conv", "sparse_conv");
        assertSameResults(program, after, inputs(9));
    }

    /** Which leaves the activation of the sum to that layer. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoLayersTheOneWithoutAnActivationTakesTheResidual(boolean activatedFirst) {
        Value first = conv("conv1", x);
        Value second = conv("conv2", x);
        Value sum = activatedFirst ? g.add(g.relu(first), second) : g.add(first, g.relu(second));
        Program program = program(g.relu(sum));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("sparse_conv", "sparse_conv");
        assertThat(GraphPrinter.print(after.graph()))
                .containsOnlyOnce("{activation=relu} @sparse_conv")
                .containsOnlyOnce("{residual, activation=relu} @sparse_conv");
        assertSameResults(program, after, inputs(9));
    }

    @Test
    void aLayerTakesOneResidual() {
        Value once = g.add(g.relu(conv("conv", x)), norm("bn", x));
        Program program = program(g.relu(g.add(once, x)));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("batch_norm", "sparse_conv", "add");
        assertThat(GraphPrinter.print(after.graph()))
                .contains("{residual_behind, activation=relu}", "{activation=relu} @add");
        assertSameResults(program, after, inputs(9));
    }

    @Test
    void nothingIsFoldedBehindAResidual() {
        Epilogue behind = Epilogue.NONE.with(Activation.RELU).withResidual();
        Value sum = g.linear(x, parameter("w", 2, 2), behind, x);
        Program program = program(g.relu(norm("bn", sum)));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("linear", "batch_norm", "activate");
        assertSameResults(program, after, inputs(9));
        assertThatThrownBy(() -> behind.with(Activation.IDENTITY))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessage("a residual is added behind an activation, but there is none; add it before");
    }

    @Test
    void aResidualThatIsDefinedAfterTheConvolutionStillFuses() {
        Value early = conv("conv", x);
        Value late = g.relu(x);
        Program program = program(g.add(early, late));
        assertThat(ops(optimized(program))).containsExactly("activate", "sparse_conv");
        assertSameResults(program, optimized(program), inputs(9));
    }

    @Test
    void whatSomebodyElseUsesStays() {
        Value sum = conv("conv", x);
        Value normal = norm("bn", sum);
        Value clipped = g.relu(sum);
        Program program = program(normal, clipped, g.add(sum, sum));
        assertThat(ops(optimized(program))).containsExactly("sparse_conv", "batch_norm", "activate", "add");
    }

    @Test
    void anOutputOfTheGraphIsAUse() {
        Value sum = conv("conv", x);
        Program program = program(sum, g.relu(sum));
        assertThat(ops(optimized(program))).containsExactly("sparse_conv", "activate");
    }

    @Test
    void nothingIsFoldedBehindAnActivation() {
        Program program = program(norm("bn", g.relu(conv("conv", x))));
        assertThat(ops(optimized(program))).containsExactly("sparse_conv", "batch_norm");
    }

    @Test
    void onlyActivationsThatLeaveZeroAloneFuse() {
        Value leaky = g.activate(Activation.LEAKY_RELU, norm("bn", conv("conv", x)));
        Program program = program(g.activate(Activation.SIGMOID, conv("conv2", leaky)));
        assertThat(ops(optimized(program))).containsExactly("sparse_conv", "sparse_conv", "activate");
        assertSameResults(program, optimized(program), inputs(9));
        assertThatThrownBy(() -> new DenseOp.Add(Activation.SIGMOID)).isInstanceOf(EngineException.InvalidModel.class);
        assertThatThrownBy(() -> Epilogue.NONE.with(Activation.SIGMOID))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("leave 0 alone", "sigmoid", "'activate'");
    }

    @Test
    void layersThatShareAWeightAreFoldedApart() {
        Value map = g.kernelMap(coords, coords, SUBMANIFOLD);
        Value weight = parameter("shared", 27, 2, 2);
        Value a = norm("bn1", g.sparseConv(map, x, weight, Epilogue.NONE));
        Value b = norm("bn2", g.sparseConv(map, a, weight, Epilogue.NONE));
        Value c = g.sparseConv(map, b, weight, Epilogue.NONE);
        Program program = program(c);
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("sparse_conv", "sparse_conv", "sparse_conv");
        assertThat(after.weights().keys()).contains("shared");
        assertSameResults(program, after, inputs(12));
    }

    @Test
    void equalGeometryIsSharedAndItsExtentsAreRenamed() {
        Value once = g.outputCoords(coords, DOWN);
        Value again = g.outputCoords(coords, DOWN);
        Value below = g.sparseConv(g.kernelMap(coords, once, DOWN), x, parameter("a", 8, 2, 2), Epilogue.NONE);
        Value other = g.sparseConv(g.kernelMap(coords, again, DOWN), x, parameter("b", 8, 2, 2), Epilogue.NONE);
        Value twice = g.outputCoords(again, DOWN);
        Value deep = g.sparseConv(g.kernelMap(again, twice, DOWN), other, parameter("c", 8, 2, 2), Epilogue.NONE);
        Program program = program(below, deep, again);
        Program after = new ShareEqual().apply(program);
        assertThat(GraphPrinter.print(after.graph()).split("output_coords\\(", -1))
                .hasSize(3);
        assertThat(after.graph().outputs().get(2).value()).isEqualTo(once);
        assertSameResults(program, after, inputs(30));
    }

    @Test
    void equalFeaturesAreComputedOnce() {
        Program program = program(g.add(g.relu(x), g.relu(x)), conv("conv", x));
        Program after = new ShareEqual().apply(program);
        assertThat(ops(after)).containsExactly("activate", "add", "sparse_conv");
        assertSameResults(program, after, inputs(9));
    }

    @Test
    void sumsOfSeveralAreOneOperatorWithTheirActivation() {
        Value a = norm("a", x);
        Value b = norm("b", x);
        Value sum = g.add(g.add(a, b), x);
        Program program = program(g.relu(g.add(sum, g.multiply(a, b))));
        Program after = optimized(program);
        assertThat(ops(after)).containsExactly("batch_norm", "batch_norm", "multiply", "add");
        assertThat(GraphPrinter.print(after.graph())).contains("{activation=relu} @add");
        assertSameResults(program, after, inputs(9));
    }

    /** A kernel has a parameter for each operand, and room for so many. */
    @ParameterizedTest
    @CsvSource({"15, 1", "16, 1", "17, 2", "31, 2", "40, 3"})
    void longSumsAreCut(int operands, int sums) {
        Map<String, Datum> inputs = new HashMap<>(inputs(7));
        Value sum = x;
        for (int i = 1; i < operands; i++) {
            inputs.put("x" + i, Clouds.matrix(new SplittableRandom(i), rows(inputs), 2));
            sum = g.add(sum, g.input("x" + i, x.type()));
        }
        Program program = program(g.relu(sum));
        Program after = new FuseEpilogue().apply(program);
        assertThat(after.graph().nodes())
                .hasSize(sums)
                .allMatch(node -> node.inputs().size() <= FuseEpilogue.MOST_OPERANDS);
        assertSameResults(program, after, inputs);
        assertThat(new FuseEpilogue().apply(after)).isSameAs(after);
    }

    private static int rows(Map<String, Datum> inputs) {
        return ((Datum.Coords) Objects.requireNonNull(inputs.get("coords"))).count();
    }

    @Test
    void aSumThatOthersReadStays() {
        Value sum = g.add(norm("a", x), x);
        Program program = program(g.relu(sum), g.add(sum, x), g.add(x, sum));
        assertThat(ops(optimized(program))).containsExactly("batch_norm", "add", "activate", "add", "add");
    }

    @Test
    void deadNodesAndTheirWeightsGoButInputsStay() {
        conv("dead", x);
        Program program = program(conv("live", x));
        Program after = new DropDead().apply(program);
        assertThat(after.weights().keys()).containsExactly("live");
        assertThat(after.graph().inputs()).isEqualTo(program.graph().inputs());
        assertThat(new DropDead().apply(after)).isSameAs(after);
    }

    static Stream<Pass> passes() {
        return PassPipeline.standard().passes().stream();
    }

    @ParameterizedTest
    @MethodSource("passes")
    void everyPassKeepsTheResultsOfRandomNetworks(Pass pass) {
        Cases.standard(60).check(25, (random, size) -> {
            RandomNets.Net net = RandomNets.net(random, size);
            Program after = pass.apply(net.program());
            assertSameResults(net.program(), after, net.inputs());
            assertThat(pass.apply(after)).as("again").isSameAs(after);
        });
    }

    @Test
    void allPassesTogetherKeepTheResultsOfRandomNetworks() {
        Cases.standard(60).check(40, (random, size) -> {
            RandomNets.Net net = RandomNets.net(random, size);
            assertSameResults(net.program(), optimized(net.program()), net.inputs());
        });
    }

    private Map<String, Datum> inputs(int count) {
        SplittableRandom random = new SplittableRandom(count);
        Datum.Coords cloud = Clouds.random(random, count, 3, 3);
        return Map.of("coords", cloud, "x", Clouds.matrix(random, cloud.count(), 2));
    }

    private static void assertSameResults(Program before, Program after, Map<String, Datum> inputs) {
        Map<String, Datum> expected = Interpreter.run(before, inputs);
        Map<String, Datum> got = Interpreter.run(after, inputs);
        assertThat(got.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, datum) -> assertSame(datum, Objects.requireNonNull(got.get(name))));
    }

    /** Geometry exactly, values within rounding. */
    private static void assertSame(Datum expected, Datum got) {
        if (expected instanceof Datum.Floats(var dims, float[] values)) {
            assertThat(((Datum.Floats) got).dims()).isEqualTo(dims);
            double scale = 1e-30;
            for (float v : values) {
                scale = Math.max(scale, Math.abs(v));
            }
            for (int i = 0; i < values.length; i++) {
                assertThat((double) Layers.floats(got)[i]).isCloseTo(values[i], within(1e-4 * scale));
            }
        } else {
            assertThat(Clouds.rows(got)).isEqualTo(Clouds.rows(expected));
        }
    }

    @Test
    void theLogHasOneLineForEachPassAndTheGraphsThatChanged() {
        Graph graph = program(g.relu(norm("bn", conv("conv", x)))).graph();
        List<String> lines = new ArrayList<>();
        PassPipeline.standard().run(new Program(graph, new Weights(weights)), new PrintingPassLog(lines::add, true));
        assertThat(lines).hasSize(7);
        assertThat(lines).element(0, as(STRING)).matches("share-equal: nothing to do, \\d+\\.\\d ms");
        assertThat(lines)
                .element(1, as(STRING))
                .startsWith("fold-batch-norm: 4 -> 3 operators (1 rewritten), 4 -> 6 parameters, ");
        assertThat(lines).element(2, as(STRING)).startsWith("graph test\n").contains("{bias}");
        assertThat(lines)
                .element(3, as(STRING))
                .startsWith("fuse-epilogue: 3 -> 2 operators (1 rewritten), 6 -> 6 parameters, ");
        assertThat(lines)
                .element(5, as(STRING))
                .startsWith("drop-dead: 2 -> 2 operators (0 rewritten), 6 -> 2 parameters, ");
    }
}
