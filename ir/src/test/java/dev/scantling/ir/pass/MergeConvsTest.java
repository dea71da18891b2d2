package dev.scantling.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Layers;
import dev.scantling.ir.check.Siblings;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.ir.text.GraphPrinter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MergeConvsTest {
    private static final Int3 IMAGE = new Int3(4, 3, 1);

    private final GraphBuilder g = new GraphBuilder("test");
    private final Map<String, float[]> weights = new HashMap<>();
    private final Value x = g.input("x", Type.f32(Dim.of(12), Dim.of(2)));

    private Value parameter(String key, int... shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        weights.put(key, values);
        return g.parameter(key, shape);
    }

    private Value linear(String key, Value of, int cout) {
        return g.scope(key, () -> g.linear(of, parameter(key, of.channels(), cout), Epilogue.NONE));
    }

    private Value conv(String key, GridGeometry geometry, int cout) {
        Value weight = parameter(key, geometry.volume(), 2 / geometry.groups(), cout);
        return g.scope(key, () -> g.conv(geometry, x, weight, Epilogue.NONE));
    }

    private static GridGeometry image(Int3 size) {
        return GridGeometry.of(1, IMAGE, size).padded(size.zip(Int3.cube(2), (taps, by) -> taps / by));
    }

    private Program program(Value... results) {
        for (int i = 0; i < results.length; i++) {
            g.output("y" + i, results[i]);
        }
        return new Program(g.build(), new Weights(weights));
    }

    private static Node node(Graph graph, Value value) {
        return graph.nodes().stream()
                .filter(node -> node.outputs().contains(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> layers(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.op() instanceof WeightedSum)
                .toList();
    }

    private static Program merged(Program program) {
        MergeConvs all = new MergeConvs(MergeKeys.of(program.graph()).sets());
        return new DropDead().apply(all.apply(program));
    }

    @Test
    void linearLayersBecomeOneAndAreCutUp() {
        Program program = program(linear("a", x, 1), linear("b", x, 3), g.relu(linear("c", x, 2)));
        Program after = merged(program);
        assertThat(GraphPrinter.print(after.graph())).isEqualTo("""
                        graph test
                        input x %0: f32[12, 2]
                        %8: f32[2, 6] = parameter() {key="a.linear + b.linear + c.linear.weight"} @"a.linear + b.linear + c.linear.weight"
                        %9: f32[12, 6] = linear(%0, %8) @"a.linear + b.linear + c.linear"
                        %2: f32[12, 1] = slice(%9) {from=0, to=1} @a.linear
                        %4: f32[12, 3] = slice(%9) {from=1, to=4} @b.linear
                        %6: f32[12, 2] = slice(%9) {from=4, to=6} @c.linear
                        %7: f32[12, 2] = activate(%6) {function=relu} @activate
                        output y0 %2
                        output y1 %4
                        output y2 %7
                        """);
        assertThat(after.weights().get("a.linear + b.linear + c.linear.weight"))
                .containsExactly(1, 1, 2, 3, 1, 2, 2, 4, 5, 6, 3, 4);
    }

    @Test
    void theSmallerKernelLiesInTheMiddleOfTheLarger() {
        Program program = program(conv("point", image(Int3.ONE), 1), conv("square", image(new Int3(3, 3, 1)), 1));
        Program after = merged(program);
        assertThat(GraphPrinter.print(after.graph())).contains("{batch=1, extents=4x3x1, size=3x3x1, padding=1x1x0}");
        float[] point = after.weights().get("point.conv + square.conv.weight");
        for (int i = 0; i < 18; i++) {
            assertThat(point[2 * i]).isEqualTo(i == 8 ? 1 : i == 9 ? 2 : 0);
            assertThat(point[2 * i + 1]).isEqualTo(i + 1);
        }
    }

    @Test
    void kernelsThatCrossNeedRoomForBoth() {
        Program program = program(conv("wide", image(new Int3(3, 1, 1)), 1), conv("high", image(new Int3(1, 3, 1)), 2));
        assertThat(layers(merged(program).graph())).hasSize(1);
        assertSame(program, merged(program), Map.of("x", Datum.matrix(12, 2, numbers(24))));
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i * 7 % 11 - 5;
        }
        return numbers;
    }

    @Test
    void mergedLinearLayersComputeTheSame() {
        Cases.standard(60).check(40, (random, size) -> assertMerges(Siblings.linear(random, size)));
    }

    @Test
    void mergedSparseConvolutionsComputeTheSame() {
        Cases.standard(60).check(40, (random, size) -> assertMerges(Siblings.sparse(random, size)));
    }

    @Test
    void mergedConvolutionsOverGridsComputeTheSame() {
        Cases.standard(150).check(7, (random, size) -> assertMerges(Siblings.grid(random, size)));
    }

    private static void assertMerges(Siblings.Case siblings) {
        Program after = merged(siblings.program());
        assertThat(layers(siblings.program().graph())).hasSizeGreaterThan(1);
        assertThat(layers(after.graph())).hasSize(1);
        assertSame(siblings.program(), after, siblings.inputs());
    }

    /** Equal numbers; only zeros may have another sign. */
    private static void assertSame(Program before, Program after, Map<String, Datum> inputs) {
        Map<String, Datum> expected = Interpreter.run(before, inputs);
        Map<String, Datum> got = Interpreter.run(after, inputs);
        assertThat(got).containsOnlyKeys(expected.keySet());
        expected.forEach((port, datum) -> assertThat(Layers.floats(Objects.requireNonNull(got.get(port))))
                .as(port)
                .containsExactly(Layers.floats(datum), within(0f)));
    }

    /** Those that merge stand where the first stood, which may be before others that read something else. */
    @Test
    void someOfAGraphMerge() {
        Value first = linear("first", x, 2);
        Value inner = linear("inner", g.relu(first), 3);
        Value second = linear("second", x, 4);
        Program program = program(first, inner, second);
        assertThat(MergeKeys.of(program.graph()).sets())
                .containsExactly(List.of(node(program.graph(), first), node(program.graph(), second)));
        assertThat(layers(merged(program).graph())).hasSize(2);
        assertSame(program, merged(program), Map.of("x", Datum.matrix(12, 2, numbers(24))));
    }

    @Test
    void noSetsChangeNothing() {
        Program program = program(linear("a", x, 1));
        assertThat(new MergeConvs(List.of()).apply(program)).isSameAs(program);
    }

    private static void assertRefused(Program program, String message, Node... set) {
        assertThatThrownBy(() -> new MergeConvs(List.of(List.of(set))).apply(program))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("operators that merge", message);
    }

    @Test
    void whatDoesNotMergeIsNamed() {
        Value other = g.input("other", Type.f32(Dim.of(12), Dim.of(2)));
        Value[] results = {
            linear("a", x, 1),
            linear("b", other, 1),
            g.scope("c", () -> g.linear(x, parameter("c", 2, 1), Epilogue.NONE.with(Activation.RELU))),
            conv("d", image(Int3.ONE), 2),
            conv("e", GridGeometry.of(1, IMAGE, Int3.ONE).strided(new Int3(2, 1, 1)), 2),
            conv("f", image(Int3.ONE).grouped(2), 2),
            conv("g", image(new Int3(3, 1, 1)).dilated(new Int3(2, 1, 1)), 2),
            g.scope("h", () -> g.linear(x, parameter("h", 2, 2), Epilogue.NONE.withResidual(), x)),
            g.scope("i", () -> g.linear(x, g.input("w", Type.f32(Dim.of(2), Dim.of(2))), Epilogue.NONE)),
            g.relu(x)
        };
        Program program = program(results);
        List<Node> nodes = new ArrayList<>();
        Arrays.asList(results).forEach(value -> nodes.add(node(program.graph(), value)));
        assertThat(MergeKeys.of(program.graph()).sets()).isEmpty();
        Node a = nodes.getFirst();
        assertRefused(program, "two or more different ones, got [a.linear]", a);
        assertRefused(program, "two or more different ones, got [a.linear, a.linear]", a, a);
        assertRefused(program, "'a.linear' and 'b.linear', which read [%0] and [%1]", a, nodes.get(1));
        assertRefused(program, "'a.linear' and 'c.linear', which end in", a, nodes.get(2));
        assertRefused(program, "which are different operators, linear and conv", a, nodes.get(3));
        assertRefused(
                program,
                "'d.conv' and 'e.conv', which go from cells to others, 4x3x1 to 4x3x1 by stride 1 and 4x3x1 to 2x3x1",
                nodes.get(3),
                nodes.get(4));
        assertRefused(program, "'f.conv', which has groups", nodes.get(3), nodes.get(5));
        assertRefused(program, "'g.conv', which is dilated", nodes.get(3), nodes.get(6));
        assertRefused(program, "'h.linear', which adds a residual", a, nodes.get(7));
        assertRefused(program, "'i.linear', which has weights that are no parameters", a, nodes.get(8));
        assertRefused(program, "'activate', which is activate", a, nodes.get(9));
        Node stranger = new Node(
                "z", a.op(), a.inputs(), List.of(new Value(99, a.output().type())));
        assertRefused(program, "'z', which is not in this graph", a, stranger);
    }

    /** A row and a column of that many taps would be a square of 2^34. */
    @Test
    void whatIsTooLargeTogetherStaysApart() {
        Int3 cells = new Int3(3, 4, 1);
        GridGeometry row = GridGeometry.of(1, cells, new Int3(1 << 17, 1, 1))
                .padded(new Int3(1 << 16, 0, 0), new Int3((1 << 16) - 1, 0, 0));
        GridGeometry column = GridGeometry.of(1, cells, new Int3(1, 1 << 17, 1))
                .padded(new Int3(0, 1 << 16, 0), new Int3(0, (1 << 16) - 1, 0));
        Program program = program(conv("row", row, 1), conv("column", column, 1));
        List<Node> set = layers(program.graph());
        assertThat(MergeKeys.of(program.graph()).sets()).containsExactly(set);
        assertRefused(program, "would have 68719476736 weights, but a parameter", set.toArray(Node[]::new));
    }

    @Test
    void oneOperatorMergesOnce() {
        Value a = linear("a", x, 1);
        Value b = linear("b", x, 1);
        Value c = linear("c", x, 1);
        Program program = program(a, b, c);
        Graph graph = program.graph();
        MergeConvs twice = new MergeConvs(
                List.of(List.of(node(graph, a), node(graph, b)), List.of(node(graph, b), node(graph, c))));
        assertThatThrownBy(() -> twice.apply(program))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("'b.linear' is in two");
    }
}
