package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Layers.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Clouds;
import dev.scantling.ir.check.Grids;
import dev.scantling.ir.check.Layers;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Convolutions over grids by values worked out by hand, and by what holds between the three operators. */
class GridEvaluatorTest {
    private final GraphBuilder g = new GraphBuilder("test");

    private static Int3 line(int x) {
        return new Int3(x, 1, 1);
    }

    private static Int3 room(int x) {
        return new Int3(x, 0, 0);
    }

    private Value input(String name, Datum.Floats datum) {
        Dim[] dims = datum.dims().stream().map(Dim::of).toArray(Dim[]::new);
        return g.input(name, Type.f32(dims));
    }

    private float[] conv(GridGeometry geometry, Datum.Floats x, Datum.Floats w) {
        return floats(
                Layers.run(g, g.conv(geometry, input("x", x), input("w", w), Epilogue.NONE), Map.of("x", x, "w", w)));
    }

    private float[] transposed(GridGeometry geometry, Datum.Floats x, Datum.Floats w) {
        return floats(Layers.run(
                g, g.convTranspose(geometry, input("x", x), input("w", w), Epilogue.NONE), Map.of("x", x, "w", w)));
    }

    private float[] gradient(GridGeometry geometry, Datum.Floats x, Datum.Floats y) {
        return floats(
                Layers.run(g, g.convWeightGradient(geometry, input("x", x), input("y", y)), Map.of("x", x, "y", y)));
    }

    private static float[] pooled(GridGeometry geometry, Pooling pooling, Datum.Floats x) {
        GraphBuilder graph = new GraphBuilder("test");
        Value input = graph.input("x", Type.f32(Dim.of(x.rows()), Dim.of(x.columns())));
        return floats(Layers.run(graph, graph.pool(geometry, pooling, input), Map.of("x", x)));
    }

    private static Datum.Floats column(float... values) {
        return Datum.matrix(values.length, 1, values);
    }

    private static Datum.Floats weight(int volume, int cin, int cout, float... values) {
        return new Datum.Floats(List.of(volume, cin, cout), values);
    }

    @Test
    void tapsReadFromTheBeginningOfThePadding() {
        GridGeometry geometry = GridGeometry.of(1, line(4), line(3)).padded(room(1));
        assertThat(conv(geometry, column(1, 2, 3, 4), weight(3, 1, 1, 1, 10, 100)))
                .containsExactly(210, 321, 432, 43);
    }

    @Test
    void strideDilationAndUnequalPadding() {
        GridGeometry geometry = GridGeometry.of(1, line(5), line(2))
                .strided(line(2))
                .dilated(line(3))
                .padded(room(1), room(2));
        // Outputs at -1, 1, 3 read those cells and the ones three further on.
        assertThat(conv(geometry, column(1, 2, 3, 4, 5), weight(2, 1, 1, 1, 10)))
                .containsExactly(30, 52, 4);
    }

    @Test
    void xIsFastestInCellsAndTaps() {
        GridGeometry geometry = GridGeometry.of(1, new Int3(2, 2, 2), new Int3(2, 2, 2));
        float[] digits = {1, 2, 3, 4, 5, 6, 7, 8};
        Datum.Floats w = weight(8, 1, 1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 0);
        assertThat(conv(geometry, column(digits), w)).containsExactly(7_654_321);
    }

    @Test
    void poolingLeavesPaddingOut() {
        GridGeometry geometry =
                GridGeometry.of(1, line(4), line(3)).strided(line(2)).padded(room(1), room(0));
        Datum.Floats x = column(-1, -2, -3, 7);
        assertThat(pooled(geometry, Pooling.MAX, x)).containsExactly(-1, 7);
        assertThat(pooled(geometry, Pooling.SUM, x)).containsExactly(-3, 2);
        assertThat(pooled(geometry, Pooling.MEAN, x)).containsExactly(-1.5f, 2f / 3);
    }

    @Test
    void aWindowOfPaddingAloneIsZero() {
        GridGeometry geometry = GridGeometry.of(1, line(1), line(1)).padded(room(1));
        assertThat(pooled(geometry, Pooling.MAX, column(-3))).containsExactly(0, -3, 0);
    }

    @Test
    void poolingHasNoGroups() {
        GridGeometry geometry = GridGeometry.of(1, line(2), line(1)).grouped(2);
        assertThatThrownBy(() -> pooled(geometry, Pooling.MAX, column(1, 2)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("groups of pooling must be 1, got 2");
    }

    @Test
    void batchesDoNotSeeEachOther() {
        GridGeometry geometry =
                GridGeometry.of(2, new Int3(1, 2, 1), new Int3(1, 3, 1)).padded(new Int3(0, 1, 0));
        assertThat(conv(geometry, column(1, 2, 3, 4), weight(3, 1, 1, 1, 10, 100)))
                .containsExactly(210, 21, 430, 43);
    }

    @Test
    void groupsMeetOnlyTheirOwnChannels() {
        GridGeometry geometry = GridGeometry.of(1, Int3.ONE, Int3.ONE).grouped(2);
        Datum.Floats x = Datum.matrix(1, 4, new float[] {1, 2, 3, 4});
        // Output channel c has the weights of column c: 1 * 1 + 2 * 100 and so on.
        Datum.Floats w = weight(1, 2, 2, 1, 10, 100, 1000);
        assertThat(conv(geometry, x, w)).containsExactly(201, 4030);
    }

    @Test
    void aTransposedConvolutionSpreadsItsInput() {
        GridGeometry geometry = GridGeometry.of(1, line(2), line(3))
                .strided(line(2))
                .padded(room(1), room(0))
                .transposed(room(1));
        // Cell 0 goes to -1, 0, 1 and cell 1 to 1, 2, 3.
        assertThat(transposed(geometry, column(1, 2), weight(3, 1, 1, 1, 10, 100)))
                .containsExactly(10, 102, 20, 200, 0);
    }

    @Test
    void theEpilogueFollowsTheSum() {
        GridGeometry geometry = GridGeometry.of(1, line(2), Int3.ONE);
        Datum.Floats x = column(1, -2);
        Datum.Floats w = weight(1, 1, 1, 3);
        Datum.Floats bias = new Datum.Floats(List.of(1), new float[] {0.5f});
        Epilogue epilogue = new Epilogue(true, true, Activation.RELU);
        Value y = g.conv(geometry, input("x", x), input("w", w), epilogue, input("b", bias), input("r", x));
        assertThat(floats(Layers.run(g, y, Map.of("x", x, "w", w, "b", bias, "r", x))))
                .containsExactly(4.5f, 0);
    }

    @Test
    void aWeightGradientSumsOverTheRows() {
        GridGeometry geometry = GridGeometry.of(1, line(3), line(2));
        assertThat(gradient(geometry, column(1, 2, 3), column(10, 100))).containsExactly(210, 320);
    }

    /** With y = conv(x, w): y . g = x . transposed(g) = w . gradient(x, g). */
    @Test
    void theThreeOperatorsAreAdjoint() {
        Cases.standard(80).check(5, (random, size) -> {
            int groups = 1 + random.nextInt(3);
            int cin = 1 + random.nextInt(3);
            int cout = 1 + random.nextInt(3);
            GridGeometry geometry = Grids.any(random, size).grouped(groups);
            Datum.Floats x = Clouds.matrix(random, geometry.inputRows(), groups * cin);
            Datum.Floats y = Clouds.matrix(random, geometry.outputRows(), groups * cout);
            int volume = geometry.volume();
            Datum.Floats w = weight(volume, cin, groups * cout, Clouds.values(random, volume * cin * groups * cout));
            double forward = dot(new GridEvaluatorTest().conv(geometry, x, w), y.values());
            float[] back = new GridEvaluatorTest().transposed(geometry, y, swapped(w, groups));
            assertThat(dot(back, x.values())).isCloseTo(forward, within(1e-3));
            float[] gradient = new GridEvaluatorTest().gradient(geometry, x, y);
            assertThat(dot(gradient, w.values())).isCloseTo(forward, within(1e-3));
        });
    }

    /** The weight with input and output channels of each group exchanged. */
    private static Datum.Floats swapped(Datum.Floats w, int groups) {
        int cin = w.dims().get(1);
        int cout = w.dims().get(2) / groups;
        float[] values = new float[w.values().length];
        for (int i = 0; i < values.length; i++) {
            int co = i % (groups * cout) % cout;
            int group = i % (groups * cout) / cout;
            int ci = i / (groups * cout) % cin;
            int k = i / (groups * cout) / cin;
            values[(k * cout + co) * groups * cin + group * cin + ci] = w.values()[i];
        }
        return weight(w.dims().getFirst(), cout, groups * cin, values);
    }

    private static double dot(float[] a, float[] b) {
        assertThat(a).hasSameSizeAs(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Test
    void whatDoesNotFitIsRefused() {
        GridGeometry geometry = GridGeometry.of(2, line(3), line(2)).grouped(2);
        Value x = g.input("x", Type.f32(Dim.of(6), Dim.of(4)));
        Value odd = g.input("odd", Type.f32(Dim.of(6), Dim.of(3)));
        Value w = g.parameter("w", 2, 2, 6);
        assertInvalid(
                () -> g.conv(geometry, g.relu(g.input("short", Type.f32(Dim.of(5), Dim.of(4)))), w, Epilogue.NONE),
                "node 'conv': rows of input 0 (batch, z, y, x) must be 6, got 5");
        assertInvalid(
                () -> g.conv(geometry, odd, w, Epilogue.NONE),
                "input channels must be a multiple of the 2 groups, got 3");
        assertInvalid(
                () -> g.conv(geometry, x, g.parameter("w", 3, 2, 6), Epilogue.NONE), "kernel volume must be 2, got 3");
        assertInvalid(
                () -> g.conv(geometry, x, g.parameter("w", 2, 4, 6), Epilogue.NONE),
                "input channels of a group must be 2, got 4");
        assertInvalid(
                () -> g.conv(geometry, x, g.parameter("w", 2, 2, 5), Epilogue.NONE),
                "output channels must be a multiple of the 2 groups, got 5");
        assertInvalid(
                () -> g.convTranspose(geometry, x, w, Epilogue.NONE),
                "rows of input 0 (batch, z, y, x) must be 4, got 6");
        assertInvalid(() -> g.convWeightGradient(geometry, x, x), "rows of input 1 (batch, z, y, x) must be 4, got 6");
    }

    private static void assertInvalid(Runnable build, String message) {
        assertThatThrownBy(build::run)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining(message);
    }
}
