package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Residual;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.models.onnx.OnnxModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages of a written model, read back. */
class OnnxModelTest {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;

    private final GraphBuilder g = new GraphBuilder("net");

    private Message model(Map<String, WeightData> weights) {
        OnnxModel model = OnnxModel.of(new Program(g.build(), new Weights(Map.of()).with(weights)));
        ByteBuffer bytes = ByteBuffer.allocate(model.size());
        model.writeTo(bytes);
        return Message.parse(ByteString.copyFrom(bytes));
    }

    private Message graph(Map<String, WeightData> weights) {
        return model(weights).messages(GRAPH).getFirst();
    }

    private static WeightData ramp(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return WeightData.of(values);
    }

    private Value input(String name, int rows, int channels) {
        return g.input(name, Type.f32(Dim.of(rows), Dim.of(channels)));
    }

    /** Operator, operands and results of a node. */
    private static String describe(Message node) {
        return node.string(4) + node.strings(1) + node.strings(2);
    }

    private static List<String> nodes(Message graph) {
        return graph.messages(NODE).stream().map(OnnxModelTest::describe).toList();
    }

    private static List<Tensor> initializers(Message graph) {
        return graph.messages(INITIALIZER).stream().map(Tensor::of).toList();
    }

    /** Dimensions by number or name. */
    private static List<String> shape(Message port) {
        Message tensor = port.messages(2).getFirst().messages(1).getFirst();
        assertThat(tensor.ints(1)).containsExactly(1);
        return tensor.messages(2).getFirst().messages(1).stream()
                .map(dim -> dim.string(2).isEmpty() ? dim.ints(1).getFirst().toString() : dim.string(2))
                .toList();
    }

    private static List<Integer> attribute(Message node, String name) {
        Message attribute = node.messages(5).stream()
                .filter(it -> it.string(1).equals(name))
                .findFirst()
                .orElseThrow();
        return attribute.ints(20).equals(List.of(2)) ? attribute.ints(3) : attribute.ints(8);
    }

    @Test
    void versions() {
        g.output("y", g.relu(input("x", 2, 3)));
        Message model = model(Map.of());
        assertThat(model.ints(1)).containsExactly(8);
        assertThat(model.messages(8)).singleElement().satisfies(opset -> {
            assertThat(opset.string(1)).isEmpty();
            assertThat(opset.ints(2)).containsExactly(17);
        });
        assertThat(model.messages(GRAPH).getFirst().string(2)).isEqualTo("net");
    }

    @Test
    void aResidualBehindTheActivation() {
        Value x = input("x", 7, 2);
        Epilogue behind = new Epilogue(true, Residual.BEHIND, Activation.RELU);
        Value y = g.linear(x, g.parameter("w", 2, 3), behind, g.parameter("b", 3), input("r", 7, 3));
        g.output("y", g.activate(Activation.SIGMOID, y));
        assertThat(nodes(graph(Map.of("w", ramp(6), "b", ramp(3)))))
                .containsExactly(
                        "Gemm[x, w, b][linear]",
                        "Relu[linear][linear_1]",
                        "Add[linear_1, r][linear_2]",
                        "Sigmoid[linear_2][y]");
    }

    /** Two groups of two input channels and one output channel, three taps on x and two on y. */
    @Test
    void aConvolutionAndItsEpilogue() {
        GridGeometry geometry = GridGeometry.of(2, new Int3(5, 3, 1), new Int3(3, 2, 1))
                .strided(new Int3(2, 1, 1))
                .padded(new Int3(1, 0, 0), new Int3(2, 1, 0))
                .grouped(2);
        Epilogue all = new Epilogue(true, true, Activation.RELU);
        Value x = input("x", 30, 4);
        Value residual = input("r", geometry.outputRows(), 2);
        g.output(
                "y",
                g.scope(
                        "stem",
                        () -> g.conv(geometry, x, g.parameter("w", 6, 2, 2), all, g.parameter("b", 2), residual)));
        Message graph = graph(Map.of("w", ramp(24), "b", ramp(2)));
        assertThat(nodes(graph))
                .containsExactly("Conv[x, w, b][stem.conv]", "Add[stem.conv, r][stem.conv_1]", "Relu[stem.conv_1][y]");
        assertThat(graph.messages(NODE)).extracting(node -> node.string(3)).doesNotHaveDuplicates();
        assertThat(graph.messages(INPUT))
                .extracting(OnnxModelTest::shape)
                .containsExactly(List.of("2", "4", "3", "5"), List.of("2", "2", "3", "3"));
        assertThat(graph.messages(OUTPUT))
                .extracting(port -> port.string(1) + shape(port))
                .containsExactly("y[2, 2, 3, 3]");
        Message conv = graph.messages(NODE).getFirst();
        assertThat(attribute(conv, "kernel_shape")).containsExactly(2, 3);
        assertThat(attribute(conv, "strides")).containsExactly(1, 2);
        assertThat(attribute(conv, "pads")).containsExactly(0, 1, 1, 2);
        assertThat(attribute(conv, "dilations")).containsExactly(1, 1);
        assertThat(attribute(conv, "group")).containsExactly(2);
        Tensor weight = initializers(graph).getFirst();
        assertThat(weight.name()).isEqualTo("w");
        assertThat(weight.dims()).containsExactly(2, 2, 2, 3);
        assertThat(weight.values())
                .startsWith(0, 4, 8, 12, 16, 20, 2, 6, 10, 14, 18, 22)
                .endsWith(11, 15, 19, 23);
    }

    /** Bounds and axes are tensors in ONNX. */
    @Test
    void aSlice() {
        g.output("y", g.slice(input("x", 2, 5), 1, 4));
        Message graph = graph(Map.of());
        assertThat(nodes(graph))
                .containsExactly(
                        "Constant[][slice]",
                        "Constant[][slice_1]",
                        "Constant[][slice_2]",
                        "Slice[x, slice, slice_1, slice_2][y]");
        assertThat(graph.messages(NODE).subList(0, 3))
                .extracting(node -> attribute(node, "value_ints"))
                .containsExactly(List.of(1), List.of(4), List.of(1));
    }

    /** Two groups of one input channel and two output channels: ONNX has the groups among the input channels. */
    @Test
    void aTransposedConvolution() {
        GridGeometry geometry = GridGeometry.of(1, new Int3(4, 1, 1), new Int3(2, 1, 1))
                .strided(new Int3(3, 1, 1))
                .grouped(2)
                .transposed(new Int3(2, 0, 0));
        g.output("y", g.convTranspose(geometry, input("x", 4, 2), g.parameter("w", 2, 1, 4), Epilogue.NONE));
        Message graph = graph(Map.of("w", ramp(8)));
        assertThat(nodes(graph)).containsExactly("ConvTranspose[x, w][y]");
        assertThat(attribute(graph.messages(NODE).getFirst(), "output_padding")).containsExactly(2);
        assertThat(graph.messages(OUTPUT)).extracting(OnnxModelTest::shape).containsExactly(List.of("1", "4", "13"));
        assertThat(initializers(graph)).singleElement().satisfies(weight -> {
            assertThat(weight.dims()).containsExactly(2, 2, 2);
            assertThat(weight.values()).containsExactly(0, 4, 1, 5, 2, 6, 3, 7);
        });
    }

    /** One parameter as matrix of rows without a grid and as kernel of a point-wise convolution, scaled by a pass. */
    @Test
    void aSharedWeightInTwoForms() {
        Value w = g.parameter("w", 2, 3);
        Value cells = g.relu(input("cells", 4, 2));
        g.output("global", g.pool(GridGeometry.of(1, new Int3(4, 1, 1), new Int3(4, 1, 1)), Pooling.MEAN, cells));
        g.output("linear", g.linear(cells, w, Epilogue.NONE));
        g.output("again", g.linear(cells, w, Epilogue.NONE));
        g.output("rows", g.linear(g.input("rows in", Type.f32(Dim.symbol("n"), Dim.of(2))), w, Epilogue.NONE));
        Message graph = graph(Map.of("w", new WeightData.Scaled(ramp(6), new double[] {1, 10, 100})));
        assertThat(nodes(graph))
                .containsExactly(
                        "Relu[cells][activate]",
                        "GlobalAveragePool[activate][global]",
                        "Conv[activate, w][linear]",
                        "Conv[activate, w][again]",
                        "MatMul[rows in, w_1][rows]");
        assertThat(initializers(graph)).extracting(Tensor::dims).containsExactly(List.of(3, 2, 1), List.of(2, 3));
        assertThat(initializers(graph).getFirst().values()).containsExactly(0, 3, 10, 40, 200, 500);
        assertThat(initializers(graph).getLast().values()).containsExactly(0, 10, 200, 3, 40, 500);
        assertThat(shape(graph.messages(OUTPUT).getLast())).containsExactly("n", "3");
    }

    /** Ports of what has no node to be named after it. */
    @Test
    void outputsThatAreCopies() {
        Value x = input("x", 2, 3);
        Value y = g.relu(x);
        g.output("input", x);
        g.output("first", y);
        g.output("second", y);
        g.output("parameter", g.parameter("p", 1, 2));
        Message graph = graph(Map.of("p", ramp(2)));
        assertThat(nodes(graph))
                .containsExactly(
                        "Relu[x][first]", "Identity[x][input]", "Identity[first][second]", "Identity[p][parameter]");
    }

    /** Names of nodes repeat and may be those of ports; those of tensors may not. */
    @Test
    void namesOfTensorsAreUnique() {
        Value x = input("activate", 2, 3);
        g.output("activate_1", g.relu(g.relu(g.relu(x))));
        assertThat(nodes(graph(Map.of())))
                .containsExactly(
                        "Relu[activate][activate_2]", "Relu[activate_2][activate_3]", "Relu[activate_3][activate_1]");
    }

    @Test
    void theFileHoldsTheSameBytes(@TempDir Path folder) throws IOException {
        g.output(
                "y",
                g.linear(
                        input("x", 2, 40_000),
                        g.parameter("w", 40_000, 1),
                        Epilogue.NONE.withBias(),
                        g.parameter("b", 1)));
        OnnxModel model = OnnxModel.of(
                new Program(g.build(), new Weights(Map.of("b", new float[1])).with(Map.of("w", ramp(40_000)))));
        ByteBuffer bytes = ByteBuffer.allocate(model.size());
        model.writeTo(bytes);
        Path file = folder.resolve("net.onnx");
        Files.writeString(file, "older");
        model.write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes.array());
        Message graph =
                Message.parse(ByteString.copyFrom(bytes)).messages(GRAPH).getFirst();
        assertThat(nodes(graph)).containsExactly("Gemm[x, w, b][y]");
        assertThat(initializers(graph).getFirst().values())
                .isEqualTo(ramp(40_000).values());
    }
}
