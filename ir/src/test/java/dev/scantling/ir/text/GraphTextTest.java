package dev.scantling.ir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.BoxOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Op;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.Residual;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.RandomNets;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.MaskSort;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphTextTest {
    private static final String EXAMPLE = """
            graph "minkunet@0.5"
            input coords %0: coords[n0, 1]
            input feats %1: f32[n0, 4]
            %2: map[27, n0, n0] = kernel_map(%0, %0) {size=3, submanifold, convention=minkowski} @stem.0.kernel_map
            %3: f32[27, 4, 2] = parameter() {key=stem.0.kernel} @stem.0.kernel
            %4: f32[2] = parameter() {key=stem.0.bias} @stem.0.bias
            %5: f32[n0, 2] = sparse_conv(%2, %1, %3, %4) {bias, activation=relu} @"my layer"
            output logits %5
            """;

    @Test
    void aGraphReadsLikeThis() {
        GraphBuilder g = new GraphBuilder("minkunet@0.5");
        KernelGeometry subm = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        Value coords = g.inputCoords("coords");
        Value feats = g.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(4)));
        Value map = g.scope("stem.0", () -> g.kernelMap(coords, coords, subm));
        Value weight = g.parameter("stem.0.kernel", 27, 4, 2);
        Value bias = g.parameter("stem.0.bias", 2);
        Epilogue epilogue = Epilogue.NONE.withBias().with(Activation.RELU);
        g.output("logits", g.sparseConv(map, feats, weight, epilogue, bias));
        assertThat(GraphPrinter.print(g.build())).isEqualTo(EXAMPLE.replace("\"my layer\"", "sparse_conv"));
    }

    @Test
    void aConvolutionOverAGridReadsLikeThis() {
        GridGeometry geometry = GridGeometry.of(2, new Int3(8, 8, 1), new Int3(3, 3, 1))
                .strided(new Int3(2, 2, 1))
                .padded(new Int3(1, 1, 0))
                .grouped(2);
        assertThat(OpText.attributes(new GridOp.Conv(geometry, Epilogue.NONE.withBias())))
                .hasToString(" {batch=2, extents=8x8x1, size=3x3x1, stride=2x2x1, padding=1x1x0, groups=2, bias}");
    }

    @Test
    void sortedMapsSurviveTheRoundTrip() {
        GraphBuilder g = new GraphBuilder("sorted");
        Value coords = g.inputCoords("coords");
        Value map = g.kernelMap(coords, coords, KernelGeometry.of(3, 1, Convention.MINKOWSKI));
        Value sorted = g.sortMap(map, new MaskSort(9, 1024));
        Graph graph = g.build();
        assertThat(sorted.type()).hasToString("map[27, n0, n0, 9, 1024]");
        assertThat(g.reverseMap(sorted).type()).hasToString("map[27, n0, n0]");
        assertThat(GraphParser.parse(GraphPrinter.print(graph), "sorted")).isEqualTo(graph);
    }

    @Test
    void commentsAndBlankLinesAreSkipped() {
        Graph graph = GraphParser.parse(EXAMPLE, "example");
        assertThat(GraphParser.parse("# by hand\n\n" + EXAMPLE.replace("output", "  # end\n\noutput"), "again"))
                .isEqualTo(graph);
        assertThat(graph.nodes().getLast().name()).isEqualTo("my layer");
    }

    @Test
    void randomGraphsSurviveTheRoundTrip() {
        Cases.standard(60).check(30, (random, size) -> {
            Graph graph = RandomNets.net(random, size).program().graph();
            assertThat(GraphParser.parse(GraphPrinter.print(graph), "random")).isEqualTo(graph);
        });
    }

    @Test
    void namesMayHoldAnything() {
        String odd = " \u2028\t\r\n\\n\"%0: # {caf\u00e9}";
        GraphBuilder g = new GraphBuilder(odd);
        Value x = g.input(odd, Type.f32(Dim.symbol(odd), Dim.of(0)));
        g.output(odd, g.scope(odd, () -> g.relu(x)));
        Graph graph = g.build();
        assertThat(GraphParser.parse(GraphPrinter.print(graph), "odd")).isEqualTo(graph);
    }

    static Stream<Op> operators() {
        KernelGeometry odd = new KernelGeometry(
                new Int3(3, 1, 5),
                new Int3(2, 1, 2),
                Int3.cube(3),
                new Int3(1, 0, -2),
                false,
                new Int3(41, 1600, 1408),
                Convention.SPCONV);
        GridGeometry grid = GridGeometry.of(4, new Int3(9, 8, 7), new Int3(3, 1, 5))
                .strided(new Int3(2, 1, 3))
                .dilated(new Int3(1, 2, 1))
                .padded(new Int3(1, 0, 2), new Int3(0, 0, 1))
                .grouped(3);
        return Stream.of(
                new DenseOp.Parameter("a \"b\"\\\n%", new Type.TensorType(DType.F64, Shape.of(2, 0, 3))),
                new DenseOp.Linear(new Epilogue(true, true, Activation.RELU)),
                new DenseOp.Linear(new Epilogue(true, Residual.BEHIND, Activation.RELU)),
                new SparseOp.QuantizedConv(new Epilogue(false, Residual.BEHIND, Activation.LEAKY_RELU)),
                new DenseOp.BatchNorm(Math.nextUp(1e-5)),
                new DenseOp.Activate(Activation.IDENTITY),
                new DenseOp.Activate(Activation.RELU),
                new DenseOp.LayerNorm(Math.nextDown(1e-3)),
                new DenseOp.Add(),
                new DenseOp.Add(Activation.RELU),
                new DenseOp.Subtract(),
                new DenseOp.Multiply(),
                new DenseOp.Repeat(3),
                new DenseOp.Activate(Activation.SIGMOID),
                new DenseOp.Linear(Epilogue.NONE.with(Activation.LEAKY_RELU)),
                new PointOp.GridPositions(2, 32, true),
                new PointOp.GridPositions(1, 1, false),
                new PointOp.GroupCells(2, 16),
                new PointOp.GridCorners(3, 8),
                new PointOp.FarthestPoints(2, 1024),
                new PointOp.FarthestRows(3, 16),
                new PointOp.BallQuery(2, 32, Math.nextUp(0.1f)),
                new PointOp.BallQuery(2, 32, 0.05f, 0.1f),
                new PointOp.NearestPoints(4),
                new PointOp.Normals(2, 0.1f, -3, 1e-9f),
                new PointOp.Inliers(1, 2.5f),
                new BoxOp.PointsInBoxes(3),
                new BoxOp.BoxQuery(2, 128),
                new BoxOp.BoxOverlaps(1, BoxMeasure.AREA),
                new BoxOp.BoxOverlaps(2, BoxMeasure.VOLUME),
                new BoxOp.KeepBoxes(2, 100, BoxMeasure.BIRDS_EYE, 0.7f),
                new BoxOp.KeepBoxes(1, 1, BoxMeasure.ALIGNED, 0),
                new PointOp.Neighbours(2, 16, Float.POSITIVE_INFINITY),
                new PointOp.Neighbours(1, 5, Math.nextUp(0.3f)),
                new PointOp.FeatureNeighbours(2, 20),
                new SparseOp.GatherRows(),
                new ArrayOp.Map(UnaryFunction.ERF),
                new ArrayOp.Combine(BinaryFunction.AT_MOST),
                new ArrayOp.Select(),
                new ArrayOp.Rearrange(new ArrayView(7, List.of(2, 4), List.of(-3, 0)), 4),
                new ArrayOp.Rearrange(new ArrayView(0, List.of(), List.of()), 1),
                new ArrayOp.Reduce(Reduction.LAST_OF_MINIMUM),
                new ArrayOp.RunningSum(),
                new ArrayOp.Extremes(3, true),
                new ArrayOp.MatMul(5),
                new ArrayOp.Take(),
                new ArrayOp.Scatter(ScatterRule.MULTIPLY),
                new FixedPointOp.Rescale(-3, -128, 1 << 24),
                new FixedPointOp.AddRescaled(
                        FixedPoint.of(0.5), FixedPoint.of(0.3), new FixedPoint(0, 0), Integer.MIN_VALUE >> 8, 127),
                new FixedPointOp.FixedSoftmax(Math.nextUp(0.02)),
                new DenseOp.Convert(DType.F32),
                new DenseOp.Convert(DType.F16),
                new DenseOp.Convert(DType.BF16),
                new DenseOp.Concat(),
                new DenseOp.Slice(3, 17),
                new DenseOp.Quantize(Math.nextUp(0.05f), DType.U7),
                new DenseOp.Quantize(Float.MIN_VALUE, DType.U8),
                new GeometryOp.ScalePoints(Math.nextUp(0.05f), -Float.MIN_VALUE),
                new GeometryOp.Voxelize(),
                new GeometryOp.ReverseMap(),
                new GeometryOp.SortMap(new MaskSort(3, 1024)),
                new GeometryOp.OutputCoords(odd),
                new GeometryOp.KernelMap(KernelGeometry.of(2, 2, Convention.TORCHSPARSE_2_HASHMAP)),
                new GeometryOp.KernelMap(KernelGeometry.ofOffsets(KernelGeometry.cross(2), Int3.ONE)
                        .dilated(new Int3(1, 2, 3))),
                new GeometryOp.ExpandCoords(odd),
                new GeometryOp.CombineCoords(SetOperation.DIFFERENCE),
                new GeometryOp.CropCoords(new Int3(-1, 0, 2), Int3.cube(7)),
                new GeometryOp.PruneCoords(),
                new GeometryOp.GridCoords(new CellGrid(2, new Int3(0, -3, 0), new Int3(4, 5, 6)), Int3.cube(2)),
                new GeometryOp.GridMap(CellGrid.of(1, Int3.cube(3))),
                new GeometryOp.SampleRows(5),
                new GeometryOp.GroupPoints(AbsentVoxel.FIRST_ROW),
                new GeometryOp.Trilinear(true),
                new GeometryOp.Trilinear(false),
                new GridOp.Conv(grid, Epilogue.NONE.withBias().with(Activation.RELU)),
                new GridOp.ConvTranspose(
                        GridGeometry.of(0, Int3.ONE, Int3.ONE).padded(Int3.ONE), Epilogue.NONE.withResidual()),
                new GridOp.Pool(grid, Pooling.MAX),
                new GridOp.WeightGradient(grid),
                new SparseOp.SparseConv(Epilogue.NONE.withResidual()),
                new SparseOp.QuantizedConv(Epilogue.NONE.withBias()),
                new SparseOp.MapPool(Pooling.MEAN),
                new SparseOp.SparseConv(4, Epilogue.NONE),
                new SparseOp.ScatterPool(Pooling.MEAN),
                new SparseOp.SamplePool(Pooling.MAX),
                new SparseOp.SampleBroadcast(),
                new SparseOp.SampleNorm(3, Math.nextUp(1e-5)),
                new SparseOp.Interpolate());
    }

    @ParameterizedTest
    @MethodSource("operators")
    void everyAttributeSurvivesTheRoundTrip(Op op) {
        List<Type> results = op instanceof DenseOp.Parameter parameter ? List.of(parameter.type()) : List.of();
        LineScanner line = new LineScanner("test", 1, OpText.attributes(op).toString());
        AttributeReader attributes = new AttributeReader(line);
        assertThat(OpText.read(op.text(), 0, attributes, results, line)).isEqualTo(op);
        attributes.finish(op.text());
        line.end();
    }

    @ParameterizedTest
    @MethodSource("operators")
    void attributesOneByOneMakeTheSameOperator(Op op) {
        List<Type> results = op instanceof DenseOp.Parameter parameter ? List.of(parameter.type()) : List.of();
        assertThat(GraphParser.operator(op.text(), GraphPrinter.attributes(op), results, "test"))
                .isEqualTo(op);
    }

    @Test
    void typesAlone() {
        for (String text : List.of("f32[n0, 4]", "i32[]", "coords[\"a b\", 1x1x2]", "map[27, n0, 5, 2, 256]")) {
            assertThat(GraphPrinter.print(GraphParser.type(text, "test"))).isEqualTo(text);
        }
        assertThatThrownBy(() -> GraphParser.type("coords[n0, 1] and more", "here"))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("here:1:15: expected the end of the line, got 'and'");
    }

    @Test
    void everyOperatorIsAmongTheCases() {
        Set<Class<?>> covered = operators().map(Op::getClass).collect(Collectors.toSet());
        assertThat(operators(Op.class)).allMatch(covered::contains);
    }

    /** Families may have families. */
    private static Stream<Class<?>> operators(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(GraphTextTest::operators)
                : Stream.of(family);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    graph x extra                                      | t:1:9: expected the end of the line, got 'extra'
                    grph x                                             | t:1:1: expected 'graph ', got 'grph'
                    graph x;output y %3                                | t:2:10: expected a value defined above, got %3
                    graph x;input a %0: f33[2]                         | t:2:13: expected a type (coords, map, f32, f64, f16, bf16, i32, i64, u8, u7, i8, i16), got 'f33'
                    graph x;input a %0: f32[n0 4]                      | t:2:20: expected ',', got '4'
                    graph x;input a %0: f32[2];input b %0: f32[2]      | t:3:9: expected a new value, got %0 again
                    graph x;input a %0: f32[99999999999]               | t:2:17: expected a number of 32 bits, got '99999999999'
                    graph x;input "a %0: f32[2]                        | t:2:7: expected the name of an input with a closing quote, got '"'
                    graph x;%0: f32[2] = fly() @a                      | t:2:14: expected an operator, got 'fly'
                    graph x;%0: f32[2] = parameter() {kay=3} @a        | t:2:34: expected the attribute 'key'
                    graph x;%0: f32[2] = parameter() {key=a, b} @a     | t:2:34: expected no other attribute of parameter, got 'b'
                    graph x;%0: f32[2] = parameter() {key=a, key=b} @a | t:2:34: expected each attribute once, got 'key' again
                    graph x;%0: f32[2] = add() {, } @a                 | t:2:21: expected an attribute, got ','
                    graph x;%0: f32[2] = batch_norm() {epsilon=a} @a   | t:2:36: expected a number, got 'a'
                    graph x;%0: f32[2] = activate() {function=tan} @a  | t:2:35: expected one of identity, relu, leaky_relu, steep_leaky_relu, sigmoid, got 'tan'
                    graph x;%0: f32[2] = kernel_map() {size=3x3} @a    | t:2:33: expected a number or three joined by x, such as 3x1x3, got '3x3'
                    graph x;%0: f32[2] = kernel_map() {size=0, convention=spconv} @a | t:2:27: expected a consistent geometry: kernel size must be at least 1 on every axis, got 0
                    graph x;%0: f32[2] = conv() {batch=b} @a           | t:2:28: expected a number, got 'b'
                    graph x;%0: f32[2] = linear() {residual, activation=relu, residual_behind} @a | t:2:23: expected one residual, got 'residual' and 'residual_behind'
                    graph x;%0: f32[2] = linear() {residual_behind} @a | t:2:23: expected a consistent epilogue: a residual is added behind an activation, but there is none; add it before
                    graph x;%0: f32[2] = conv() {batch=1, extents=3, size=0} @a | t:2:21: expected a consistent geometry: kernel size must be at least 1, got 0
                    graph x;%0: f32[2] = parameter() {key=a}           | t:2:33: expected '@', got the end of the line
                    """)
    void errorsNameLineAndColumn(String text, String message) {
        assertThatThrownBy(() -> GraphParser.parse(text.replace(';', '\n'), "t"))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessage(message);
    }

    @Test
    void aGraphThatContradictsItselfIsRefusedWithItsSource() {
        assertThatThrownBy(() -> GraphParser.parse(EXAMPLE.replace("%5: f32[n0, 2]", "%5: f32[n0, 3]"), "net.ir"))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageStartingWith("net.ir: minkunet@0.5, node 'my layer' (sparse_conv): ")
                .hasMessageContaining("the result must be [f32[n0, 2]], is [f32[n0, 3]]");
        assertThatThrownBy(() -> GraphParser.parse("\n# nothing\n", "empty"))
                .hasMessage("empty:1:1: expected 'graph', got an empty text");
    }
}
