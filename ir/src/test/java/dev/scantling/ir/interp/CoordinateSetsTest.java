package dev.scantling.ir.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the operators on coordinate sets mean, by examples worked out by hand. */
class CoordinateSetsTest {
    private static final Datum.Coords A = coords(0, 0, 0, 1, 0, 0, 0, 4, 1, -2, 3, 5);
    private static final Datum.Coords B = coords(0, 0, 0, 0, 0, 0, 0, 4, 1, 7, 7, 7);

    private static Datum.Coords coords(int... rows) {
        return new Datum.Coords(rows, Int3.ONE);
    }

    @Test
    void setOperations() {
        assertThat(CoordinateSets.combined(SetOperation.UNION, A, B).rows())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4, 1, -2, 3, 5, 1, 7, 7, 7);
        assertThat(CoordinateSets.combined(SetOperation.INTERSECTION, A, B).rows())
                .containsExactly(0, 0, 0, 4);
        assertThat(CoordinateSets.combined(SetOperation.DIFFERENCE, A, B).rows())
                .containsExactly(0, 0, 0, 1, 1, -2, 3, 5);
    }

    @Test
    void aCropHasItsLowerCornerAndNotItsUpper() {
        assertThat(CoordinateSets.cropped(A, new Int3(-2, 0, 1), new Int3(1, 4, 5))
                        .rows())
                .containsExactly(0, 0, 0, 1, 0, 0, 0, 4);
    }

    @Test
    void whatIsNotAboveZeroIsPruned() {
        assertThat(CoordinateSets.pruned(A, Datum.matrix(3, 1, new float[] {Float.NaN, Float.MIN_VALUE, 0}))
                        .rows())
                .containsExactly(0, 0, 0, 4);
    }

    @Test
    void aGenerativeConvolutionFillsTheBlocksOfItsVoxels() {
        Datum.Coords coarse = new Datum.Coords(new int[] {0, -1, 0, 2}, Int3.cube(4));
        Datum.Coords fine = CoordinateSets.expanded(
                coarse, KernelGeometry.of(new Int3(1, 1, 2), Int3.cube(2), Convention.MINKOWSKI));
        assertThat(fine.rows()).containsExactly(0, -2, 0, 4, 0, -2, 0, 5);
        assertThat(fine.stride()).isEqualTo(Int3.cube(2));
    }

    @Test
    void spconvsTransposedConvolutionStaysInItsShape() {
        KernelGeometry geometry = KernelGeometry.of(new Int3(3, 1, 1), new Int3(2, 1, 1), Convention.SPCONV)
                .padded(new Int3(1, 0, 0))
                .within(new Int3(3, 1, 1));
        Datum.Coords fine = CoordinateSets.expanded(
                new Datum.Coords(new int[] {0, 0, 0, 0, 0, 1, 0, 0}, new Int3(2, 1, 1)), geometry);
        assertThat(fine.rows()).containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0);
    }

    @Test
    void cellsAreCountedAsRowsAreSorted() {
        CellGrid grid = new CellGrid(2, new Int3(-2, 0, 3), new Int3(3, 4, 2));
        assertThat(grid.cells()).isEqualTo(48);
        Datum.PairLists map = CoordinateSets.gridMap(A, grid);
        assertThat(map.in().getFirst()).containsExactly(1);
        assertThat(map.out().getFirst()).containsExactly((2 * 4 + 0) * 2 + 1);
        Datum.Coords cells = CoordinateSets.cells(grid, Int3.ONE);
        assertThat(CoordinateSets.gridMap(cells, grid).out().getFirst())
                .containsExactly(java.util.stream.IntStream.range(0, 48).toArray());
    }

    @Test
    void samplesHaveTheirRows() {
        List<Datum> samples = CoordinateSets.samples(A, 3);
        assertThat(((Datum.Ints) samples.get(0)).values()).containsExactly(0, 2, 3);
        assertThat(((Datum.Ints) samples.get(1)).values()).containsExactly(2, 1, 0);
        assertThatThrownBy(() -> CoordinateSets.samples(A, 1))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("row 2", "batch 1", "less than the 1");
    }

    @Test
    void aCrossHasItsCentreFirst() {
        assertThat(KernelGeometry.cross(1))
                .containsExactly(
                        Int3.ZERO,
                        new Int3(-1, 0, 0),
                        new Int3(1, 0, 0),
                        new Int3(0, -1, 0),
                        new Int3(0, 1, 0),
                        new Int3(0, 0, -1),
                        new Int3(0, 0, 1));
        Datum.PairLists map =
                KernelMaps.kernelMap(A, A, KernelGeometry.ofOffsets(List.of(new Int3(0, 0, 3)), Int3.ONE));
        assertThat(map.in().getFirst()).containsExactly(1);
        assertThat(map.out().getFirst()).containsExactly(0);
    }

    @Test
    void kernelsOfOffsetsAreChecked() {
        assertThatThrownBy(() -> KernelGeometry.ofOffsets(List.of(Int3.ONE, Int3.ONE), Int3.ONE))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("distinct");
        assertThatThrownBy(() -> KernelGeometry.ofOffsets(List.of(), Int3.ONE))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("at least one offset");
        assertThatThrownBy(() -> new KernelGeometry(
                        Int3.cube(3),
                        Int3.ONE,
                        Int3.ONE,
                        Int3.ZERO,
                        true,
                        null,
                        Convention.MINKOWSKI,
                        List.of(Int3.ZERO)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("box around the offsets, 1", "got 3");
        assertThatThrownBy(() -> new KernelGeometry(
                        Int3.ONE, Int3.ONE, Int3.ONE, Int3.ZERO, true, null, Convention.SPCONV, List.of(Int3.ZERO)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("spconv");
    }
}
