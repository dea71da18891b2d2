package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every unusable input is refused with what was wrong, where, and what was expected; the session stays usable. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final int CHANNELS = 4;
    private static final int[] TWO_VOXELS = {0, 1, 2, 3, 0, 1, 2, 4};

    private Engine engine;
    private CompiledModel voxels;
    private CompiledModel points;

    @BeforeAll
    void compile() {
        engine = Engine.open("cpu", Results.settings());
        voxels = engine.compile(Programs.network("minkunet@0.1"));
        points = engine.compile(Programs.network("spvcnn@0.1"));
    }

    @AfterAll
    void close() {
        voxels.close();
        points.close();
        engine.close();
    }

    @Test
    void aMissingInput() {
        refusesVoxels(new Inputs().put("coords", TWO_VOXELS), "input 'feats' is missing; given: [coords]");
        refusesVoxels(new Inputs(), "is missing; given: none");
    }

    @Test
    void anUnknownInput() {
        refusesVoxels(valid().put("intensity", new float[2]), "unknown input", "intensity", "feats");
    }

    @Test
    void anotherElementType() {
        refusesVoxels(valid().put("feats", new int[8]), "input 'feats' must be f32, is i32");
        refusesVoxels(valid().put("coords", new float[8]), "input 'coords' must be i32, is f32");
    }

    @Test
    void aSizeThatIsNoWholeNumberOfRows() {
        refusesVoxels(valid().put("feats", new float[7]), "input 'feats'", "28 bytes", "rows of 4 f32");
        refusesVoxels(valid().put("coords", new int[9]), "input 'coords'", "36 bytes", "rows of 4 i32");
    }

    @Test
    void anotherNumberOfRows() {
        refusesVoxels(valid().put("feats", new float[3 * CHANNELS]), "input 'feats' has 3 rows, expected 2");
    }

    @Test
    void repeatedCoordinates() {
        refusesVoxels(
                valid().put("coords", new int[] {0, 1, 2, 3, 0, 1, 2, 3}),
                "input 'coords', row 1: (0, 1, 2, 3) repeats row 0",
                "lexicographic");
    }

    @Test
    void unsortedCoordinates() {
        refusesVoxels(
                valid().put("coords", new int[] {0, 1, 2, 3, 0, 1, 1, 9}),
                "input 'coords', row 1: (0, 1, 1, 9) sorts before row 0 (0, 1, 2, 3)");
        refusesVoxels(valid().put("coords", new int[] {1, 0, 0, 0, 0, 5, 5, 5}), "row 1", "sorts before");
    }

    @Test
    void aRowFarFromTheFirst() {
        int[] rows = new int[4 * 100];
        for (int row = 0; row < 100; row++) {
            rows[4 * row + 2] = row;
        }
        rows[4 * 70 + 2] = 69;
        Inputs inputs = new Inputs().put("coords", rows).put("feats", new float[100 * CHANNELS]);
        refusesVoxels(inputs, "input 'coords', row 70: (0, 0, 69, 0) repeats row 69");
        rows[4 * 70] = -3;
        refusesVoxels(inputs, "input 'coords', row 70: batch is -3");
    }

    @Test
    void coordinatesOutOfRange() {
        refusesVoxels(
                valid().put("coords", new int[] {0, Integer.MIN_VALUE, 0, 0, 0, Integer.MAX_VALUE, 1 << 30, 1 << 30}),
                "bits",
                "larger voxels");
        refusesVoxels(valid().put("coords", new int[] {-1, 0, 0, 0, 0, 0, 0, 0}), "row 0: batch is -1");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f})
    void pointsThatAreNowhere(float value) {
        float[] rows = {0, 1, 2, 3, 0, 1, value, 3};
        refuses(points, pointInputs(rows), "input 'points', point 1: y is " + value, "finite");
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, 0.5f, Float.NaN})
    void pointsOfNoSample(float batch) {
        float[] rows = {0, 1, 2, 3, batch, 1, 2, 3};
        refuses(points, pointInputs(rows), "input 'points'", "1: batch is " + batch);
    }

    @Test
    void aDeviceThatIsNotThere() {
        assertThatThrownBy(() -> Engine.open("abacus", Settings.defaults()))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContainingAll("no device 'abacus'; there is [", "cpu");
    }

    @Test
    void oneVoxelAndNoneAreFine() {
        for (int[] coords : new int[][] {{0, 7, -7, 0}, {}}) {
            try (Session session = voxels.openSession()) {
                session.run(new Inputs().put("coords", coords).put("feats", new float[coords.length]));
                assertThat(session.output("logits").rows()).isEqualTo(coords.length / 4);
                assertThat(session.output("coords").ints()).containsExactly(coords);
            }
        }
    }

    private Inputs valid() {
        return new Inputs().put("coords", TWO_VOXELS).put("feats", new float[2 * CHANNELS]);
    }

    private static Inputs pointInputs(float[] rows) {
        return new Inputs().put("points", rows).put("feats", new float[rows.length]);
    }

    private void refusesVoxels(Inputs inputs, String... parts) {
        refuses(voxels, inputs, parts);
    }

    private void refuses(CompiledModel model, Inputs inputs, String... parts) {
        try (Session session = model.openSession()) {
            assertThatThrownBy(() -> session.run(inputs))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll(parts);
            session.run(model == voxels ? valid() : pointInputs(new float[] {0, 1, 2, 3}));
            assertThat(session.output("logits").floats()).isNotEmpty();
        }
    }

    /** Kernels follow indices without a look at them, so that none may come from outside. */
    @Test
    void indicesAreNoInputs() {
        GraphBuilder b = new GraphBuilder("net");
        Value x = b.input("x", Type.f32(Dim.symbol("n"), Dim.of(3)));
        Value start = b.input("start", Type.i32(Dim.of(1)));
        Value count = b.input("count", Type.i32(Dim.of(1)));
        b.output("y", b.samplePool(Pooling.SUM, x, new GraphBuilder.Samples(x, start, count)));
        Program program = new Program(b.build(), new Weights(Map.of()));
        assertThatThrownBy(() -> Results.onDevice(program, Map.of()))
                .isInstanceOf(EngineException.UnsupportedOp.class)
                .hasMessageContainingAll("input 'start'", "i32");
    }
}
