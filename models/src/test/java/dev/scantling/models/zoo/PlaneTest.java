package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers over a bird's-eye view against what PyTorch defines for images {@code [channels * heights, y, x]} with the stored weights. */
class PlaneTest {
    private static final int CHANNELS = 3;
    private static final int OUT = 5;
    private static final Int3 CELLS = new Int3(4, 6, 2);
    private static final float[] VALUES = new UniformSequence("plane").floats(CELLS.volume() * CHANNELS);

    private static float[] run(PlaneLayers layers, GraphBuilder graph, Plane out) {
        graph.output("y", out.x());
        Weights weights = SeededWeights.fill(layers.parameters(), "plane");
        Datum x = Datum.matrix(CELLS.volume(), CHANNELS, VALUES);
        Map<String, Datum> results = Interpreter.run(new Program(graph.build(), weights), Map.of("x", x));
        return ((Datum.Floats) Objects.requireNonNull(results.get("y"))).values();
    }

    private static float[] layer(BiFunction<PlaneLayers, Plane, Plane> layer, List<ParameterSpec> specs) {
        GraphBuilder graph = new GraphBuilder("plane");
        PlaneLayers layers = new PlaneLayers(graph);
        var x = graph.input("x", Type.f32(Dim.of(CELLS.volume()), Dim.of(CHANNELS)));
        float[] y = run(layers, graph, layer.apply(layers, new Plane(x, 1, CELLS)));
        specs.addAll(layers.parameters());
        return y;
    }

    /** A pixel of the image that the cells make: channel by channel all heights. */
    private static double pixel(int channel, int y, int x) {
        if (x < 0 || y < 0 || x >= CELLS.x() || y >= CELLS.y()) {
            return 0;
        }
        int cell = (x * CELLS.y() + y) * CELLS.z() + channel % CELLS.z();
        return VALUES[cell * CHANNELS + channel / CELLS.z()];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void convolution(int stride) {
        List<ParameterSpec> specs = new ArrayList<>();
        float[] actual = layer((layers, in) -> layers.convolution(new Unit("c", "n"), in, OUT, stride, 1e-3), specs);
        float[] weight = SeededWeights.stored(specs.getFirst(), "plane");
        assertThat(specs.getFirst().storedShape()).containsExactly(OUT, CHANNELS * CELLS.z(), 3, 3);
        int rows = CELLS.y() / stride;
        for (int i = 0; i < actual.length; i++) {
            int out = i % OUT;
            int y = i / OUT % rows * stride;
            int x = i / OUT / rows * stride;
            assertThat((double) actual[i]).isCloseTo(normalized(specs, out, sum(weight, out, y, x)), within(1e-5));
        }
    }

    private static double sum(float[] weight, int out, int y, int x) {
        double sum = 0;
        for (int channel = 0; channel < CHANNELS * CELLS.z(); channel++) {
            for (int tap = 0; tap < 9; tap++) {
                sum += weight[(out * CHANNELS * CELLS.z() + channel) * 9 + tap]
                        * pixel(channel, y + tap / 3 - 1, x + tap % 3 - 1);
            }
        }
        return sum;
    }

    /** What follows: batch norm with the specs behind the weight, then ReLU. */
    private static double normalized(List<ParameterSpec> specs, int out, double x) {
        float[][] p = specs.subList(1, 5).stream()
                .map(spec -> SeededWeights.stored(spec, "plane"))
                .toArray(float[][]::new);
        return Math.max(0, (x - p[2][out]) / Math.sqrt(p[3][out] + 1e-3) * p[0][out] + p[1][out]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void enlarged(int stride) {
        Int3 flat = new Int3(CELLS.x(), CELLS.y() * CELLS.z(), 1);
        List<ParameterSpec> specs = new ArrayList<>();
        float[] actual = layer(
                (layers, in) -> layers.enlarged(new Unit("c", "n"), new Plane(in.x(), 1, flat), OUT, stride, 1e-3),
                specs);
        float[] weight = SeededWeights.stored(specs.getFirst(), "plane");
        assertThat(specs.getFirst().storedShape()).containsExactly(CHANNELS, OUT, stride, stride);
        assertThat(actual).hasSize(flat.volume() * stride * stride * OUT);
        int rows = flat.y() * stride;
        for (int i = 0; i < actual.length; i++) {
            int out = i % OUT;
            int y = i / OUT % rows;
            int x = i / OUT / rows;
            double sum = 0;
            for (int in = 0; in < CHANNELS; in++) {
                float value = VALUES[(x / stride * flat.y() + y / stride) * CHANNELS + in];
                sum += weight[((in * OUT + out) * stride + y % stride) * stride + x % stride] * value;
            }
            assertThat((double) actual[i]).isCloseTo(normalized(specs, out, sum), within(1e-5));
        }
    }
}
