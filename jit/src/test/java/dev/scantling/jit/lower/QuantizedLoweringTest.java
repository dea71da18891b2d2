package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.WeightData;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Operators on bytes against the interpreter, at sizes around words, tiles, vectors and blocks. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#affordable")
class QuantizedLoweringTest {
    private static final List<DType> TYPES = List.of(DType.U7, DType.U8);

    private final Random random = new Random(1);

    private final NodeForms forms;

    QuantizedLoweringTest(NodeForms forms) {
        this.forms = forms;
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "0,5", "1,1", "5,2", "3,3", "7,4", "2,5", "255,7", "256,8", "257,9", "9,16", "3,31", "3,32", "3,33", "4,63",
        "4,64", "4,100", "2,128", "1,131"
    })
    void quantize(int rows, int channels) {
        float[] x = new float[rows * channels];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(-20, 70);
        }
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, 0.125f, 0.375f};
        System.arraycopy(odd, 0, x, 0, Math.min(odd.length, x.length));
        TYPES.forEach(to -> nodeCase().matrix("n", rows, channels, x).checkExactly(new DenseOp.Quantize(0.25f, to)));
    }

    /** Where sums are small enough for float32 and scales are one, results are whole numbers. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "3,4", "4,7", "5,8", "7,9", "8,16", "9,17", "16,20", "17,33", "33,64", "64,3", "100,5"})
    void sumsAreExactForAnyChannels(int cin, int cout) {
        float[] ones = new float[cout];
        Arrays.fill(ones, 1);
        for (DType dtype : TYPES) {
            nodeCase()
                    .map(5, 20, 23)
                    .bytes("in", 20, cin, dtype)
                    .signedBytes(Byte.MIN_VALUE, 5, cin, cout)
                    .weight(ones, cout)
                    .checkExactly(new SparseOp.QuantizedConv(Epilogue.NONE));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,7", "7,0", "1,1", "5,6", "6,5", "255,257", "256,256", "257,255", "1000,300"})
    void anyRows(int inRows, int outRows) {
        for (DType dtype : TYPES) {
            nodeCase()
                    .map(3, inRows, outRows)
                    .bytes("in", inRows, 6, dtype)
                    .signedBytes(-Byte.MAX_VALUE, 3, 6, 17)
                    .weight(17)
                    .weight(17)
                    .check(new SparseOp.QuantizedConv(Epilogue.NONE.withBias()), 3 * 6 + 1);
        }
    }

    static List<Epilogue> epilogues() {
        return Epilogue.all();
    }

    @ParameterizedTest
    @MethodSource
    void epilogues(Epilogue epilogue) {
        NodeCase operands = nodeCase()
                .map(5, 9, 13)
                .bytes("in", 9, 7, DType.U8)
                .signedBytes(-Byte.MAX_VALUE, 5, 7, 20)
                .weight(20);
        if (epilogue.bias()) {
            operands.weight(20);
        }
        if (epilogue.hasResidual()) {
            operands.matrix("out", 13, 20);
        }
        operands.check(new SparseOp.QuantizedConv(epilogue), 5 * 7 + 2);
    }

    @Test
    void weightsThatAreNoBytesAreNamed() {
        Node node = nodeCase()
                .map(2, 1, 1)
                .bytes("in", 1, 3, DType.U7)
                .weight(2, 3, 4)
                .weight(4)
                .node(new SparseOp.QuantizedConv(Epilogue.NONE));
        float[] weight = new float[2 * 3 * 4];
        weight[15] = 0.5f;
        QuantizedPanels panels = QuantizedPanels.of(node, new TileShape(5, 2, 8));
        Argument.Constant constant = panels.packed(WeightData.of(weight));
        assertThatThrownBy(() -> constant.writer()
                        .run(new Object[] {new int[constant.elements()]}, new int[] {0}, 0, constant.parts()))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("layer.quantized_conv", "0.5", "element 3", "-128 to 127");
    }
}
