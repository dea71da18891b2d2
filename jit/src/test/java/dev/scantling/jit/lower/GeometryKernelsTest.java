package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.render.OpenClKernels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators on coordinates as kernels, in every form of code: exactly what the interpreter finds. */
class GeometryKernelsTest {
    private static final Weights NO_WEIGHTS = new Weights(Map.of());

    private final Random random = new Random(3);
    private final Map<KernelSpec, HostKernel> built = new HashMap<>();

    /** As few lanes and as many as there are, since they only pad rows. */
    private static List<NodeForms.Form> interpreted() {
        return NodeForms.hostAndApart().getLast();
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, interpreted());
    }

    private NodeCase rendered() {
        List<NodeForms.Form> forms = NodeForms.RENDERED.forms().stream()
                .map(NodeForms.Form::apartFromHost)
                .toList();
        return new NodeCase(random, forms);
    }

    private NodeCase onTheDevice() {
        NodeForms.Form device = new NodeForms.Form("OPENCL", NodeRunner.target(8), this::built);
        return new NodeCase(random, List.of(device.apartFromHost()));
    }

    /** Operators share kernels, and building one costs a second. */
    private HostKernel built(KernelSpec spec) {
        return built.computeIfAbsent(spec, OpenClKernels::define);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255, 257, 1025, 4097})
    void voxels(int points) {
        nodeCase().points(points, 6).checkExactly(new GeometryOp.Voxelize());
        nodeCase().points(points, 900).checkExactly(new GeometryOp.Voxelize());
        for (AbsentVoxel absent : AbsentVoxel.values()) {
            for (int voxels : new int[] {0, 200}) {
                around(nodeCase(), points, voxels).checkExactly(new GeometryOp.GroupPoints(absent));
            }
        }
        for (boolean nearest : new boolean[] {false, true}) {
            around(nodeCase(), points, 200).checkExactly(new GeometryOp.Trilinear(nearest));
        }
    }

    private static NodeCase around(NodeCase empty, int points, int voxels) {
        return empty.points(points, 6).coords("voxels", voxels, 3, Int3.cube(2));
    }

    /** On whole numbers and halves, where fractions are 0 and rounding decides, and all in one place. */
    @Test
    void pointsOnEdges() {
        float[] edges = new float[4 * 300];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = i % 4 == 0 ? 0 : random.nextInt(-6, 7) * 0.5f;
        }
        for (float[] points : List.of(edges, new float[4 * 300])) {
            nodeCase().matrix("points", 300, 4, points).checkExactly(new GeometryOp.Voxelize());
            nodeCase()
                    .matrix("points", 300, 4, points)
                    .coords("voxels", 30, 3, Int3.ONE)
                    .checkExactly(new GeometryOp.Trilinear(false));
        }
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void outputsAndMaps(Convention convention) {
        for (int size : new int[] {2, 3}) {
            for (int rows : new int[] {0, 1, 40, 300}) {
                outputsAndMaps(nodeCase(), KernelGeometry.of(size, 2, convention), rows);
            }
        }
        submanifold(nodeCase(), KernelGeometry.of(3, 1, convention), 300);
    }

    @Test
    void otherGeometries() {
        for (KernelGeometry geometry : List.of(
                KernelGeometry.of(3, 2, Convention.SPCONV).padded(Int3.ONE).within(new Int3(6, 5, 9)),
                KernelGeometry.of(3, 3, Convention.TORCHSPARSE_2).padded(Int3.ONE),
                KernelGeometry.of(3, 3, Convention.TORCHSPARSE_1),
                KernelGeometry.ofOffsets(List.of(new Int3(0, 5, 0), Int3.ZERO, new Int3(-1, 0, 7)), Int3.ONE))) {
            outputsAndMaps(nodeCase(), geometry, 300);
        }
    }

    @Test
    void mapsOfManyBlocks() {
        nodeCase()
                .coords("in", 1500, 9, Int3.ONE)
                .coords("out", 2100, 9, Int3.cube(2))
                .checkExactly(new GeometryOp.KernelMap(KernelGeometry.of(2, 2, Convention.MINKOWSKI)));
        submanifold(nodeCase(), KernelGeometry.of(5, 1, Convention.MINKOWSKI), 1025);
    }

    /** Outputs of a set, then the map to them, then its reverse. */
    private void outputsAndMaps(NodeCase in, KernelGeometry geometry, int rows) {
        in.coords("in", rows, 5, Int3.ONE);
        Op outputs = new GeometryOp.OutputCoords(geometry);
        in.checkExactly(outputs);
        NodeCase both = in.fresh()
                .coords("in", (Datum.Coords) in.operands().getFirst())
                .coords("out", (Datum.Coords) result(in, outputs));
        Op map = new GeometryOp.KernelMap(geometry);
        both.checkExactly(map);
        in.fresh().map((Datum.PairLists) result(both, map)).checkExactly(new GeometryOp.ReverseMap());
    }

    private static void submanifold(NodeCase in, KernelGeometry geometry, int rows) {
        in.coords("in", rows, 5, Int3.ONE).again().checkExactly(new GeometryOp.KernelMap(geometry));
    }

    private static Datum result(NodeCase operands, Op op) {
        return Interpreter.evaluate(operands.node(op), operands.operands(), NO_WEIGHTS)
                .getFirst();
    }

    private void grids(NodeCase empty, PointOp.GridPositions op, int points) {
        int rows = op.clouds() * points;
        List<float[]> kinds = List.of(numbers(rows, 2), numbers(rows, 0), new float[3 * rows]);
        for (float[] cloud : kinds) {
            NodeCase in = empty.fresh().weight(cloud, rows, 3);
            in.checkExactly(op);
            float[] found = ((Datum.Floats) result(in, op)).values();
            empty.fresh().weight(found, rows, 3).checkExactly(new PointOp.GroupCells(op.clouds(), op.resolution()));
            empty.fresh().weight(found, rows, 3).checkExactly(new PointOp.GridCorners(op.clouds(), op.resolution()));
        }
    }

    /** Within a few units, or on a lattice where points coincide. */
    private float[] numbers(int points, float spread) {
        float[] numbers = new float[3 * points];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = spread == 0 ? random.nextInt(5) * 0.5f : 3 + spread * (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void generatedCodeGivesTheSame() {
        everyOperator(this::rendered);
    }

    @Test
    void openClGivesTheSame() {
        OpenClKernels.device();
        everyOperator(this::onTheDevice);
    }

    private void everyOperator(Supplier<NodeCase> empty) {
        empty.get().points(1300, 6).checkExactly(new GeometryOp.Voxelize());
        around(empty.get(), 1300, 200).checkExactly(new GeometryOp.GroupPoints(AbsentVoxel.SKIP));
        around(empty.get(), 300, 200).checkExactly(new GeometryOp.Trilinear(false));
        outputsAndMaps(empty.get(), KernelGeometry.of(2, 2, Convention.MINKOWSKI), 700);
        outputsAndMaps(empty.get(), KernelGeometry.of(3, 2, Convention.TORCHSPARSE_2), 300);
        grids(empty.get(), new PointOp.GridPositions(3, 5, true), 129);
        sets(empty);
        searches(empty);
    }

    private void sets(Supplier<NodeCase> empty) {
        for (SetOperation operation : SetOperation.values()) {
            empty.get()
                    .coords("a", 700, 4, Int3.ONE)
                    .coords("b", 600, 4, Int3.ONE)
                    .checkExactly(new GeometryOp.CombineCoords(operation));
        }
        empty.get()
                .coords("in", 700, 5, Int3.ONE)
                .checkExactly(new GeometryOp.CropCoords(new Int3(-2, -9, 0), new Int3(3, 2, 9)));
        KernelGeometry within = KernelGeometry.of(3, 2, Convention.SPCONV).within(new Int3(6, 5, 9));
        for (KernelGeometry geometry : List.of(KernelGeometry.of(2, 2, Convention.MINKOWSKI), within)) {
            empty.get().coords("in", 300, 4, Int3.cube(2)).checkExactly(new GeometryOp.ExpandCoords(geometry));
        }
        NodeCase pruned = empty.get().coords("in", 700, 5, Int3.ONE);
        int count = ((Datum.Coords) pruned.operands().getFirst()).count();
        pruned.matrix("in", count, 1).checkExactly(new GeometryOp.PruneCoords());
        CellGrid grid = new CellGrid(2, new Int3(-3, -2, -4), new Int3(5, 9, 7));
        empty.get().coords("in", 700, 5, Int3.ONE).checkExactly(new GeometryOp.GridMap(grid));
        empty.get().checkExactly(new GeometryOp.GridCoords(grid, Int3.cube(2)));
        empty.get().coords("in", 700, 5, Int3.ONE).checkExactly(new GeometryOp.SampleRows(3));
    }

    private void searches(Supplier<NodeCase> empty) {
        for (float spread : new float[] {0, 2}) {
            NodeCase clouds = empty.get().weight(numbers(600, spread), 600, 3).weight(numbers(66, spread), 66, 3);
            clouds.checkExactly(new PointOp.BallQuery(2, 5, 0.5f, 1f));
            clouds.checkExactly(new PointOp.NearestPoints(2));
            empty.get().weight(numbers(400, spread), 240, 5).checkExactly(new PointOp.FeatureNeighbours(2, 7));
        }
    }

    /** The kernels flag what the host then refuses by name; everything else of them stays within its memory. */
    @Test
    void badInputIsRefusedAsOnTheHost() {
        KeyLayout narrow = new KeyLayout(1, 2, 2, 2);
        refused(narrow, nodeCase().points(2000, 6), new GeometryOp.Voxelize(), "layer.voxelize", "point");
        NodeCase wide = nodeCase().coords("in", new Datum.Coords(new int[] {0, -2, 1, 1}, Int3.ONE));
        Op outputs = new GeometryOp.OutputCoords(
                KernelGeometry.of(3, 1, Convention.SPCONV).regular());
        refused(narrow, wide, outputs, "(0, -2, 1, 1)", "outside the packed range");
        refused(narrow, nodeCase().coords("in", 40, 1, Int3.ONE), new GeometryOp.SampleRows(1), "row", "of batch 1");
        NodeCase far = nodeCase().coords("in", new Datum.Coords(new int[] {0, 1, 0, 0}, Int3.cube(2)));
        refused(
                narrow,
                far,
                new GeometryOp.ExpandCoords(KernelGeometry.of(2, 2, Convention.MINKOWSKI)),
                "outside the packed range");
        CellGrid beyond = CellGrid.of(1, new Int3(1, 1, 5));
        refused(narrow, nodeCase(), new GeometryOp.GridCoords(beyond, Int3.ONE), "(0, 0, 0, 4) of the grid is outside");
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] cloud = numbers(300, 1);
            cloud[3 * 271 + 1] = bad;
            refused(
                    narrow,
                    nodeCase().weight(cloud, 300, 3),
                    new PointOp.GridPositions(1, 4, true),
                    "layer.grid_positions",
                    "point 271",
                    "finite");
        }
        for (float bad : new float[] {Float.NaN, -0.01f, 3.01f}) {
            float[] positions = new float[3 * 300];
            positions[3 * 280 + 2] = bad;
            for (Op op : List.of(new PointOp.GroupCells(1, 4), new PointOp.GridCorners(1, 4))) {
                refused(narrow, nodeCase().weight(positions, 300, 3), op, "point 280", "position z");
            }
        }
    }

    private static void refused(KeyLayout layout, NodeCase operands, Op op, String... words) {
        Node node = operands.node(op);
        for (NodeForms.Form form : interpreted()) {
            assertThatThrownBy(() -> NodeRunner.run(form, layout, node, operands.operands()))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll(words);
        }
    }

    /** Of numbers with all bits; stable in those that are not sorted by. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1023, 1024, 1025, 5000})
    void sortsOfNumbers(int count) {
        long[] numbers = random.longs(count).toArray();
        for (int i = 0; i < count; i += 3) {
            numbers[i] = numbers[0] ^ random.nextInt(5);
        }
        for (int lowestBit : new int[] {0, 32}) {
            assertThat(kernels(numbers, lowestBit)).isEqualTo(sorted(numbers, lowestBit));
        }
    }

    private static long[] sorted(long[] numbers, int lowestBit) {
        return Arrays.stream(numbers)
                .boxed()
                .sorted((a, b) -> Long.compareUnsigned(a >>> lowestBit, b >>> lowestBit))
                .mapToLong(Long::longValue)
                .toArray();
    }

    private long[] kernels(long[] numbers, int lowestBit) {
        Node any = nodeCase().points(1, 1).node(new GeometryOp.Voxelize());
        Size count = Size.of(numbers.length);
        Argument keys = new Argument.Shared("keys", DType.I64, count);
        Argument other = new Argument.Shared("other", DType.I64, count);
        long[] sorted = numbers.clone();
        Map<Argument, Object> memory = new HashMap<>(Map.of(keys, sorted));
        new KeySort(any, NodeRunner.target(8), count, keys, other)
                .from(lowestBit)
                .forEach(step -> run(step, memory));
        return sorted;
    }

    /** A step whose memory is shared and whose numbers are known. */
    private static void run(KernelStep step, Map<Argument, Object> memory) {
        Object[] arrays = step.buffers().stream()
                .map(argument -> memory.computeIfAbsent(argument, GeometryKernelsTest::array))
                .toArray();
        IntStream scalars = step.scalars().stream().mapToInt(scalar -> known(((ScalarArgument.Extent) scalar).size()));
        int[] ints = IntStream.concat(IntStream.generate(() -> 0).limit(arrays.length), scalars)
                .toArray();
        new LoopInterpreter(((Code.Loops) step.code()).spec()).run(arrays, ints, 0, known(step.iterations()));
    }

    private static Object array(Argument argument) {
        Argument.Shared shared = (Argument.Shared) argument;
        int elements = known(shared.elements());
        return shared.dtype() == DType.I64 ? new long[elements] : new int[elements];
    }

    private static int known(Size size) {
        return size.evaluate(dim -> {
            throw new IllegalStateException(dim + " is not known");
        });
    }
}
