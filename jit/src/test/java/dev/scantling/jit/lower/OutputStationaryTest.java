package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Residual;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.jit.tune.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Convolutions over sorted maps: near the interpreter, and with the bits of those over lists of pairs. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class OutputStationaryTest {
    private static final Epilogue FULL = new Epilogue(true, true, Activation.RELU);
    private static final Epilogue BEHIND = new Epilogue(true, Residual.BEHIND, Activation.RELU);

    private final Random random = new Random(1);
    private final NodeForms forms;

    OutputStationaryTest(NodeForms forms) {
        this.forms = forms;
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,7", "7,0", "1,1", "5,6", "6,5", "255,257", "256,256", "257,255", "1000,300", "700,1031"})
    void anyRows(int inRows, int outRows) {
        NodeCase operands = nodeCase()
                .map(3, inRows, outRows)
                .matrix("in", inRows, 3)
                .weight(3, 3, 17)
                .weight(17)
                .matrix("out", outRows, 17);
        for (MaskSort sort : List.of(new MaskSort(1, 256), new MaskSort(2, 512), new MaskSort(3, 1024))) {
            operands.sorted(sort).check(new SparseOp.SparseConv(FULL), 3 * 3 + 2);
            operands.checkSorted(new SparseOp.SparseConv(FULL), sort);
            operands.checkSorted(new SparseOp.SparseConv(BEHIND), sort);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "4,7", "7,8", "8,9", "9,16", "16,17", "17,20", "20,33", "33,64", "64,3"})
    void anyChannels(int cin, int cout) {
        NodeCase operands = nodeCase().map(27, 40, 43).matrix("in", 40, cin).weight(27, cin, cout);
        for (int ranges : new int[] {1, 3, 9}) {
            operands.sorted(new MaskSort(ranges, 256)).check(new SparseOp.SparseConv(Epilogue.NONE), 27 * cin);
            operands.checkSorted(new SparseOp.SparseConv(Epilogue.NONE), new MaskSort(ranges, 256));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "17,17", "6,2", "12,3", "32,4"})
    void inGroups(int channels, int groups) {
        int cout = channels == groups ? channels : 2 * channels;
        NodeCase operands =
                nodeCase().map(5, 300, 300).matrix("in", 300, channels).weight(5, channels / groups, cout);
        operands.checkSorted(new SparseOp.SparseConv(groups, Epilogue.NONE), new MaskSort(2, 256));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 257})
    void ofBytes(int rows) {
        for (DType dtype : List.of(DType.U7, DType.U8)) {
            nodeCase()
                    .map(5, rows, rows)
                    .bytes("in", rows, 6, dtype)
                    .signedBytes(-Byte.MAX_VALUE, 5, 6, 17)
                    .weight(17)
                    .checkSorted(new SparseOp.QuantizedConv(Epilogue.NONE), new MaskSort(2, 256));
        }
    }

    /** Sums that underflow to minus zero, and products that are no numbers, only meet rows that have a pair. */
    @Test
    void oddNumbers() {
        float[] odd = {-0f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.POSITIVE_INFINITY, 1e-30f, -1e-30f, 3f};
        float[] weights = new float[5 * 2 * 9];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = odd[random.nextInt(odd.length)];
        }
        float[] x = new float[300 * 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 3 == 0 ? -1e-30f : odd[random.nextInt(3)];
        }
        nodeCase()
                .map(5, 300, 300)
                .matrix("in", 300, 2, x)
                .weight(weights, 5, 2, 9)
                .checkSorted(new SparseOp.SparseConv(Epilogue.NONE), new MaskSort(2, 256));
    }

    @ParameterizedTest
    @EnumSource(names = {"F16", "BF16"})
    void ofShortFloats(FloatFormat format) {
        NodeCase operands = nodeCase()
                .map(5, 300, 300)
                .features(format, Dim.symbol("in"), 300, 5)
                .weight(5, 5, 9);
        operands.checkSorted(new SparseOp.SparseConv(Epilogue.NONE), new MaskSort(2, 256));
    }

    @Test
    void aChoiceForAnotherMapIsRefused() {
        NodeCase operands = nodeCase().map(5, 9, 9).matrix("in", 9, 4).weight(5, 4, 8);
        Node sorted = operands.sorted(new MaskSort(2, 256)).node(new SparseOp.SparseConv(Epilogue.NONE));
        Choice choice = new Choice(6, 1, 256).over(new MaskSort(3, 256), 1);
        Lowering lowering = new Lowering(NodeRunner.target(8), "native", (_, _) -> choice);
        assertThatThrownBy(() -> lowering.lower(sorted, _ -> Optional.of(WeightData.of(new float[5 * 4 * 8]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layer")
                .hasMessageContaining("sorted")
                .hasMessageContaining("map[5, in, out, 2, 256]");
    }
}
