package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks whose coordinate sets are made of others, on the device and in the interpreter. */
class CoordinateSetsTest {
    private static final double TOLERANCE = 1e-5;
    private static final int CHANNELS = 5;
    private static final KernelGeometry HALF = KernelGeometry.of(2, 2, Convention.MINKOWSKI);

    /** A graph under construction with the weights that it has so far. */
    private static final class Net {
        final GraphBuilder b = new GraphBuilder("net");
        final Map<String, float[]> weights = new HashMap<>();

        Value coords(String name) {
            return b.inputCoords(name);
        }

        Value feats(String name, Value coords, int channels) {
            return b.input(name, Type.f32(Programs.rows(coords), Dim.of(channels)));
        }

        Value weight(String name, int... shape) {
            int size = java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact);
            weights.put(name, new UniformSequence(name).floats(size));
            return b.parameter(name, shape);
        }

        Value conv(String name, Value map, Value x, int volume, int cout) {
            return b.sparseConv(map, x, weight(name, volume, x.channels(), cout), Epilogue.NONE);
        }

        Program program() {
            return new Program(b.build(), new Weights(weights));
        }
    }

    @ParameterizedTest
    @EnumSource(SetOperation.class)
    void sumsOfTensorsOnDifferentCoordinates(SetOperation operation) {
        Net net = new Net();
        Value a = net.coords("a");
        Value b = net.coords("b");
        Value x = net.feats("x", a, CHANNELS);
        Value y = net.feats("y", b, CHANNELS);
        Value both = net.b.combineCoords(operation, a, b);
        net.b.output("coords", both);
        net.b.output("sum", net.b.add(net.b.moveTo(both, a, x), net.b.moveTo(both, b, y)));
        Program program = net.program();
        Cases.standard(10).check(400, (random, size) -> {
            Map<String, Datum> inputs = new HashMap<>();
            add(inputs, random, "a", "x", Scenes.sheet(random, size, 12));
            add(inputs, random, "b", "y", Scenes.sheet(random, 200, 12));
            Results.assertAsInterpreted(program, inputs, TOLERANCE);
        });
    }

    private static void add(
            Map<String, Datum> inputs, RandomGenerator random, String coords, String feats, Datum.Coords rows) {
        inputs.put(coords, rows);
        inputs.put(feats, Scenes.feats(random, rows.count(), CHANNELS));
    }

    /** A convolution is linear, whatever the coordinates of its summands. */
    @Test
    void theConvolutionOfASumIsTheSumOfConvolutions() {
        KernelGeometry geometry = KernelGeometry.of(3, 1, Convention.MINKOWSKI).regular();
        Net net = new Net();
        Value a = net.coords("a");
        Value b = net.coords("b");
        Value x = net.feats("x", a, CHANNELS);
        Value y = net.feats("y", b, CHANNELS);
        Value union = net.b.combineCoords(SetOperation.UNION, a, b);
        Value sum = net.b.add(net.b.moveTo(union, a, x), net.b.moveTo(union, b, y));
        Value kernel = net.weight("kernel", 27, CHANNELS, 9);
        net.b.output("of_sum", net.b.sparseConv(net.b.kernelMap(union, union, geometry), sum, kernel, Epilogue.NONE));
        Value first = net.b.sparseConv(net.b.kernelMap(a, union, geometry), x, kernel, Epilogue.NONE);
        Value second = net.b.sparseConv(net.b.kernelMap(b, union, geometry), y, kernel, Epilogue.NONE);
        net.b.output("sum_of", net.b.add(first, second));
        Program program = net.program();
        Cases.standard(10).check(400, (random, size) -> {
            Map<String, Datum> inputs = new HashMap<>();
            add(inputs, random, "a", "x", Scenes.sheet(random, size, 12));
            add(inputs, random, "b", "y", Scenes.sheet(random, 200, 12));
            Runner.Outcome outcome = Results.onDevice(program, inputs);
            Results.assertClose(
                    "sum",
                    outcome.floats("of_sum").values(),
                    outcome.floats("sum_of").values(),
                    TOLERANCE);
        });
    }

    /** A completion network: up to new voxels, scored by the network itself, of which the good ones stay. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 61, 300})
    void voxelsThatTheNetworkChooses(int voxels) {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(voxels), voxels, 20, CHANNELS);
        Runner.Outcome outcome = Results.assertAsInterpreted(completion(CHANNELS), inputs, TOLERANCE);
        int proposed = outcome.coords("proposed").count();
        int kept = outcome.coords("kept").count();
        assertThat(kept).isLessThanOrEqualTo(proposed);
        if (voxels > 10) {
            assertThat(kept).isBetween(1, proposed - 1);
        }
    }

    /** @param channels of the input */
    static Program completion(int channels) {
        Net net = new Net();
        Value fine = net.coords("coords");
        Value x = net.feats("feats", fine, channels);
        Value coarse = net.b.outputCoords(fine, HALF);
        Value down = net.conv("down", net.b.kernelMap(fine, coarse, HALF), x, 8, 8);
        Value proposed = net.b.expandCoords(coarse, HALF);
        Value up = net.conv("up", net.b.reverseMap(net.b.kernelMap(proposed, coarse, HALF)), down, 8, 7);
        Value kept = net.b.pruneCoords(proposed, net.b.linear(up, net.weight("score", 7, 1), Epilogue.NONE));
        Value pruned = net.b.moveTo(kept, proposed, up);
        KernelGeometry same = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        net.b.output("proposed", proposed);
        net.b.output("kept", kept);
        net.b.output("feats", net.conv("last", net.b.kernelMap(kept, kept, same), pruned, 27, 3));
        return net.program();
    }

    @Test
    void validationAcceptsSetsThatDependOnFeatures() {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(3), 200, 16, CHANNELS);
        Runner.Outcome outcome = Results.onDevice(Results.settings().withValidate(true), completion(CHANNELS), inputs);
        assertThat(outcome.coords("kept").count()).isPositive();
    }

    @Test
    void aCropAndItsFeatures() {
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, CHANNELS);
        Value cropped = net.b.cropCoords(coords, new Int3(2, 3, -1), new Int3(9, 8, 3));
        net.b.output("coords", cropped);
        net.b.output("feats", net.b.moveTo(cropped, coords, x));
        Program program = net.program();
        Cases.standard(8)
                .check(
                        300,
                        (random, size) -> Results.assertAsInterpreted(
                                program, Scenes.voxelInputs(random, size, 12, CHANNELS), TOLERANCE));
    }

    /** To a dense grid and back: the rows that it covers are themselves again, the others zero. */
    @Test
    void denseFormsAndBack() {
        CellGrid grid = new CellGrid(2, new Int3(0, 0, -8), new Int3(12, 12, 16));
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, CHANNELS);
        Value map = net.b.gridMap(coords, grid);
        Value dense = net.b.mapPool(Pooling.SUM, map, x);
        net.b.output("dense", dense);
        net.b.output("back", net.b.mapPool(Pooling.SUM, net.b.reverseMap(map), dense));
        Value cells = net.b.gridCoords(grid);
        Value whole = net.b.moveTo(cells, coords, x);
        net.b.output("whole", whole);
        Program program = net.program();
        Cases.standard(8).check(300, (random, size) -> {
            Map<String, Datum> inputs = Scenes.voxelInputs(random, size, 12, CHANNELS);
            Runner.Outcome outcome = Results.assertAsInterpreted(program, inputs, 0);
            assertThat(outcome.floats("back").values()).containsExactly(((Datum.Floats) inputs.get("feats")).values());
            assertThat(outcome.floats("whole").values())
                    .containsExactly(outcome.floats("dense").values());
        });
    }

    /** Heights become the offsets of one strided map, whose pooling or convolution is the bird's-eye view; and it is dense. */
    @ParameterizedTest
    @EnumSource(Pooling.class)
    void birdsEyeViews(Pooling pooling) {
        KernelGeometry column = KernelGeometry.of(new Int3(1, 1, 16), new Int3(1, 1, 16), Convention.MINKOWSKI);
        CellGrid plane = CellGrid.of(2, new Int3(12, 12, 1));
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, CHANNELS);
        Value flat = net.b.outputCoords(coords, column);
        Value map = net.b.kernelMap(coords, flat, column);
        net.b.output("coords", flat);
        net.b.output("pooled", net.b.mapPool(pooling, map, x));
        Value toPlane = net.b.gridMap(flat, plane);
        net.b.output("dense", net.b.mapPool(Pooling.SUM, toPlane, net.conv("column", map, x, 16, 6)));
        Program program = net.program();
        Cases.standard(6)
                .check(
                        300,
                        (random, size) -> Results.assertAsInterpreted(
                                program, Scenes.voxelInputs(random, size, 12, CHANNELS), TOLERANCE));
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void samplesArePooledAndNormalised(Pooling pooling) {
        Program program = samples(pooling, 12);
        Cases.standard(6)
                .check(
                        700,
                        (random, size) ->
                                Results.assertAsInterpreted(program, Scenes.voxelInputs(random, size, 30, 12), 1e-4));
    }

    static Program samples(Pooling pooling, int channels) {
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, channels);
        GraphBuilder.Samples samples = net.b.sampleRows(coords, 3);
        Value pooled = net.b.samplePool(pooling, x, samples);
        Value gate = net.b.linear(pooled, net.weight("gate", channels, channels), Epilogue.NONE);
        Value excited = net.b.multiply(x, net.b.sampleBroadcast(gate, samples));
        Value gamma = net.weight("gamma", channels);
        Value beta = net.weight("beta", channels);
        net.b.output("pooled", pooled);
        net.b.output("instance", net.b.sampleNorm(channels, excited, gamma, beta, samples, 1e-3));
        net.b.output("group", net.b.sampleNorm(4, excited, gamma, beta, samples, 1e-3));
        net.b.output("layer", net.b.layerNorm(excited, gamma, beta, 1e-3));
        return net.program();
    }

    @Test
    void aBatchOfTooManySamplesIsRefused() {
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, CHANNELS);
        net.b.output("pooled", net.b.samplePool(Pooling.MEAN, x, net.b.sampleRows(coords, 1)));
        Program program = net.program();
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(1), 50, 10, CHANNELS);
        assertThatThrownBy(() -> Results.onDevice(program, inputs))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("batch 1", "less than the 1 samples");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 12})
    void convolutionsInGroups(int groups) {
        int channels = 12;
        KernelGeometry geometry = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, channels);
        Value map = net.b.kernelMap(coords, coords, geometry);
        Value weight = net.weight("kernel", 27, channels / groups, 2 * channels);
        net.b.output("wide", net.b.sparseConv(groups, map, x, weight, Epilogue.NONE));
        Value same = net.weight("same", 27, channels / groups, channels);
        net.b.output("same", net.b.sparseConv(groups, map, x, same, Epilogue.NONE));
        Program program = net.program();
        Cases.standard(6)
                .check(
                        600,
                        (random, size) -> Results.assertAsInterpreted(
                                program, Scenes.voxelInputs(random, size, 20, channels), TOLERANCE));
    }

    /** Kernels of any offsets, and outputs that the user gives. */
    @Test
    void offsetsAndOutputsOfTheUser() {
        KernelGeometry cross =
                KernelGeometry.ofOffsets(KernelGeometry.cross(2), Int3.ONE).dilated(new Int3(1, 1, 2));
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, CHANNELS);
        Value wanted = net.coords("wanted");
        net.b.output("same", net.conv("a", net.b.kernelMap(coords, coords, cross), x, 13, 6));
        net.b.output("wanted", net.conv("b", net.b.kernelMap(coords, wanted, cross), x, 13, 6));
        Program program = net.program();
        Cases.standard(8).check(300, (random, size) -> {
            Map<String, Datum> inputs = new HashMap<>(Scenes.voxelInputs(random, size, 12, CHANNELS));
            inputs.put("wanted", Scenes.sheet(random, 150, 14));
            Results.assertAsInterpreted(program, inputs, TOLERANCE);
        });
    }

    /** Coordinates of both signs at the edge of what their bits hold, three levels down. */
    @Test
    void threeLevelsUp() {
        Net net = new Net();
        Value coarse = net.b.input("coarse", new Type.CoordsType(net.b.freshSymbol(), Int3.cube(8)));
        Value x = net.feats("feats", coarse, CHANNELS);
        for (int level = 0; level < 3; level++) {
            Value fine = net.b.expandCoords(coarse, HALF);
            x = net.conv("up" + level, net.b.reverseMap(net.b.kernelMap(fine, coarse, HALF)), x, 8, CHANNELS);
            coarse = fine;
        }
        net.b.output("coords", coarse);
        net.b.output("feats", x);
        Program program = net.program();
        for (int edge : new int[] {1, 2, 127, 128, 129, 1 << 14}) {
            Datum.Coords voxels = Scenes.voxels(-edge, edge, 0, edge, -edge, -edge, 0, 0, edge);
            Datum.Coords rows = new Datum.Coords(voxels.rows(), Int3.cube(8));
            Map<String, Datum> inputs =
                    Map.of("coarse", rows, "feats", Scenes.feats(new Random(edge), rows.count(), CHANNELS));
            Results.assertAsInterpreted(program, inputs, TOLERANCE);
        }
    }

    /** A learned grid that sparse features are added to, and a learned row for each sample. */
    @Test
    void parametersAreReadLikeFeatures() {
        CellGrid grid = CellGrid.of(2, new Int3(6, 5, 4));
        Net net = new Net();
        Value coords = net.coords("coords");
        Value x = net.feats("feats", coords, CHANNELS);
        Value dense = net.b.moveTo(net.b.gridCoords(grid), coords, x);
        net.b.output("sum", net.b.add(dense, net.weight("grid", grid.cells(), CHANNELS)));
        Value learned = net.weight("learned", 2, CHANNELS);
        net.b.output("rows", net.b.sampleBroadcast(learned, net.b.sampleRows(coords, 2)));
        Value kept = net.b.pruneCoords(net.b.gridCoords(grid), net.weight("mask", grid.cells(), 1));
        net.b.output("kept", kept);
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(4), 100, 8, CHANNELS);
        Results.assertAsInterpreted(net.program(), inputs, TOLERANCE);
        Results.onDevice(Results.settings().withValidate(true), net.program(), inputs);
    }
}
