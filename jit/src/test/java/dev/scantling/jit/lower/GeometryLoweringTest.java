package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the tasks hand the right arrays to the algorithms of the sparse module, whose own tests are thorough. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#hostAndApart")
class GeometryLoweringTest {
    private final Random random = new Random(2);

    private final List<NodeForms.Form> forms;

    GeometryLoweringTest(List<NodeForms.Form> forms) {
        this.forms = forms;
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1023, 1025, 3000})
    void pointsAndVoxels(int points) {
        nodeCase().points(points, 6).checkExactly(new GeometryOp.Voxelize());
        for (AbsentVoxel absent : AbsentVoxel.values()) {
            nodeCase()
                    .points(points, 6)
                    .coords("voxels", 200, 3, Int3.cube(2))
                    .checkExactly(new GeometryOp.GroupPoints(absent));
        }
        for (boolean nearest : new boolean[] {false, true}) {
            nodeCase()
                    .points(points, 6)
                    .coords("voxels", 200, 3, Int3.cube(2))
                    .checkExactly(new GeometryOp.Trilinear(nearest));
        }
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void outputsAndMaps(Convention convention) {
        for (int size : new int[] {2, 3}) {
            for (int rows : new int[] {0, 1, 40, 300}) {
                outputsAndMaps(KernelGeometry.of(size, 2, convention), rows);
            }
        }
        submanifold(KernelGeometry.of(3, 1, convention), 300);
    }

    private void outputsAndMaps(KernelGeometry geometry, int rows) {
        NodeCase in = nodeCase().coords("in", rows, 5, Int3.ONE);
        Node outputs = in.node(new GeometryOp.OutputCoords(geometry));
        in.checkExactly(new GeometryOp.OutputCoords(geometry));
        Datum.Coords out = (Datum.Coords) evaluate(outputs, in.operands());
        NodeCase both =
                nodeCase().coords("in", (Datum.Coords) in.operands().getFirst()).coords("out", out);
        Node map = both.node(new GeometryOp.KernelMap(geometry));
        both.checkExactly(new GeometryOp.KernelMap(geometry));
        nodeCase().map((Datum.PairLists) evaluate(map, both.operands())).checkExactly(new GeometryOp.ReverseMap());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 300, 1031})
    void sortedMaps(int rows) {
        for (MaskSort sort : List.of(new MaskSort(1, 256), new MaskSort(3, 512), new MaskSort(9, 1024))) {
            nodeCase().map(27, 200, rows).checkExactly(new GeometryOp.SortMap(sort));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 300})
    void setsOfOthers(int rows) {
        for (SetOperation operation : SetOperation.values()) {
            for (int others : new int[] {0, 1, 250}) {
                nodeCase()
                        .coords("a", rows, 4, Int3.cube(2))
                        .coords("b", others, 4, Int3.cube(2))
                        .checkExactly(new GeometryOp.CombineCoords(operation));
            }
        }
        nodeCase()
                .coords("in", rows, 5, Int3.ONE)
                .checkExactly(new GeometryOp.CropCoords(new Int3(-2, -9, 0), new Int3(3, 2, 9)));
        NodeCase pruned = nodeCase().coords("in", rows, 5, Int3.ONE);
        int count = ((Datum.Coords) pruned.operands().getFirst()).count();
        pruned.matrix("in", count, 1).checkExactly(new GeometryOp.PruneCoords());
        for (KernelGeometry geometry : List.of(
                KernelGeometry.of(2, 2, Convention.MINKOWSKI),
                KernelGeometry.of(3, 2, Convention.SPCONV).padded(Int3.ONE).within(new Int3(6, 5, 9)),
                KernelGeometry.ofOffsets(KernelGeometry.cross(2), Int3.ONE))) {
            nodeCase()
                    .coords("in", rows, 4, geometry.stride().times(Int3.cube(3)))
                    .checkExactly(new GeometryOp.ExpandCoords(geometry));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 300})
    void gridsAndSamples(int rows) {
        for (CellGrid grid : List.of(
                new CellGrid(2, new Int3(-3, -2, -4), new Int3(5, 9, 7)),
                new CellGrid(1, new Int3(1, 0, 0), new Int3(1, 40, 3)),
                CellGrid.of(0, Int3.ONE))) {
            nodeCase().coords("in", rows, 5, Int3.ONE).checkExactly(new GeometryOp.GridMap(grid));
            nodeCase().checkExactly(new GeometryOp.GridCoords(grid, Int3.cube(2)));
        }
        nodeCase().coords("in", rows, 5, Int3.ONE).checkExactly(new GeometryOp.SampleRows(2));
        nodeCase().coords("in", rows, 5, Int3.ONE).checkExactly(new GeometryOp.SampleRows(7));
    }

    /** Taps of a submanifold geometry between two sets, where pairs are not those of a set with itself. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 300})
    void mapsToOutputsThatTheUserGives(int rows) {
        for (KernelGeometry geometry : List.of(
                KernelGeometry.of(3, 1, Convention.MINKOWSKI),
                KernelGeometry.of(3, 1, Convention.TORCHSPARSE_2),
                KernelGeometry.of(2, 2, Convention.WARPCONVNET),
                KernelGeometry.ofOffsets(List.of(new Int3(0, 5, 0), Int3.ZERO, new Int3(-1, 0, 7)), Int3.ONE))) {
            nodeCase()
                    .coords("in", rows, 4, Int3.ONE)
                    .coords("out", 200, 4, geometry.stride())
                    .checkExactly(new GeometryOp.KernelMap(geometry));
        }
    }

    private void submanifold(KernelGeometry geometry, int rows) {
        NodeCase in = nodeCase().coords("in", rows, 5, Int3.ONE);
        Datum.Coords coords = (Datum.Coords) in.operands().getFirst();
        in.coords("in", coords).checkExactly(new GeometryOp.KernelMap(geometry));
    }

    private static Datum evaluate(Node node, List<Datum> operands) {
        return Interpreter.evaluate(node, operands, new Weights(Map.of())).getFirst();
    }

    @Test
    void layoutOfTheSessionIsUsedAndItsRangeChecked() {
        NodeCase points = nodeCase().points(20, 6);
        Node node = points.node(new GeometryOp.Voxelize());
        Datum expected = evaluate(node, points.operands());
        KeyLayout fitting = new KeyLayout(1, 5, 4, 6);
        Datum actual = NodeRunner.run(NodeRunner.target(8), fitting, node, points.operands())
                .getFirst();
        assertThat(NodeCase.parts(actual)).isEqualTo(NodeCase.parts(expected));
        KeyLayout narrow = new KeyLayout(1, 2, 2, 2);
        assertThatThrownBy(() -> NodeRunner.run(NodeRunner.target(8), narrow, node, points.operands()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("layer.voxelize", "point");
    }
}
