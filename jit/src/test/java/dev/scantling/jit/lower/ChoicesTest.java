package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.MatrixKernel;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a matrix kernel is cut up never shows in its results. */
class ChoicesTest {
    private static final Epilogue EPILOGUE = new Epilogue(true, true, Activation.RELU);
    private static final List<Choice> CHOICES = List.of(
            new Choice(6, 2, 512),
            new Choice(1, 1, 256),
            new Choice(5, 2, 256),
            new Choice(4, 3, 1024),
            new Choice(2, 4, 256),
            new Choice(8, 1, 256),
            new Choice(12, 1, 512),
            new Choice(16, 2, 768));

    private final Random random = new Random(7);

    private static float[] run(Target target, Choice choice, Node node, List<Datum> operands) {
        List<Datum> results = NodeRunner.run(target, choice, node, operands);
        return ((Datum.Floats) results.getFirst()).values();
    }

    private static void assertSameBits(NodeCase nodeCase, Node node, List<Choice> choices) {
        for (int lanes : List.of(1, 8)) {
            Target target = NodeRunner.target(lanes);
            float[] expected = run(target, choices.getFirst(), node, nodeCase.operands());
            for (Choice choice : choices) {
                assertThat(run(target, choice, node, nodeCase.operands()))
                        .as(node.op() + " as " + choice + " with " + lanes + " lanes")
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,3,5", "1,3,8", "13,7,17", "300,5,24", "523,16,33"})
    void convolutionsGiveTheSameBits(int rows, int cin, int cout) {
        NodeCase nodeCase = new NodeCase(random)
                .map(3, rows, rows)
                .matrix("in", rows, cin)
                .weight(3, cin, cout)
                .weight(cout)
                .matrix("out", rows, cout);
        assertSameBits(nodeCase, nodeCase.node(new SparseOp.SparseConv(EPILOGUE)), CHOICES);
    }

    @ParameterizedTest
    @CsvSource({"0,3,5", "1,3,8", "13,7,17", "300,5,24", "523,16,33"})
    void linearLayersGiveTheSameBits(int rows, int cin, int cout) {
        NodeCase nodeCase = new NodeCase(random)
                .matrix("n", rows, cin)
                .weight(cin, cout)
                .weight(cout)
                .matrix("n", rows, cout);
        List<Choice> choices = Stream.concat(CHOICES.stream(), Stream.of(new Choice(6, 2, 1), new Choice(3, 2, 7)))
                .toList();
        assertSameBits(nodeCase, nodeCase.node(new DenseOp.Linear(EPILOGUE)), choices);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,3,5", "2,13,7,7,17", "1,300,2,5,24", "3,5,5,4,4"})
    void convolutionsOverGridsGiveTheSameBits(int groups, int x, int y, int cin, int cout) {
        GridGeometry geometry = GridGeometry.of(1, new Int3(x, y, 1), new Int3(3, 2, 1))
                .padded(new Int3(1, 1, 0), new Int3(1, 0, 0))
                .grouped(groups);
        int rows = geometry.outputRows();
        NodeCase features = new NodeCase(random)
                .grid(rows, groups * cin)
                .weight(6, cin, groups * cout)
                .weight(groups * cout)
                .grid(rows, groups * cout);
        List<Choice> choices = Stream.concat(CHOICES.stream(), Stream.of(new Choice(6, 2, 1), new Choice(3, 2, 7)))
                .toList();
        assertSameBits(features, features.node(new GridOp.Conv(geometry, EPILOGUE)), choices);
        assertSameBits(features, features.node(new GridOp.ConvTranspose(geometry, EPILOGUE)), choices);
        NodeCase gradients = new NodeCase(random).grid(rows, groups * cin).grid(rows, groups * cout);
        assertSameBits(gradients, gradients.node(new GridOp.WeightGradient(geometry)), choices);
    }

    /** Every rest of rows that full tiles can leave. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 15, 16})
    void tilesCoverAnyNumberOfRows(int tileRows) {
        for (int rows = 0; rows <= 2 * tileRows; rows++) {
            NodeCase nodeCase = new NodeCase(random).matrix("n", rows, 2).weight(2, 3);
            List<Choice> choices = List.of(new Choice(1, 1, 256), new Choice(tileRows, 1, 256));
            assertSameBits(nodeCase, nodeCase.node(new DenseOp.Linear(Epilogue.NONE)), choices);
        }
    }

    @Test
    void kernelsOfEqualNameAreEqual() {
        NodeCase nodeCase =
                new NodeCase(random).map(3, 9, 9).matrix("in", 9, 16).weight(3, 16, 24);
        Node node = nodeCase.node(new SparseOp.SparseConv(Epilogue.NONE));
        MatrixKernel kernel = MatrixKernel.of(node, NodeRunner.target(8), "native", FloatFormat.F32)
                .orElseThrow();
        List<KernelSpec> specs = Stream.concat(CHOICES.stream(), Stream.of(kernel.standard()))
                .map(choice -> spec(node, choice))
                .distinct()
                .toList();
        assertThat(specs).extracting(KernelSpec::name).doesNotHaveDuplicates().hasSizeGreaterThan(7);
        assertThat(spec(node, kernel.standard()).name()).isEqualTo("sparse_conv_3x16x24_v8");
        assertThat(spec(node, new Choice(12, 1, 512)).name()).isEqualTo("sparse_conv_3x16x24_t12x1_b512_v8");
    }

    private static KernelSpec spec(Node node, Choice choice) {
        return lower(node, choice).steps().getFirst().code() instanceof Code.Loops(KernelSpec spec)
                ? spec
                : new KernelSpec("none", List.of(), List.of());
    }

    private static LoweredNode lower(Node node, Choice choice) {
        int elements = IntStream.of(3, 16, 24).reduce(1, Math::multiplyExact);
        return new Lowering(NodeRunner.target(8), "native", (_, _) -> choice)
                .lower(node, _ -> Optional.of(WeightData.of(new float[elements])));
    }

    @Test
    void aBlockThatTheMapDoesNotAllowIsRefused() {
        NodeCase nodeCase =
                new NodeCase(random).map(3, 9, 9).matrix("in", 9, 16).weight(3, 16, 24);
        Node node = nodeCase.node(new SparseOp.SparseConv(Epilogue.NONE));
        assertThatThrownBy(() -> lower(node, new Choice(6, 2, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");
    }
}
