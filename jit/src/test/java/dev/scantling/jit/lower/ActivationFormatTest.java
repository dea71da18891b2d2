package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels on features in 16 bits compute what those on float32 do, and round it once. */
class ActivationFormatTest {
    private static final Dim ROWS = Dim.symbol("n");
    private static final Epilogue ALL = new Epilogue(true, true, Activation.RELU);

    private final Random random = new Random(11);

    private void inEachForm(BiConsumer<NodeCase, FloatFormat> check) {
        for (FloatFormat format : List.of(FloatFormat.F16, FloatFormat.BF16)) {
            for (NodeForms forms : NodeForms.affordable()) {
                check.accept(new NodeCase(random, forms), format);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "7,8", "8,9", "9,16", "16,17", "20,33", "64,3", "100,64"})
    void linear(int cin, int cout) {
        inEachForm((node, format) -> node.features(format, ROWS, 13, cin)
                .weight(cin, cout)
                .weight(cout)
                .features(format, ROWS, 13, cout)
                .checkActivations(new DenseOp.Linear(ALL), format));
    }

    @Test
    void noRows() {
        inEachForm((node, format) -> node.features(format, ROWS, 0, 3)
                .weight(3, 5)
                .checkActivations(new DenseOp.Linear(Epilogue.NONE), format));
        inEachForm((node, format) -> node.map(5, 0, 0)
                .features(format, Dim.symbol("in"), 0, 3)
                .weight(5, 3, 5)
                .checkActivations(new SparseOp.SparseConv(Epilogue.NONE), format));
    }

    @Test
    void quantize() {
        inEachForm((node, format) ->
                node.features(format, ROWS, 7, 9).checkExactly(new DenseOp.Quantize(0.01f, DType.U7)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "7,8", "8,9", "16,17", "33,40"})
    void convolution(int cin, int cout) {
        inEachForm((node, format) -> node.map(5, 20, 23)
                .features(format, Dim.symbol("in"), 20, cin)
                .weight(5, cin, cout)
                .weight(cout)
                .features(format, Dim.symbol("out"), 23, cout)
                .checkActivations(new SparseOp.SparseConv(ALL), format));
        inEachForm((node, format) -> node.map(5, 300, 290)
                .features(format, Dim.symbol("in"), 300, cin)
                .weight(5, cin, cout)
                .checkActivations(new SparseOp.SparseConv(Epilogue.NONE), format));
    }

    @ParameterizedTest
    @CsvSource({"1,3,4", "1,8,9", "2,5,16", "3,2,5", "9,1,1"})
    void convolutionOverAGrid(int groups, int cin, int cout) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(5, 3, 1), new Int3(2, 2, 1)).grouped(groups);
        inEachForm((node, format) -> node.features(format, Dim.of(15), 15, groups * cin)
                .weight(4, cin, groups * cout)
                .checkActivations(new GridOp.Conv(geometry, Epilogue.NONE), format));
        int coarse = geometry.outputRows();
        inEachForm((node, format) -> node.features(format, Dim.of(15), 15, groups * cin)
                .weight(4, cin, groups * cout)
                .weight(groups * cout)
                .features(format, Dim.of(coarse), coarse, groups * cout)
                .checkActivations(new GridOp.Conv(geometry, ALL), format));
        inEachForm((node, format) -> node.features(format, Dim.of(coarse), coarse, groups * cin)
                .weight(4, cin, groups * cout)
                .checkActivations(new GridOp.ConvTranspose(geometry, Epilogue.NONE), format));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 33})
    void rowByRow(int channels) {
        for (Activation activation : Activation.values()) {
            inEachForm((node, format) -> node.features(format, ROWS, 300, channels)
                    .checkActivations(new DenseOp.Activate(activation), format));
        }
        inEachForm((node, format) ->
                node.features(format, Dim.of(7), 7, channels).checkActivations(new DenseOp.Repeat(3), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .ints(new int[] {6, 0, 3, 3}, 4, Dim.symbol("p"))
                .checkActivations(new SparseOp.GatherRows(), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .features(format, ROWS, 7, channels)
                .checkActivations(new DenseOp.Add(), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .features(format, ROWS, 7, channels)
                .checkActivations(new DenseOp.Multiply(), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .weight(channels)
                .weight(channels)
                .checkActivations(new DenseOp.LayerNorm(1e-3), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .features(format, ROWS, 7, 3)
                .checkActivations(new DenseOp.Concat(), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels + 5)
                .checkActivations(new DenseOp.Slice(3, 3 + channels), format));
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .weight(channels)
                .weight(channels)
                .weight(channels)
                .weight(
                        IntStream.range(0, channels)
                                .collect(() -> new float[channels], (a, i) -> a[i] = 1 + i, (_, _) -> {}),
                        channels)
                .checkActivations(new DenseOp.BatchNorm(1e-5), format));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 33})
    void betweenPointsAndVoxels(int channels) {
        int[] corner = random.ints(8 * 9, -1, 6).toArray();
        inEachForm((node, format) -> node.features(format, Dim.symbol("voxels"), 6, channels)
                .ints(corner, 9, ROWS, Dim.of(8))
                .matrix("n", 9, 8)
                .checkActivations(new SparseOp.Interpolate(), format));
        inEachForm((node, format) -> node.features(format, Dim.symbol("points"), 4, channels)
                .ints(new int[] {0, 1, 1}, 3, ROWS)
                .ints(new int[] {1, 0, 3}, 3, ROWS)
                .ints(new int[] {2, 0, 3, 1}, 4, Dim.symbol("points"))
                .checkActivations(new SparseOp.ScatterPool(Pooling.MEAN), format));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 33})
    void samples(int channels) {
        int[] start = {0, 4, 4};
        int[] count = {4, 0, 3};
        Dim samples = Dim.symbol("samples");
        for (Pooling pooling : Pooling.values()) {
            inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                    .ints(start, 3, samples)
                    .ints(count, 3, samples)
                    .checkActivations(new SparseOp.SamplePool(pooling), format));
        }
        inEachForm((node, format) -> node.features(format, ROWS, 7, channels)
                .weight(channels)
                .weight(channels)
                .ints(start, 3, samples)
                .ints(count, 3, samples)
                .checkActivations(new SparseOp.SampleNorm(1, 1e-3), format));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 32})
    void groupsOfChannels(int channels) {
        for (int groups : new int[] {2, channels}) {
            inEachForm((node, format) -> node.map(5, 40, 300)
                    .features(format, Dim.symbol("in"), 40, channels)
                    .weight(5, channels / groups, channels)
                    .checkActivations(new SparseOp.SparseConv(groups, Epilogue.NONE), format));
        }
    }

    /** To a shorter format by rounding, back as they are. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 33})
    void conversions(int channels) {
        float[] values = new float[channels];
        for (int i = 0; i < channels; i++) {
            values[i] = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(-30, 20)));
        }
        inEachForm((node, format) ->
                node.matrix("n", 1, channels, values).checkExactly(new DenseOp.Convert(format.dtype())));
        inEachForm((node, format) ->
                node.features(format, ROWS, 7, channels).checkExactly(new DenseOp.Convert(DType.F32)));
    }

    @Test
    void namesTellFormatsApart() {
        for (FloatFormat format : FloatFormat.values()) {
            Node node = new NodeCase(random)
                    .features(format, ROWS, 1, 3)
                    .weight(3, 4)
                    .node(new DenseOp.Linear(Epilogue.NONE));
            LoweredNode lowered =
                    new Lowering(NodeRunner.target(8)).lower(node, _ -> Optional.of(WeightData.of(new float[12])));
            Code.Loops code = (Code.Loops) lowered.steps().getFirst().code();
            assertThat(code.spec().name())
                    .isEqualTo("linear_1x3x4"
                            + (format == FloatFormat.F32 ? "" : "_on_" + format.text() + "_f32_" + format.text())
                            + "_v8");
        }
    }
}
