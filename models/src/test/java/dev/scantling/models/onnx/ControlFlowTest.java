package dev.scantling.models.onnx;

import static dev.scantling.models.onnx.SmallModel.floats;
import static dev.scantling.models.onnx.SmallModel.node;
import static dev.scantling.models.onnx.SmallModel.wholes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.models.onnx.load.ElementType;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.OnnxBody;
import dev.scantling.models.onnx.load.OnnxNode;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import dev.scantling.models.onnx.load.OnnxTensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branches and loops whose course is known at import. */
class ControlFlowTest {
    private static final Map<String, List<Integer>> X = Map.of("x", List.of(2));

    private static OnnxTensor truth(String name, boolean value) {
        return wholes(name, ElementType.BOOL, List.of(), value ? 1 : 0);
    }

    private static Attribute body(List<OnnxNode> nodes, List<String> inputs, List<String> outputs) {
        return new Attribute.Body(new OnnxBody(nodes, Map.of("two", floats("two", List.of(), 2)), inputs, outputs));
    }

    private static OnnxNode operator(String name, String a, String b, String result) {
        return node(name, List.of(a, b), List.of(result), Map.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBranch(boolean taken) {
        OnnxNode branch = node(
                "If",
                List.of("c"),
                List.of("y"),
                Map.of(
                        "then_branch", body(List.of(operator("Add", "x", "two", "r")), List.of(), List.of("r")),
                        "else_branch", body(List.of(operator("Mul", "x", "two", "r")), List.of(), List.of("r"))));
        ImportedModel model = SmallModel.imported(List.of(branch), Map.of("c", truth("c", taken)), X);
        assertThat(SmallModel.run(model, new float[] {5, 7})).containsExactly(taken ? 7 : 10, taken ? 9 : 14);
        assertThatThrownBy(() -> SmallModel.imported(
                        List.of(operator("Greater", "x", "x", "c"), branch), Map.of(), Map.of("x", List.of(1))))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContainingAll("net.onnx", "condition) must be known when the model is imported");
    }

    /** Doubles, and collects what comes of it. */
    private static OnnxNode loop(String condition, String output, String collected) {
        Attribute body = body(
                List.of(
                        operator("Mul", "v", "two", "next"),
                        operator("Add", "next", "x", "seen"),
                        node("Cast", List.of("i"), List.of("number"), Map.of("to", new Attribute.Whole(1))),
                        operator("Less", "number", "two", "small")),
                List.of("i", "c_in", "v"),
                List.of(condition, "next", "seen"));
        return node("Loop", List.of("n", "", "x"), List.of(output, collected), Map.of("body", body));
    }

    private static OnnxTensor trips(long count) {
        return wholes("n", ElementType.INT64, List.of(), count);
    }

    @Test
    void iterationsFollowOneAnother() {
        ImportedModel last = SmallModel.imported(List.of(loop("c_in", "y", "s")), Map.of("n", trips(3)), X);
        assertThat(SmallModel.run(last, new float[] {1, 5})).containsExactly(8, 40);
        ImportedModel all = SmallModel.imported(List.of(loop("c_in", "v", "y")), Map.of("n", trips(3)), X);
        assertThat(all.outputs().getFirst().dims()).containsExactly(3, 2);
        assertThat(SmallModel.run(all, new float[] {1, 5})).containsExactly(3, 15, 5, 25, 9, 45);
    }

    /** After the iteration whose condition is false, whatever the trip count. */
    @Test
    void aConditionEndsALoop() {
        ImportedModel model = SmallModel.imported(List.of(loop("small", "y", "s")), Map.of("n", trips(1L << 40)), X);
        assertThat(SmallModel.run(model, new float[] {1, 5})).containsExactly(8, 40);
    }

    @Test
    void loopsWithoutIterations() {
        ImportedModel model = SmallModel.imported(List.of(loop("c_in", "y", "")), Map.of("n", trips(-1)), X);
        assertThat(SmallModel.run(model, new float[] {1, 5})).containsExactly(1, 5);
        assertThatThrownBy(() -> SmallModel.imported(List.of(loop("c_in", "v", "y")), Map.of("n", trips(0)), X))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("without iterations");
    }

    @Test
    void whatIsTooLongOrWrongIsRefused() {
        assertThatThrownBy(() ->
                        SmallModel.imported(List.of(loop("c_in", "y", "s")), Map.of("n", trips(Long.MAX_VALUE)), X))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContainingAll("node 'y' (Loop)", "more than 10000 nodes");
        assertThatThrownBy(() -> SmallModel.imported(List.of(loop("nobody", "y", "s")), Map.of("n", trips(2)), X))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("no node computes the output 'nobody'");
        OnnxNode few = node(
                "Loop", List.of("n", "", "x"), List.of("y"), Map.of("body", body(List.of(), List.of("i"), List.of())));
        assertThatThrownBy(() -> SmallModel.imported(List.of(few), Map.of("n", trips(2)), X))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("expected a graph of 3 inputs, got [i]");
        OnnxNode none = node("Loop", List.of("n", "", "x"), List.of("y"), Map.of());
        assertThatThrownBy(() -> SmallModel.imported(List.of(none), Map.of("n", trips(2)), X))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("attribute 'body' with a graph is missing");
    }
}
