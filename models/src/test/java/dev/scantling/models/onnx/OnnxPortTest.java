package dev.scantling.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout of inputs and outputs. */
class OnnxPortTest {

    /** A pool over windows of 2 cells on x after an addition, whose operands are grids because its result is read as one. */
    private static OnnxModel pooled(int batch, Int3 extents) {
        GridGeometry halves = GridGeometry.of(batch, extents, new Int3(2, 1, 1)).strided(new Int3(2, 1, 1));
        GraphBuilder g = new GraphBuilder("pooled");
        Type matrix = Type.f32(Dim.of(halves.inputRows()), Dim.of(5));
        Value sum = g.add(g.input("a", matrix), g.relu(g.input("b", matrix)));
        g.output("pooled", g.relu(g.pool(halves, Pooling.MAX, sum)));
        return model(g);
    }

    private static OnnxModel model(GraphBuilder g) {
        return OnnxModel.of(new Program(g.build(), new Weights(Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "4,1,1, '[3, 5, 4]', '[3, 5, 2]'",
        "4,6,1, '[3, 5, 6, 4]', '[3, 5, 6, 2]'",
        "4,6,7, '[3, 5, 7, 6, 4]', '[3, 5, 7, 6, 2]'",
        "4,1,7, '[3, 5, 7, 1, 4]', '[3, 5, 7, 1, 2]'"
    })
    void gridsReachAllThatKeepsTheirRows(int x, int y, int z, String read, String written) {
        OnnxModel model = pooled(3, new Int3(x, y, z));
        assertThat(model.inputs()).extracting(OnnxPort::toString).containsExactly("a" + read, "b" + read);
        assertThat(model.outputs()).extracting(OnnxPort::toString).containsExactly("pooled" + written);
    }

    /** Rows count x, then y, then batch; channel c of row r is {@code 10 r + c}. */
    @Test
    void channelsBecomePlanes() {
        GraphBuilder g = new GraphBuilder("planes");
        Value x = g.input("x", Type.f32(Dim.of(8), Dim.of(2)));
        g.output("y", g.pool(GridGeometry.of(2, new Int3(2, 2, 1), new Int3(2, 1, 1)), Pooling.MEAN, x));
        OnnxPort port = model(g).inputs().getFirst();
        float[] rows = {0, 1, 10, 11, 20, 21, 30, 31, 40, 41, 50, 51, 60, 61, 70, 71};
        float[] planes = {0, 10, 20, 30, 1, 11, 21, 31, 40, 50, 60, 70, 41, 51, 61, 71};
        assertThat(port.fromRows(rows)).containsExactly(planes);
        assertThat(port.toRows(planes)).containsExactly(rows);
    }

    @Test
    void withoutGridsMatricesStayThemselves() {
        GraphBuilder g = new GraphBuilder("rows");
        Value x = g.input("x", Type.f32(Dim.symbol("n"), Dim.of(2)));
        g.output("y", g.relu(x));
        OnnxPort port = model(g).outputs().getFirst();
        assertThat(port.shape()).containsExactly(Dim.symbol("n"), Dim.of(2));
        assertThat(port.fromRows(new float[] {1, 2, 3, 4})).containsExactly(1, 2, 3, 4);
        assertThat(port.toRows(new float[] {})).isEmpty();
        assertThatThrownBy(() -> port.fromRows(new float[3])).isInstanceOf(InvalidInput.class);
    }

    @Test
    void rowsThatAreFixedStaySo() {
        GraphBuilder g = new GraphBuilder("fixed");
        g.output("y", g.relu(g.input("x", Type.f32(Dim.of(5), Dim.of(3)))));
        OnnxPort port = model(g).inputs().getFirst();
        assertThat(port.fromRows(new float[15])).hasSize(15);
        assertThatThrownBy(() -> port.fromRows(new float[6]))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("tensor 'x' of shape [5, 3] has 15 values, got 6");
        assertThatThrownBy(() -> port.toRows(new float[6])).isInstanceOf(InvalidInput.class);
    }

    @Test
    void dataOfAnotherSize() {
        OnnxPort port = pooled(1, new Int3(4, 1, 1)).inputs().getFirst();
        assertThatThrownBy(() -> port.fromRows(new float[21]))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("tensor 'a' of shape [1, 5, 4] has 20 values, got 21");
        assertThatThrownBy(() -> port.toRows(new float[15])).isInstanceOf(InvalidInput.class);
    }
}
