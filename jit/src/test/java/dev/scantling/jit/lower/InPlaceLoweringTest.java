package dev.scantling.jit.lower;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Residual;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Operators whose result is a part of a concatenation in place: the bits that they give elsewhere, and nothing written beside them. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class InPlaceLoweringTest {
    /** A multiple of all vectors. */
    private static final int BEFORE = 16;

    private static final Epilogue END = Epilogue.NONE.withBias().with(Activation.RELU);
    private static final GridGeometry GRID =
            GridGeometry.of(2, new Int3(13, 5, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));

    private final Random random = new Random(1);
    private final NodeForms forms;

    InPlaceLoweringTest(NodeForms forms) {
        this.forms = forms;
    }

    /** All ends of kernels, whose residual has rows of its own. */
    @ParameterizedTest
    @CsvSource({"13,16,3", "1,17,0", "300,48,16", "0,5,0"})
    void residuals(int rows, int channels, int behind) {
        residuals(new Epilogue(true, Residual.BEFORE, Activation.RELU), rows, channels, behind);
        residuals(new Epilogue(true, Residual.BEHIND, Activation.RELU), rows, channels, behind);
    }

    private void residuals(Epilogue end, int rows, int channels, int behind) {
        nodeCase()
                .matrix("n", rows, 3)
                .weight(3, channels)
                .weight(channels)
                .matrix("n", rows, channels)
                .checkInPlace(new DenseOp.Linear(end), BEFORE, behind);
        for (int groups : new int[] {1, channels}) {
            nodeCase()
                    .map(5, rows + 1, rows)
                    .matrix("in", rows + 1, channels)
                    .weight(5, channels / groups, channels)
                    .weight(channels)
                    .matrix("out", rows, channels)
                    .checkInPlace(new SparseOp.SparseConv(groups, end), BEFORE, behind);
            for (GridOp op : List.of(
                    new GridOp.Conv(GRID.grouped(groups), end), new GridOp.ConvTranspose(GRID.grouped(groups), end))) {
                nodeCase()
                        .grid(GRID.inputRows(), channels)
                        .weight(9, channels / groups, channels)
                        .weight(channels)
                        .grid(GRID.inputRows(), channels)
                        .checkInPlace(op, BEFORE, behind);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,16,3", "1,17,0", "255,8,0", "257,32,16"})
    void elementwise(int rows, int channels, int behind) {
        for (Activation activation : List.of(Activation.RELU, Activation.SIGMOID)) {
            nodeCase().matrix("n", rows, channels).checkInPlace(new DenseOp.Activate(activation), BEFORE, behind);
        }
        for (DenseOp op : List.of(new DenseOp.Add(Activation.RELU), new DenseOp.Subtract(), new DenseOp.Multiply())) {
            nodeCase().matrix("n", rows, channels).matrix("n", rows, channels).checkInPlace(op, BEFORE, behind);
        }
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        nodeCase()
                .matrix("n", rows, channels)
                .weight(channels)
                .weight(channels)
                .weight(channels)
                .weight(ones, channels)
                .checkInPlace(new DenseOp.BatchNorm(1e-3), BEFORE, behind);
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    /** Of which the last may have any width; 700 input channels are looked ahead of. */
    @ParameterizedTest
    @CsvSource({
        "0,3,17,0",
        "1,3,16,5",
        "7,3,5,0",
        "13,4,16,16",
        "193,9,48,7",
        "1000,3,33,0",
        "400,700,48,3",
        "400,700,70,0"
    })
    void linear(int rows, int cin, int cout, int behind) {
        nodeCase()
                .matrix("n", rows, cin)
                .weight(cin, cout)
                .weight(cout)
                .checkInPlace(new DenseOp.Linear(END), BEFORE, behind);
    }

    /** In all kernels of dense convolutions: lines of tiles, sums in memory for groups and the way back, and one channel for each group. */
    @ParameterizedTest
    @CsvSource({"1,3,16,7", "1,5,17,0", "1,3,48,16", "2,6,32,3", "2,6,10,0", "16,16,16,1", "17,17,17,0", "48,48,48,16"})
    void overGrids(int groups, int cin, int cout, int behind) {
        GridGeometry geometry = GRID.grouped(groups);
        int rows = GRID.inputRows();
        nodeCase()
                .grid(rows, cin)
                .weight(9, cin / groups, cout)
                .weight(cout)
                .checkInPlace(new GridOp.Conv(geometry, END), BEFORE, behind);
        nodeCase()
                .grid(rows, cin)
                .weight(9, cin / groups, cout)
                .checkInPlace(new GridOp.ConvTranspose(geometry, Epilogue.NONE), 2 * BEFORE, behind);
    }

    /** Threads share the output channels. */
    @ParameterizedTest
    @CsvSource({"100,128,16", "70,136,0"})
    void fewCellsAndLargeMatrices(int cin, int cout, int behind) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(7, 3, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        nodeCase()
                .grid(21, cin)
                .weight(9, cin, cout)
                .weight(cout)
                .checkInPlace(new GridOp.Conv(geometry, END), BEFORE, behind);
        nodeCase()
                .grid(21, cin)
                .weight(9, cin, cout)
                .weight(cout)
                .checkInPlace(new GridOp.ConvTranspose(geometry, END), BEFORE, behind);
        nodeCase()
                .grid(21, 8 * cin)
                .weight(8 * cin, cout)
                .checkInPlace(new DenseOp.Linear(Epilogue.NONE), BEFORE, behind);
    }

    @ParameterizedTest
    @CsvSource({"16,5", "17,0", "96,16", "104,0"})
    void pooling(int channels, int behind) {
        for (Pooling pooling : Pooling.values()) {
            nodeCase().grid(GRID.inputRows(), channels).checkInPlace(new GridOp.Pool(GRID, pooling), BEFORE, behind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,7,1,3,16,3",
        "5,6,1,3,17,0",
        "256,256,1,4,48,16",
        "700,600,1,70,112,0",
        "257,300,2,6,16,5",
        "90,80,2,6,10,0",
        "60,300,16,16,16,2",
        "60,300,17,17,17,0"
    })
    void sparse(int inRows, int outRows, int groups, int cin, int cout, int behind) {
        sparseCase(inRows, outRows, groups, cin, cout)
                .checkInPlace(new SparseOp.SparseConv(groups, END), BEFORE, behind);
        if (groups < cin) {
            sparseCase(inRows, outRows, groups, cin, cout)
                    .sorted(new MaskSort(1, 256))
                    .checkInPlace(new SparseOp.SparseConv(groups, END), BEFORE, behind);
        }
    }

    private NodeCase sparseCase(int inRows, int outRows, int groups, int cin, int cout) {
        return nodeCase()
                .map(5, inRows, outRows)
                .matrix("in", inRows, cin)
                .weight(5, cin / groups, cout)
                .weight(cout);
    }

    @ParameterizedTest
    @CsvSource({"0,20,4,20,3", "7,33,0,32,16", "257,40,3,20,0", "5,40,1,40,0"})
    void slices(int rows, int channels, int from, int to, int behind) {
        nodeCase().matrix("n", rows, channels).checkInPlace(new DenseOp.Slice(from, to), BEFORE, behind);
    }

    /** A concatenation within another, whose own parts are copied. */
    @ParameterizedTest
    @CsvSource({"0,3,13,2", "1,3,5,0", "7,16,16,5", "257,9,7,16", "300,20,13,0"})
    void concatenations(int rows, int first, int second, int behind) {
        nodeCase()
                .matrix("n", rows, first)
                .matrix("n", rows, second)
                .checkInPlace(new DenseOp.Concat(), BEFORE, behind);
    }
}
