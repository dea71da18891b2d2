package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators on features against the interpreter, at sizes around tiles, vectors and blocks. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class FeatureLoweringTest {
    private final Random random = new Random(1);

    private final NodeForms forms;

    FeatureLoweringTest(NodeForms forms) {
        this.forms = forms;
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 11, 191, 192, 193, 1000})
    void linearOfAnyRows(int rows) {
        nodeCase().matrix("n", rows, 3).weight(3, 17).check(new DenseOp.Linear(Epilogue.NONE), 3);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "4,7", "7,8", "8,9", "9,16", "16,17", "17,20", "20,33", "33,64", "64,3", "700,5"})
    void linearOfAnyChannels(int cin, int cout) {
        nodeCase().matrix("n", 13, cin).weight(cin, cout).check(new DenseOp.Linear(Epilogue.NONE), cin);
    }

    static List<Epilogue> epilogues() {
        return Epilogue.all();
    }

    @ParameterizedTest
    @MethodSource
    void epilogues(Epilogue epilogue) {
        withEpilogue(
                new DenseOp.Linear(epilogue), nodeCase().matrix("out", 13, 7).weight(7, 20), 7);
        withEpilogue(
                new SparseOp.SparseConv(epilogue),
                nodeCase().map(5, 9, 13).matrix("in", 9, 7).weight(5, 7, 20),
                35);
    }

    private static <T extends Op & WeightedSum> void withEpilogue(T op, NodeCase operands, int terms) {
        if (op.epilogue().bias()) {
            operands.weight(20);
        }
        if (op.epilogue().hasResidual()) {
            operands.matrix("out", 13, 20);
        }
        operands.check(op, terms + 2);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,7", "7,0", "1,1", "5,6", "6,5", "255,257", "256,256", "257,255", "1000,300"})
    void convolutionOfAnyRows(int inRows, int outRows) {
        nodeCase()
                .map(3, inRows, outRows)
                .matrix("in", inRows, 3)
                .weight(3, 3, 17)
                .weight(17)
                .check(new SparseOp.SparseConv(Epilogue.NONE.withBias()), 3 * 3 + 1);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "4,7", "7,8", "8,9", "9,16", "16,17", "17,20", "20,33", "33,64", "64,3"})
    void convolutionOfAnyChannels(int cin, int cout) {
        nodeCase()
                .map(27, 20, 23)
                .matrix("in", 20, cin)
                .weight(27, cin, cout)
                .check(new SparseOp.SparseConv(Epilogue.NONE), 27 * cin);
    }

    @Test
    void convolutionOfSeveralBlocks() {
        int cout = 129;
        nodeCase()
                .map(2, 700, 600)
                .matrix("in", 700, 2)
                .weight(2, 2, cout)
                .weight(cout)
                .matrix("out", 600, cout)
                .check(new SparseOp.SparseConv(new Epilogue(true, true, Activation.RELU)), 6);
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,1", "5,3", "255,7", "256,8", "257,9", "1000,4"})
    void elementwise(int rows, int channels) {
        nodeCase().matrix("n", rows, channels).checkExactly(new DenseOp.Activate(Activation.RELU));
        nodeCase().matrix("n", rows, channels).checkExactly(new DenseOp.Activate(Activation.IDENTITY));
        nodeCase().matrix("n", rows, channels).matrix("n", rows, channels).checkExactly(new DenseOp.Add());
        nodeCase()
                .matrix("n", rows, channels)
                .matrix("n", rows, channels)
                .matrix("n", rows, channels)
                .check(new DenseOp.Add(Activation.RELU), 3);
        nodeCase().matrix("n", rows, channels).matrix("n", rows, channels).checkExactly(new DenseOp.Multiply());
        nodeCase().matrix("n", rows, channels).matrix("n", rows, channels).checkExactly(new DenseOp.Subtract());
        nodeCase().matrix("n", rows, channels).checkExactly(new DenseOp.Activate(Activation.LEAKY_RELU));
        nodeCase().matrix("n", rows, channels).checkExactly(new DenseOp.Activate(Activation.STEEP_LEAKY_RELU));
        nodeCase().grid(rows, channels).checkExactly(new DenseOp.Repeat(1));
        nodeCase().grid(rows, channels).checkExactly(new DenseOp.Repeat(7));
        nodeCase().points(rows, 50).checkExactly(new GeometryOp.ScalePoints(3.1f, 0.7f));
    }

    /** Two units in the last place of exp, and one for each of the operations behind it. */
    @Test
    void sigmoid() {
        for (int channels : new int[] {1, 3, 8, 17}) {
            float[] x = numbers(300 * channels, -1);
            float[] magnitude = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] *= 80;
                magnitude[i] = Activation.SIGMOID.apply(x[i]);
            }
            nodeCase().matrix("n", 300, channels, x).check(new DenseOp.Activate(Activation.SIGMOID), 6, magnitude);
        }
    }

    @Test
    void sigmoidOfWhatIsFarFromZero() {
        float[] x = {0f, -0f, 88, 1000, Float.POSITIVE_INFINITY, Float.MIN_VALUE};
        nodeCase().matrix("n", 1, 6, x).checkExactly(new DenseOp.Activate(Activation.SIGMOID));
        float[] negative = {-87.5f, -88, -1000, Float.NEGATIVE_INFINITY};
        nodeCase()
                .matrix("n", 1, 4, negative)
                .check(new DenseOp.Activate(Activation.SIGMOID), 0, new float[] {1e-30f, 1e-30f, 1e-30f, 1e-30f});
    }

    @ParameterizedTest
    @CsvSource({"0,1,3", "1,1,1", "5,255,8", "256,257,17", "1000,9,33"})
    void gatherRows(int picks, int rows, int channels) {
        int[] index = IntStream.range(0, picks).map(_ -> random.nextInt(rows)).toArray();
        nodeCase()
                .matrix("n", rows, channels)
                .ints(index, picks, Dim.symbol("p"))
                .checkExactly(new SparseOp.GatherRows());
        int[] pairs =
                IntStream.range(0, 2 * picks).map(_ -> random.nextInt(rows)).toArray();
        nodeCase()
                .matrix("n", rows, channels)
                .ints(pairs, picks, Dim.of(picks), Dim.of(2))
                .checkExactly(new SparseOp.GatherRows());
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,1", "7,3", "257,8", "20,33"})
    void batchNorm(int rows, int channels) {
        float[] x = numbers(rows * channels, -1);
        float[] gamma = numbers(channels, -1);
        float[] beta = numbers(channels, -1);
        float[] mean = numbers(channels, -1);
        float[] variance = numbers(channels, 0.2f);
        float[] magnitude = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            int c = i % channels;
            double summands = (Math.abs(x[i]) + Math.abs(mean[c])) * Math.abs(gamma[c]) / Math.sqrt(variance[c]);
            magnitude[i] = (float) (summands + Math.abs(beta[c]));
        }
        nodeCase()
                .matrix("n", rows, channels, x)
                .weight(gamma, channels)
                .weight(beta, channels)
                .weight(mean, channels)
                .weight(variance, channels)
                .check(new DenseOp.BatchNorm(1e-5), 2, magnitude);
    }

    /** Random numbers from {@code least} to 1. */
    private float[] numbers(int count, float least) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(least, 1f);
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"61,20", "7,9", "1,8", "8,1", "8,16", "33,64", "3,3", "16,15"})
    void concat(int first, int second) {
        for (int rows : new int[] {0, 1, 257, 512}) {
            nodeCase().matrix("n", rows, first).matrix("n", rows, second).checkExactly(new DenseOp.Concat());
        }
        nodeCase()
                .matrix("n", 5, first)
                .matrix("n", 5, 1)
                .matrix("n", 5, second)
                .matrix("n", 5, 4)
                .checkExactly(new DenseOp.Concat());
    }

    @ParameterizedTest
    @CsvSource({"61,0,20", "20,13,20", "7,0,7", "1,0,1", "9,8,9", "33,3,19", "64,7,8", "80,24,40", "35,1,35"})
    void slice(int channels, int from, int to) {
        for (int rows : new int[] {0, 1, 257, 512}) {
            nodeCase().matrix("n", rows, channels).checkExactly(new DenseOp.Slice(from, to));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,3", "0,4,3", "1,1,1", "600,257,8", "255,7,17", "9,256,4"})
    void scatterPool(int points, int voxels, int channels) {
        int[] count = new int[voxels];
        for (int p = 0; p < (voxels == 0 ? 0 : points - points / 8); p++) {
            count[random.nextInt(voxels)]++;
        }
        int[] start = new int[voxels];
        for (int v = 1; v < voxels; v++) {
            start[v] = start[v - 1] + count[v - 1];
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, points).boxed().toList());
        Collections.shuffle(order, random);
        for (Pooling pooling : Pooling.values()) {
            nodeCase()
                    .matrix("p", points, channels)
                    .ints(start, voxels, Dim.symbol("v"))
                    .ints(count, voxels, Dim.symbol("v"))
                    .ints(order.stream().mapToInt(Integer::intValue).toArray(), points, Dim.symbol("p"))
                    .check(
                            new SparseOp.ScatterPool(pooling),
                            IntStream.of(count).max().orElse(0));
        }
    }

    /** Samples of no, one and many rows. */
    private NodeCase samples(NodeCase operands, int... count) {
        int[] start = new int[count.length];
        for (int sample = 1; sample < count.length; sample++) {
            start[sample] = start[sample - 1] + count[sample - 1];
        }
        return operands.ints(start, count.length, Dim.symbol("s")).ints(count, count.length, Dim.symbol("s"));
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void samplePool(Pooling pooling) {
        for (int channels : new int[] {0, 1, 8, 17, 33}) {
            samples(nodeCase().matrix("n", 858, channels), 0, 1, 257, 600, 0)
                    .check(new SparseOp.SamplePool(pooling), 600);
        }
        samples(nodeCase().matrix("n", 0, 3)).check(new SparseOp.SamplePool(pooling), 0);
    }

    @Test
    void sampleBroadcast() {
        for (int channels : new int[] {1, 8, 17}) {
            Datum.Coords coords = new Datum.Coords(
                    IntStream.range(0, 858)
                            .flatMap(row -> IntStream.of(row < 1 ? 1 : row < 258 ? 2 : 3, row, 0, 0))
                            .toArray(),
                    Int3.ONE);
            samples(nodeCase().matrix("s", 5, channels), 0, 1, 257, 600, 0)
                    .coords("n", coords)
                    .checkExactly(new SparseOp.SampleBroadcast());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,3", "17,17", "32,32", "32,4", "32,1", "12,4", "48,4", "15,5", "20,2", "64,2"})
    void sampleNorm(int channels, int groups) {
        samples(nodeCase().matrix("n", 430, channels).weight(channels).weight(channels), 0, 1, 29, 400)
                .check(new SparseOp.SampleNorm(groups, 1e-3), 40, magnitudes(430 * channels));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 17, 33, 64})
    void layerNorm(int channels) {
        for (int rows : new int[] {0, 1, 257}) {
            nodeCase()
                    .matrix("n", rows, channels)
                    .weight(channels)
                    .weight(channels)
                    .check(new DenseOp.LayerNorm(1e-3), 40, magnitudes(rows * channels));
        }
    }

    /** The padding stays zero, which every read of a result checks. */
    @Test
    void layerNormOfAnInfiniteRow() {
        nodeCase()
                .matrix("n", 1, 3, new float[] {1, Float.POSITIVE_INFINITY, 2})
                .weight(3)
                .weight(3)
                .checkExactly(new DenseOp.LayerNorm(1e-5));
    }

    /** Inputs up to 1 over a deviation of 0.03 at least: errors of the statistics are a small multiple of that of 1. */
    private static float[] magnitudes(int count) {
        float[] magnitudes = new float[count];
        Arrays.fill(magnitudes, 32f);
        return magnitudes;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "17,17", "32,32", "64,64", "6,2", "12,3", "32,4", "48,2", "40,5", "34,2"})
    void convolutionInGroups(int channels, int groups) {
        int cout = channels == groups ? channels : 2 * channels;
        for (int rows : new int[] {0, 1, 300}) {
            nodeCase()
                    .map(5, rows, rows)
                    .matrix("in", rows, channels)
                    .weight(5, channels / groups, cout)
                    .weight(cout)
                    .matrix("out", rows, cout)
                    .check(
                            new SparseOp.SparseConv(groups, new Epilogue(true, true, Activation.RELU)),
                            5 * channels / groups + 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,3", "4,0,3", "0,4,3", "1,1,1", "257,600,8", "7,255,17", "256,9,33"})
    void interpolate(int points, int voxels, int channels) {
        for (int corners : new int[] {8, 3}) {
            int[] index = IntStream.range(0, corners * points)
                    .map(i -> voxels == 0 ? -1 : random.nextInt(-1, voxels))
                    .toArray();
            nodeCase()
                    .matrix("v", voxels, channels)
                    .ints(index, points, Dim.symbol("p"), Dim.of(corners))
                    .matrix("p", points, corners)
                    .check(new SparseOp.Interpolate(), corners);
        }
    }

    @Test
    void infiniteFeaturesOfAbsentCornersDoNotMatter() {
        nodeCase()
                .matrix("v", 1, 1, new float[] {Float.POSITIVE_INFINITY})
                .ints(new int[] {-1, -1, -1, -1, -1, -1, -1, -1}, 1, Dim.symbol("p"), Dim.of(8))
                .matrix("p", 1, 8, new float[8])
                .checkExactly(new SparseOp.Interpolate());
    }

    @Test
    void weightsMustBeConstant() {
        Node node = nodeCase().matrix("n", 1, 3).weight(3, 4).node(new DenseOp.Linear(Epilogue.NONE));
        assertThatThrownBy(() -> new Lowering(NodeRunner.target(8)).lower(node, _ -> Optional.empty()))
                .isInstanceOf(EngineException.UnsupportedOp.class)
                .hasMessageContainingAll("layer.linear", "weight", "parameter");
    }
}
