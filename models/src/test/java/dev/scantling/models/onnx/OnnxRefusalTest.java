package dev.scantling.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written says why, and where. */
class OnnxRefusalTest {
    private static final GridGeometry LINE = GridGeometry.of(1, new Int3(6, 1, 1), new Int3(3, 1, 1));

    private final GraphBuilder g = new GraphBuilder("net");
    private final Value x = g.input("x", Type.f32(Dim.of(6), Dim.of(2)));

    private void refused(Value result, String... parts) {
        g.output("y", result);
        refused(UnsupportedOp.class, new Weights(Map.of()), parts);
    }

    private void refused(Class<? extends EngineException> type, Weights weights, String... parts) {
        assertThatThrownBy(() -> OnnxModel.of(new Program(g.build(), weights)))
                .isInstanceOf(type)
                .hasMessageContainingAll(parts);
    }

    private Value inLayer(UnaryOperator<Value> operator) {
        return g.scope("stem", () -> operator.apply(x));
    }

    @Test
    void sparseNetworks() {
        g.inputCoords("coords");
        refused(x, "input 'coords'", "must be an f32 matrix, is coords");
    }

    @Test
    void operatorsThatOnnxDoesNotHave() {
        refused(
                inLayer(it -> g.convWeightGradient(LINE, it, g.input("dy", Type.f32(Dim.of(4), Dim.of(2))))),
                "node 'stem.conv_weight_gradient'",
                "dense networks of float32 only");
    }

    @Test
    void otherFormats() {
        refused(
                inLayer(it -> g.convert(g.relu(g.convert(it, DType.F16)), DType.F32)),
                "node 'stem.activate'",
                "must be f32, is f16");
    }

    @Test
    void weightsThatAreNoParameters() {
        Value w = g.input("w", Type.f32(Dim.of(2), Dim.of(2)));
        refused(inLayer(it -> g.linear(it, w, Epilogue.NONE)), "node 'stem.linear'", "operand 1 must be a parameter");
    }

    @Test
    void sums() {
        refused(inLayer(it -> g.pool(LINE, Pooling.SUM, it)), "node 'stem.pool'", "not by sum");
    }

    @Test
    void dilatedMeans() {
        GridGeometry dilated = LINE.dilated(new Int3(2, 1, 1));
        refused(inLayer(it -> g.pool(dilated, Pooling.MEAN, it)), "node 'stem.pool'", "no dilation", "2x1x1");
    }

    @Test
    void windowsOfPaddingAlone() {
        GridGeometry padded = LINE.padded(new Int3(3, 0, 0));
        refused(inLayer(it -> g.pool(padded, Pooling.MAX, it)), "node 'stem.pool'", "padding only on axis x");
    }

    /** Taps 0 and 2 lie on both sides of a grid of one cell. */
    @Test
    void windowsWhoseTapsMissAllCells() {
        GridGeometry around = GridGeometry.of(6, Int3.ONE, new Int3(1, 2, 1))
                .dilated(new Int3(1, 2, 1))
                .padded(new Int3(0, 1, 0));
        refused(inLayer(it -> g.pool(around, Pooling.MAX, it)), "node 'stem.pool'", "padding only on axis y");
    }

    @Test
    void twoGridsOfOneMatrix() {
        GridGeometry plane = GridGeometry.of(1, new Int3(3, 2, 1), new Int3(3, 2, 1));
        g.output("line", g.pool(LINE, Pooling.MAX, g.relu(x)));
        refused(
                inLayer(it -> g.pool(plane, Pooling.MAX, it)),
                "node 'stem.pool'",
                "1 times 3x2x1 cells here",
                "1 times 6x1x1 cells for another");
    }

    @Test
    void inputAndOutputOfOneName() {
        g.output("x", g.relu(x));
        refused(UnsupportedOp.class, new Weights(Map.of()), "output 'x'", "different ones; rename it");
    }

    @Test
    void missingAndMisshapenWeights() {
        g.output("y", g.linear(x, g.parameter("w", 2, 3), Epilogue.NONE));
        refused(InvalidModel.class, new Weights(Map.of()), "parameter 'w'");
        refused(InvalidModel.class, new Weights(Map.of("w", new float[5])), "parameter 'w'", "got 5 values");
    }

    @Test
    void moreThanAFileCanHold() {
        int columns = 1 << 22;
        WeightData shared = WeightData.of(new float[2 * columns]);
        Map<String, WeightData> weights = new HashMap<>();
        IntStream.range(0, 64).forEach(i -> {
            weights.put("w" + i, shared);
            g.output("y" + i, g.linear(x, g.parameter("w" + i, 2, columns), Epilogue.NONE));
        });
        refused(UnsupportedOp.class, new Weights(Map.of()).with(weights), "graph 'net'", "at most 2147483647");
    }

    @Test
    void noPlaceForTheFile(@TempDir Path folder) {
        g.output("y", g.relu(x));
        OnnxModel model = OnnxModel.of(new Program(g.build(), new Weights(Map.of())));
        assertThatThrownBy(() -> model.write(folder.resolve("absent").resolve("net.onnx")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("net.onnx");
        ByteBuffer memory = ByteBuffer.allocate(model.size());
        model.writeTo(memory);
        assertThat(memory.position()).isZero();
        assertThatThrownBy(() -> model.writeTo(ByteBuffer.allocate(model.size() - 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(model.size() + " bytes");
    }
}
