package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Clouds.coords;
import static dev.scantling.ir.check.Layers.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Clouds;
import dev.scantling.ir.check.Layers;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
    private final GraphBuilder g = new GraphBuilder("test");
    private final Dim n = g.freshSymbol();

    private Value matrix(String name, int channels) {
        return g.input(name, Type.f32(n, Dim.of(channels)));
    }

    @Test
    void linearAddsBiasThenResidualThenClips() {
        Value x = matrix("x", 2);
        Value weight = g.input("w", Type.f32(Dim.of(2), Dim.of(2)));
        Value bias = g.input("b", Type.f32(Dim.of(2)));
        Epilogue epilogue = Epilogue.NONE.withBias().withResidual().with(Activation.RELU);
        Datum y = Layers.run(
                g,
                g.linear(x, weight, epilogue, bias, matrix("r", 2)),
                Map.of(
                        "x", Datum.matrix(2, 2, new float[] {1, 2, 3, 4}),
                        "w", Datum.matrix(2, 2, new float[] {1, 10, 100, -1000}),
                        "b", new Datum.Floats(List.of(2), new float[] {0.5f, 0.25f}),
                        "r", Datum.matrix(2, 2, new float[] {0, 1991, -404, 1})));
        assertThat(floats(y)).containsExactly(201.5f, 1.25f, 0, 0);
    }

    @Test
    void aResidualBehindTheActivationIsNotClipped() {
        Value x = matrix("x", 2);
        Value weight = g.input("w", Type.f32(Dim.of(2), Dim.of(2)));
        Value bias = g.input("b", Type.f32(Dim.of(2)));
        Epilogue epilogue = Epilogue.NONE.withBias().with(Activation.RELU).withResidual();
        Datum y = Layers.run(
                g,
                g.linear(x, weight, epilogue, bias, matrix("r", 2)),
                Map.of(
                        "x", Datum.matrix(2, 2, new float[] {1, 2, 3, 4}),
                        "w", Datum.matrix(2, 2, new float[] {1, 10, 100, -1000}),
                        "b", new Datum.Floats(List.of(2), new float[] {0.5f, 0.25f}),
                        "r", Datum.matrix(2, 2, new float[] {0, 1991, -404, -1})));
        assertThat(floats(y)).containsExactly(201.5f, 1991, -0.5f, -1);
    }

    /** As a sum of its own would round: 2^24 + 1 to 2^24, and then again. */
    @Test
    void aResidualBehindTheActivationIsAddedToWhatIsRounded() {
        Epilogue behind = Epilogue.NONE.withBias().with(Activation.RELU).withResidual();
        Value weight = g.input("w", Type.f32(Dim.of(1), Dim.of(1)));
        Value bias = g.input("b", Type.f32(Dim.of(1)));
        Map<String, Datum> inputs = Map.of(
                "x", Datum.matrix(1, 1, new float[] {0x1p24f}),
                "w", Datum.matrix(1, 1, new float[] {1}),
                "b", new Datum.Floats(List.of(1), new float[] {1}),
                "r", Datum.matrix(1, 1, new float[] {1}));
        Value y = g.linear(matrix("x", 1), weight, behind, bias, matrix("r", 1));
        assertThat(floats(Layers.run(g, y, inputs))).containsExactly(0x1p24f);
    }

    @Test
    void sumsAccumulateInDouble() {
        Value x = matrix("x", 3);
        Value weight = g.input("w", Type.f32(Dim.of(3), Dim.of(1)));
        Datum y = Layers.run(
                g,
                g.linear(x, weight, Epilogue.NONE),
                Map.of(
                        "x", Datum.matrix(1, 3, new float[] {1e8f, 1, -1e8f}),
                        "w", Datum.matrix(3, 1, new float[] {1, 1, 1})));
        assertThat(floats(y)).containsExactly(1);
    }

    @Test
    void batchNormNormalizesEachChannel() {
        Value x = matrix("x", 2);
        Value[] p = new Value[4];
        for (int i = 0; i < 4; i++) {
            p[i] = g.input("p" + i, Type.f32(Dim.of(2)));
        }
        Datum y = Layers.run(
                g,
                g.batchNorm(x, p[0], p[1], p[2], p[3], 1),
                Map.of(
                        "x", Datum.matrix(2, 2, new float[] {5, 6, 7, 8}),
                        "p0", vector(2, 3),
                        "p1", vector(10, 20),
                        "p2", vector(1, 2),
                        "p3", vector(3, 8)));
        assertThat(floats(y)).containsExactly(14, 24, 16, 26);
    }

    private static Datum vector(float... values) {
        return new Datum.Floats(List.of(values.length), values);
    }

    @Test
    void concatAddAndRelu() {
        Value a = matrix("a", 1);
        Value b = matrix("b", 2);
        Value joined = g.relu(g.concat(a, b, a));
        Datum y = Layers.run(
                g,
                g.add(joined, joined),
                Map.of("a", Datum.matrix(2, 1, new float[] {1, -2}), "b", Datum.matrix(2, 2, new float[] {3, -4, 5, 6
                })));
        assertThat(floats(y)).containsExactly(2, 6, 0, 2, 0, 10, 12, 0);
    }

    @Test
    void sliceTakesColumns() {
        Map<String, Datum> x = Map.of("x", Datum.matrix(2, 4, new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
        assertThat(floats(Layers.run(g, g.slice(matrix("x", 4), 1, 3), x))).containsExactly(2, 3, 6, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void onAFullGridAConvolutionIsTheDenseOne(int size) {
        int edge = 5;
        Cases.standard(3).check(2, (random, _) -> {
            Datum.Floats x = Clouds.matrix(random, edge * edge * edge, 2);
            Datum.Floats w =
                    new Datum.Floats(List.of(size * size * size, 2, 3), Clouds.values(random, size * size * size * 6));
            float[] sparse = floats(conv(
                    Clouds.cube(edge), KernelGeometry.of(size, 1, Convention.WARPCONVNET), Map.of("x", x, "w", w)));
            double[] dense = denseConv(x.values(), w.values(), edge, size);
            for (int i = 0; i < dense.length; i++) {
                assertThat((double) sparse[i]).isCloseTo(dense[i], within(1e-5));
            }
        });
    }

    /** Features [x][y][z][2], weight [kx][ky][kz][2][3], zero outside. */
    private static double[] denseConv(float[] in, float[] weight, int edge, int size) {
        double[] out = new double[edge * edge * edge * 3];
        for (int o = 0; o < out.length; o++) {
            int cell = o / 3;
            for (int w = o % 3; w < weight.length; w += 3) {
                int tap = w / 6;
                int x = cell / (edge * edge) + tap / (size * size) - size / 2;
                int y = cell / edge % edge + tap / size % size - size / 2;
                int z = cell % edge + tap % size - size / 2;
                boolean inside = x >= 0 && y >= 0 && z >= 0 && x < edge && y < edge && z < edge;
                out[o] += inside ? (double) weight[w] * in[((x * edge + y) * edge + z) * 2 + w / 3 % 2] : 0;
            }
        }
        return out;
    }

    /** The identity <conv(x), y> = <x, reverse conv(y)> with transposed channels. */
    @Test
    void theReverseMapIsTheAdjoint() {
        KernelGeometry down = KernelGeometry.of(3, 2, Convention.SPCONV).padded(Int3.ONE);
        Cases.standard(10).check(40, (random, count) -> {
            Datum.Coords in = Clouds.random(random, count, 2, 5);
            Datum.PairLists map = Layers.map(in, down);
            Datum.Floats x = Clouds.matrix(random, map.inRows(), 1);
            Datum.Floats y = Clouds.matrix(random, map.outRows(), 1);
            Datum.Floats w = new Datum.Floats(List.of(27, 1, 1), Clouds.values(random, 27));
            double there = dot(apply(map, x, w), y);
            double back = dot(x, apply(Layers.reverse(in, down), y, w));
            assertThat(there).isCloseTo(back, within(1e-4));
        });
    }

    private static Datum.Floats apply(Datum.PairLists map, Datum.Floats x, Datum.Floats w) {
        GraphBuilder g = new GraphBuilder("map");
        Dim in = g.freshSymbol();
        Value mapValue = g.input("map", new Type.KernelMapType(27, in, g.freshSymbol()));
        Value xValue = g.input("x", Type.f32(in, Dim.of(1)));
        Value wValue = g.input("w", Type.f32(Dim.of(27), Dim.of(1), Dim.of(1)));
        Value y = g.sparseConv(mapValue, xValue, wValue, Epilogue.NONE);
        return (Datum.Floats) Layers.run(g, y, Map.of("map", map, "x", x, "w", w));
    }

    private static double dot(Datum.Floats a, Datum.Floats b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            sum += (double) a.values()[i] * b.values()[i];
        }
        return sum;
    }

    private static Datum conv(Datum.Coords in, KernelGeometry geometry, Map<String, Datum.Floats> data) {
        GraphBuilder g = new GraphBuilder("conv");
        Value coords = g.inputCoords("coords");
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        Value x = g.input("x", Type.f32(rows, Dim.of(2)));
        Value w = g.input("w", Type.f32(Dim.of(geometry.volume()), Dim.of(2), Dim.of(3)));
        Value y = g.sparseConv(g.kernelMap(coords, coords, geometry), x, w, Epilogue.NONE);
        Map<String, Datum> inputs = new HashMap<>(data);
        inputs.put("coords", in);
        return Layers.run(g, y, inputs);
    }

    @Test
    void parametersMustHaveTheirShape() {
        g.output("w", g.parameter("conv.kernel", 2, 3));
        Program program = new Program(g.build(), new Weights(Map.of("conv.kernel", new float[5])));
        assertThatThrownBy(() -> Interpreter.run(program, Map.of()))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessage("parameter 'conv.kernel' must have the shape f32[2, 3], got 5 values");
    }

    @Test
    void inputsMustHaveTheNamesOfThePorts() {
        assertThatThrownBy(() -> Layers.run(g, g.relu(matrix("x", 1)), Map.of("y", vector(1))))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessage("graph 'test': expected the inputs [x], got [y]");
    }

    @Test
    void inputsMustHaveTheirTypes() {
        Value x = matrix("x", 2);
        Value sum = g.add(x, matrix("y", 2));
        g.output("sum", sum);
        Program program = new Program(g.build(), new Weights(Map.of()));
        Datum good = Datum.matrix(1, 2, new float[2]);
        assertInvalid(program, good, Datum.matrix(2, 2, new float[4]), "input 'y', axis 0: expected 1 (n0), got 2");
        assertInvalid(program, good, Datum.matrix(1, 3, new float[3]), "input 'y', axis 1: expected 2, got 3");
        assertInvalid(program, good, Datum.matrix(1, 2, new float[3]), "the shape [1, 2] has 2 values, got 3");
        assertInvalid(program, good, vector(1, 2), "input 'y': expected f32[n0, 2], got the shape [2]");
        assertInvalid(program, good, coords(1, 2, 3), "input 'y': expected f32[n0, 2], got coords[1, 1]");
    }

    private static void assertInvalid(Program program, Datum x, Datum y, String message) {
        assertThatThrownBy(() -> Interpreter.run(program, Map.of("x", x, "y", y)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsorted", "twice", "negative batch"})
    void coordinatesMustBeSortedAndDistinct(String what) {
        int[] rows = switch (what) {
            case "unsorted" -> new int[] {0, 1, 0, 0, 0, 0, 5, 0};
            case "twice" -> new int[] {0, 1, 0, 0, 0, 1, 0, 0};
            default -> new int[] {-1, 0, 0, 0};
        };
        assertThatThrownBy(() -> new DatumCheck()
                        .check("input 'c'", new Type.CoordsType(n, Int3.ONE), new Datum.Coords(rows, Int3.ONE)))
                .hasMessageStartingWith("input 'c': ")
                .hasMessageContaining("row ");
    }

    @Test
    void operandsOfASingleNodeAreChecked() {
        Value x = matrix("x", 1);
        Node node = nodeOf(g.interpolate(x, new GraphBuilder.Corners(index(), g.input("w", Type.f32(n, Dim.of(8))))));
        Datum good = Datum.matrix(1, 1, new float[] {2});
        Datum weights = Datum.matrix(1, 8, new float[] {1, 1, 1, 1, 1, 1, 1, 1});
        Datum beyond = new Datum.Ints(List.of(1, 8), new int[] {-1, -1, 0, -1, -1, 1, -1, -1});
        assertThatThrownBy(() -> Interpreter.evaluate(node, List.of(good, beyond, weights), new Weights(Map.of())))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessage("node 'interpolate' (interpolate): row 5 of point 0 must be at least 0 and less than 1,"
                        + " got 1");
        assertThatThrownBy(() -> Interpreter.evaluate(node, List.of(good, weights, weights), new Weights(Map.of())))
                .hasMessage("node 'interpolate' (interpolate), %1: expected i32[n0, 8], got f32[1, 8]");
    }

    private Value index() {
        return g.input("index", new Type.TensorType(DType.I32, Shape.of(n, Dim.of(8))));
    }

    private Node nodeOf(Value result) {
        g.output("result", result);
        return g.build().nodes().getLast();
    }
}
