package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Layers.floats;
import static dev.scantling.ir.check.Layers.ints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SignedBytes;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.check.Layers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantization by hand. */
class QuantizationTest {
    private final GraphBuilder g = new GraphBuilder("test");
    private final Dim n = g.freshSymbol();

    private int[] quantized(DType to, float scale, float... values) {
        Value x = g.input("x", Type.f32(n, Dim.of(values.length)));
        return ints(Layers.run(g, g.quantize(x, scale, to), Map.of("x", Datum.matrix(1, values.length, values))));
    }

    @Test
    void bytesAreTheNearestStepsAndTiesAreEven() {
        assertThat(quantized(DType.U8, 0.5f, 0, 0.2f, 0.25f, 0.3f, 0.75f, 1.25f, 63.5f, 127.4f))
                .containsExactly(0, 0, 0, 1, 2, 2, 127, 255);
    }

    @ParameterizedTest
    @CsvSource({"U7,127", "U8,255"})
    void whatBytesDoNotHoldIsClampedAndNoNumberIsZero(DType to, int largest) {
        assertThat(quantized(to, 1, -1, -0f, Float.NEGATIVE_INFINITY, Float.NaN, 1e30f, Float.POSITIVE_INFINITY))
                .containsExactly(0, 0, 0, 0, largest, largest);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -1, Float.NaN, Float.POSITIVE_INFINITY})
    void aScaleMustBePositive(float scale) {
        assertThatThrownBy(() -> new DenseOp.Quantize(scale, DType.U8))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("scale", Float.toString(scale));
    }

    @Test
    void onlyUnsignedBytesAreMade() {
        assertThatThrownBy(() -> new DenseOp.Quantize(1, DType.I8)).hasMessageContainingAll("u7", "u8", "i8");
    }

    private Value conv(DType dtype, int volume, int cin, int cout, Epilogue epilogue, Value... extra) {
        Value map = g.input("map", new Type.KernelMapType(volume, n, n));
        Value x = g.input("x", new Type.TensorType(dtype, new Shape(List.of(n, Dim.of(cin)))));
        Value weight = g.input("w", Type.f32(Dim.of(volume), Dim.of(cin), Dim.of(cout)));
        Value scale = g.input("scale", Type.f32(Dim.of(cout)));
        return g.quantizedConv(map, x, weight, scale, epilogue, extra);
    }

    private static Map<String, Datum> operands(int[] x, float[] weight) {
        return Map.of(
                "map", new Datum.PairLists(List.of(new int[] {0, 1}), List.of(new int[] {0, 1}), 2, 2),
                "x", new Datum.Ints(List.of(2, 2), x),
                "w", new Datum.Floats(List.of(1, 2, 2), weight),
                "scale", new Datum.Floats(List.of(2), new float[] {0.5f, 2}));
    }

    @Test
    void sumsAreExactThenScaledThenFinished() {
        Value y = conv(DType.U8, 1, 2, 2, Epilogue.NONE.with(Activation.RELU));
        Datum result = Layers.run(g, y, operands(new int[] {255, 1, 0, 2}, new float[] {127, -128, 3, 4}));
        assertThat(floats(result)).containsExactly((255 * 127 + 3) / 2f, 0, 3, 16);
    }

    @Test
    void largeSumsLoseNothingBeforeTheyAreRounded() {
        Value y = conv(DType.U8, 1, 2, 2, Epilogue.NONE);
        Datum result = Layers.run(g, y, operands(new int[] {255, 255, 255, 254}, new float[] {-128, 1, -128, 0}));
        assertThat(floats(result)).containsExactly(-255 * 128f, 2 * 255, (-255 * 128 - 254 * 128) / 2f, 2 * 255);
    }

    @Test
    void bytesBeyondTheTypeAreRefused() {
        Value y = conv(DType.U7, 1, 2, 2, Epilogue.NONE);
        assertThatThrownBy(() -> Layers.run(g, y, operands(new int[] {0, 128, 0, 0}, new float[4])))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("'x'", "u7", "element 1", "128");
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, 128, -129, Float.NaN})
    void weightsMustBeSignedBytes(float weight) {
        Value y = conv(DType.U7, 1, 2, 2, Epilogue.NONE);
        assertThatThrownBy(() -> Layers.run(g, y, operands(new int[4], new float[] {0, 0, weight, 0})))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("-128 to 127", "element 2", Float.toString(weight));
    }

    @Test
    void sumsThatCouldLeaveTheirIntegersAreRefused() {
        assertThat(conv(DType.U7, 27, 4892, 1, Epilogue.NONE).channels()).isOne();
        assertThatThrownBy(() -> new QuantizationTest().conv(DType.U8, 27, 2437, 1, Epilogue.NONE))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("32 bits", "65799", "65793");
    }

    @Test
    void floatsAreNoActivations() {
        assertThatThrownBy(() -> conv(DType.F32, 1, 2, 2, Epilogue.NONE))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("u8", "f32");
    }

    @Test
    void weightsOfAChannelHaveItsStep() {
        SignedBytes bytes = SignedBytes.of(new float[] {127, 0.5f, 0, -63.5f, -0.25f, 0}, 3);
        assertThat(bytes.values()).containsExactly(127, 127, 0, -64, -64, 0);
        assertThat(bytes.steps()).containsExactly(1, 0.5f / 127, Float.MIN_NORMAL);
        assertThatThrownBy(() -> SignedBytes.of(new float[] {1, Float.NaN}, 1)).hasMessageContaining("element 1");
    }
}
