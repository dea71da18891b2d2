package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Grids;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Convolutions over grids against the interpreter, at sizes around tiles, vectors, lines and blocks. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class GridLoweringTest {
    private static final Epilogue FULL = new Epilogue(true, true, Activation.RELU);
    private static final int MOST_CHANNELS = 40;

    private final NodeForms forms;

    GridLoweringTest(NodeForms forms) {
        this.forms = forms;
    }

    /** What is not said of a geometry: as many channels of a group on both sides. */
    private record Channels(int groups, int cin, int cout) {}

    private void conv(RandomGenerator random, GridGeometry geometry, Channels channels, Epilogue epilogue) {
        NodeCase operands = operands(random, channels, geometry.inputRows(), geometry.volume());
        epilogue(operands, epilogue, geometry.outputRows(), channels)
                .check(new GridOp.Conv(geometry.grouped(channels.groups()), epilogue), terms(geometry, channels));
    }

    private void transposed(RandomGenerator random, GridGeometry geometry, Channels channels, Epilogue epilogue) {
        NodeCase operands = operands(random, channels, geometry.outputRows(), geometry.volume());
        epilogue(operands, epilogue, geometry.inputRows(), channels)
                .check(
                        new GridOp.ConvTranspose(geometry.grouped(channels.groups()), epilogue),
                        terms(geometry, channels));
    }

    private NodeCase operands(RandomGenerator random, Channels channels, int rows, int volume) {
        return new NodeCase(random, forms)
                .grid(rows, channels.groups() * channels.cin())
                .weight(volume, channels.cin(), channels.groups() * channels.cout());
    }

    private static NodeCase epilogue(NodeCase operands, Epilogue epilogue, int rows, Channels channels) {
        int cout = channels.groups() * channels.cout();
        if (epilogue.bias()) {
            operands.weight(cout);
        }
        return epilogue.hasResidual() ? operands.grid(rows, cout) : operands;
    }

    private static int terms(GridGeometry geometry, Channels channels) {
        return geometry.volume() * channels.cin() + 2;
    }

    private void gradient(RandomGenerator random, GridGeometry geometry, Channels channels) {
        new NodeCase(random, forms)
                .grid(geometry.inputRows(), channels.groups() * channels.cin())
                .grid(geometry.outputRows(), channels.groups() * channels.cout())
                .check(new GridOp.WeightGradient(geometry.grouped(channels.groups())), geometry.outputRows());
    }

    private void pools(RandomGenerator random, GridGeometry geometry, int channels) {
        for (Pooling pooling : Pooling.values()) {
            new NodeCase(random, forms)
                    .grid(geometry.inputRows(), channels)
                    .check(new GridOp.Pool(geometry, pooling), geometry.volume());
        }
    }

    private void all(GridGeometry geometry, Channels channels, Epilogue epilogue) {
        Random random = new Random(5);
        conv(random, geometry, channels, epilogue);
        transposed(random, geometry, channels, epilogue);
        gradient(random, geometry, channels);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,17", "2,3", "3,5", "5,2", "7,8", "8,9", "9,16", "15,7", "16,15", "17,24", "24,31", "31,33"})
    void anyChannels(int cin, int cout) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(7, 2, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        all(geometry, new Channels(1, cin, cout), FULL);
    }

    @ParameterizedTest
    @CsvSource({"1,5", "8,16", "17,24", "24,33"})
    void residualsBehindActivations(int cin, int cout) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(7, 2, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        for (Activation activation : List.of(Activation.RELU, Activation.LEAKY_RELU)) {
            Epilogue behind = Epilogue.NONE.withBias().with(activation).withResidual();
            all(geometry, new Channels(1, cin, cout), behind);
            all(geometry, new Channels(cout, 1, 1), behind);
        }
    }

    /** Threads share the output channels, the last of which fill no panel. */
    @ParameterizedTest
    @CsvSource({"100,128", "70,136", "64,250"})
    void fewCellsAndLargeMatrices(int cin, int cout) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(7, 3, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        Random random = new Random(5);
        conv(random, geometry, new Channels(1, cin, cout), FULL);
        transposed(random, geometry, new Channels(1, cin, cout), Epilogue.NONE);
        new NodeCase(random, forms)
                .grid(21, 8 * cin)
                .weight(8 * cin, cout)
                .check(new DenseOp.Linear(Epilogue.NONE), 8 * cin);
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "2,3,5", "2,8,8", "2,4,12", "3,5,16", "3,1,2", "4,2,4", "5,7,1", "7,2,3", "2,17,24"})
    void groups(int groups, int cin, int cout) {
        GridGeometry geometry = GridGeometry.of(2, new Int3(5, 2, 2), new Int3(3, 1, 2))
                .padded(new Int3(1, 0, 1))
                .strided(new Int3(2, 1, 1));
        all(geometry, new Channels(groups, cin, cout), FULL);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 9, 16, 17, 33, 64, 65, 136})
    void depthwise(int channels) {
        GridGeometry geometry = GridGeometry.of(2, new Int3(5, 7, 2), new Int3(3, 3, 2))
                .padded(new Int3(1, 2, 1))
                .strided(new Int3(2, 3, 1));
        all(geometry, new Channels(channels, 1, 1), FULL);
        all(geometry, new Channels(channels, 1, 1), Epilogue.NONE);
    }

    /** Lines so long that most of their cells are computed several at once, with all taps inside; some are left over. */
    @ParameterizedTest
    @CsvSource({"8,1", "8,2", "33,1", "33,2", "136,1", "136,2"})
    void longLinesHaveAnInterior(int channels, int stride) {
        GridGeometry geometry = GridGeometry.of(2, new Int3(41, 3, 1), new Int3(3, 3, 1))
                .padded(new Int3(1, 1, 0))
                .strided(new Int3(stride, 1, 1));
        Random random = new Random(11);
        conv(random, geometry, new Channels(channels, 1, 1), FULL);
        conv(random, geometry, new Channels(1, 3, channels), FULL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 88, 96, 97, 104, 136})
    void pooling(int channels) {
        GridGeometry geometry = GridGeometry.of(2, new Int3(9, 5, 2), new Int3(3, 3, 2))
                .padded(new Int3(0, 1, 1), new Int3(1, 1, 0))
                .strided(new Int3(2, 2, 1));
        pools(new Random(8), geometry, channels);
    }

    /** Of all cells at once, as global pooling does; and of none, where the padding is wider than the window. */
    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,1", "3,64,1", "1,1009,1", "2,8,8"})
    void poolingOfAllAndOfNone(int batch, int x, int y) {
        GridGeometry whole = GridGeometry.of(batch, new Int3(x, y, 1), new Int3(x, y, 1));
        pools(new Random(9), whole, 24);
        pools(
                new Random(9),
                GridGeometry.of(batch, new Int3(x, y, 1), new Int3(1, 1, 1)).padded(Int3.cube(2)),
                5);
    }

    /** Of equal cells, whose sum would be rounded to the same side again and again: to within the rounding of an edge's many. */
    @ParameterizedTest
    @ValueSource(ints = {7, 20})
    void meansOfManyCellsStayExact(int edge) {
        Int3 extents = Int3.cube(edge);
        float[] cells = new float[2 * extents.volume() * 17];
        float[] means = new float[2 * 17];
        Arrays.fill(cells, 0.1f);
        Arrays.fill(means, 0.1f);
        new NodeCase(new Random(10), forms)
                .weight(cells, 2 * extents.volume(), 17)
                .check(new GridOp.Pool(GridGeometry.of(2, extents, extents), Pooling.MEAN), 3 * edge, means);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,17", "16,8"})
    void pointwise(int cin, int cout) {
        all(GridGeometry.of(2, new Int3(3, 2, 5), Int3.ONE), new Channels(1, cin, cout), FULL);
    }

    /** Lines that are cut into segments, and lines of which a block has several. */
    @ParameterizedTest
    @CsvSource({"1,1", "31,1", "33,3", "257,1", "300,1", "1,300", "2,150", "1500,1"})
    void linesOfAnyLength(int x, int y) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(x, y, 1), new Int3(2, 2, 1)).padded(new Int3(1, 1, 0), new Int3(0, 0, 0));
        all(geometry, new Channels(1, 2, 3), Epilogue.NONE);
        all(geometry, new Channels(2, 1, 1), Epilogue.NONE);
    }

    /** Tiles at the ends of lines, of which each tap joins other cells; and so many of them that lines are not cut into tiles. */
    @ParameterizedTest
    @CsvSource({"1,7,1,1", "5,7,1,1", "6,3,1,2", "7,3,1,1", "13,7,2,1", "17,7,1,1", "40,5,3,2", "29,31,1,1", "9,2,2,3"})
    void endsOfLines(int x, int size, int stride, int dilation) {
        GridGeometry geometry = GridGeometry.of(2, new Int3(x, 3, 1), new Int3(size, 2, 1))
                .padded(new Int3(dilation * (size / 2), 1, 0))
                .strided(new Int3(stride, 1, 1))
                .dilated(new Int3(dilation, 1, 1));
        conv(new Random(12), geometry, new Channels(1, 3, 17), FULL);
    }

    @Test
    void anEmptyBatchHasNoRows() {
        GridGeometry geometry = GridGeometry.of(0, new Int3(5, 2, 1), new Int3(2, 2, 1));
        all(geometry, new Channels(1, 3, 5), FULL);
        all(geometry, new Channels(3, 1, 1), FULL);
    }

    @Test
    void paddingBeyondTheGridAddsNothing() {
        GridGeometry geometry = GridGeometry.of(1, new Int3(2, 1, 1), new Int3(2, 1, 1))
                .padded(new Int3(5, 2, 1), new Int3(4, 0, 3))
                .strided(new Int3(3, 2, 1));
        all(geometry, new Channels(1, 3, 5), FULL);
    }

    @Test
    void offsetsBeyond32BitsAreRefused() {
        int cells = 1 << 15;
        GridGeometry geometry = GridGeometry.of(cells, new Int3(cells / 16, 1, 1), new Int3(2, 1, 1));
        GraphBuilder builder = new GraphBuilder("large");
        Value x = builder.input("x", Type.f32(Dim.of(geometry.inputRows()), Dim.of(64)));
        builder.conv(geometry, x, builder.parameter("w", 2, 64, 8), Epilogue.NONE);
        Node node = builder.build().nodes().getLast();
        Lowering lowering = new Lowering(NodeRunner.target(8));
        assertThatThrownBy(() -> lowering.lower(node, _ -> Optional.of(WeightData.of(new float[2 * 64 * 8]))))
                .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                .hasMessageContainingAll("node 'conv'", "67108864 rows", "64 floats", "2^31 - 1", "smaller batch");
    }

    @Test
    void anyGeometry() {
        Cases.standard(60).check(6, (random, size) -> {
            GridGeometry geometry = Grids.any(random, size);
            Channels channels = channels(random);
            List<Epilogue> epilogues = Epilogue.all();
            Epilogue epilogue = epilogues.get(random.nextInt(epilogues.size()));
            conv(random, geometry, channels, epilogue);
            transposed(random, geometry, channels, epilogue);
            gradient(random, geometry, channels);
            pools(random, geometry, channels.cin());
        });
    }

    /** Vectors of one group would otherwise multiply what belongs to the next by zeros. */
    @Test
    void infiniteFeaturesOfAnotherGroupDoNotMatter() {
        float[] features = {Float.POSITIVE_INFINITY, 0.5f, Float.NEGATIVE_INFINITY};
        for (int cout : new int[] {1, 2, 4}) {
            new NodeCase(new Random(6), forms)
                    .weight(features, 1, 3)
                    .weight(1, 1, 3 * cout)
                    .checkExactly(new GridOp.Conv(
                            GridGeometry.of(1, Int3.ONE, Int3.ONE).grouped(3), Epilogue.NONE));
        }
    }

    private static Channels channels(RandomGenerator random) {
        int groups = random.nextBoolean() ? 1 : 2 + random.nextInt(3);
        boolean depthwise = groups > 1 && random.nextBoolean();
        int most = depthwise ? 1 : MOST_CHANNELS / groups;
        return new Channels(groups, 1 + random.nextInt(most), 1 + random.nextInt(most));
    }
}
