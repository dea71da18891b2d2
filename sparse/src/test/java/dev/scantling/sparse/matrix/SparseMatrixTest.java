package dev.scantling.sparse.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.check.Cases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {
    private static final List<Format> EXACT = List.of(Format.CSR, Format.CSC, Format.COO, Format.DCSR);
    private static final List<Format> PADDED =
            List.of(Format.bsr(1, 1), Format.bsr(2, 3), Format.bsr(4, 4), Format.nOfM(4, 4), Format.nOfM(7, 7));

    @Test
    void everyFormatKeepsEveryEntry() {
        Cases.standard(60).check(30, (random, size) -> {
            SparseMatrix matrix = Matrices.random(random, size, random.nextInt(size + 1), 3 * size, DType.F64);
            for (Format from : EXACT) {
                for (Format to : EXACT) {
                    assertThat(Matrices.plain(matrix.to(from).to(to)))
                            .as("%s to %s", from, to)
                            .isEqualTo(Matrices.plain(matrix));
                }
            }
        });
    }

    @Test
    void paddedFormatsKeepEverythingButZeros() {
        Cases.standard(60).check(30, (random, size) -> {
            SparseMatrix matrix = Matrices.random(random, size, random.nextInt(size + 1), 3 * size, DType.F32);
            var expected = Matrices.plain(matrix);
            expected.entries().values().removeIf(value -> value == 0);
            for (Format format : PADDED) {
                SparseMatrix back = matrix.to(format).to(Format.CSR);
                assertThat(Matrices.plain(back)).as("%s", format).isEqualTo(expected);
                assertThat(back.dtype()).isEqualTo(DType.F32);
            }
        });
    }

    @Test
    void aTransposeOfATransposeIsTheMatrix() {
        Cases.standard(20).check(20, (random, size) -> {
            SparseMatrix matrix = Matrices.random(random, size, size + 1, 2 * size, DType.F64);
            SparseMatrix transposed = matrix.transposed();
            assertThat(transposed.format()).isEqualTo(Format.CSC);
            assertThat(transposed.transposed().format()).isEqualTo(Format.CSR);
            List<List<Integer>> places = new ArrayList<>();
            matrix.forEach((row, column, _) -> places.add(List.of(column, row)));
            List<List<Integer>> turned = new ArrayList<>();
            transposed.forEach((row, column, _) -> turned.add(List.of(row, column)));
            assertThat(turned).isEqualTo(places);
        });
    }

    @Test
    void entriesOfEqualPlaceAreSummedInTheirOrder() {
        Entries entries = new Entries(2, 2);
        entries.add(1, 1, 1e16);
        entries.add(0, 0, 5);
        entries.add(1, 1, 1);
        entries.add(1, 1, -1e16);
        assertThat(Matrices.plain(entries.matrix(Format.CSR, DType.F64))
                        .entries()
                        .values())
                .containsExactly(5.0, (1e16 + 1) - 1e16);
    }

    @Test
    void anEntryOutsideIsRefused() {
        assertThatThrownBy(() -> new Entries(2, 3).add(2, 0, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("(2, 0)")
                .hasMessageContaining("2 x 3");
    }

    @Test
    void aGroupWithTooManyEntriesIsNamed() {
        Entries entries = new Entries(1, 8);
        List.of(4, 5, 7).forEach(column -> entries.add(0, column, 1));
        assertThatThrownBy(() -> entries.matrix(Format.nOfM(2, 4), DType.F32))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2:4")
                .hasMessageContaining("column 7 of row 0");
    }

    @Test
    void aFormatThatWouldNotFitIsRefusedBeforeAllocation() {
        Entries entries = new Entries(Integer.MAX_VALUE, Integer.MAX_VALUE);
        entries.add(Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 1, 3);
        assertThat(Matrices.plain(entries.matrix(Format.DCSR, DType.F64)).entries())
                .hasSize(1);
        assertThatThrownBy(() -> entries.matrix(Format.CSR, DType.F64))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("choose COO or DCSR");
    }

    @Test
    void valuesOfOtherTypesAreRefused() {
        assertThatThrownBy(() -> new Entries(1, 1).matrix(Format.CSR, DType.I32))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("i32");
    }

    @Test
    void rowsOfUnknownOriginAreChecked() {
        Values two = new Values.Doubles(new double[2]);
        assertThatThrownBy(() -> CompressedRows.checked(1, 9, new int[] {0, 2}, new int[] {4, 3}, two))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("column 3 of row 0");
        assertThatThrownBy(() -> CompressedRows.checked(2, 9, new int[] {0, 3, 2}, new int[] {4, 5}, two))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("row 1 ends before it begins");
        assertThatThrownBy(() -> CompressedRows.checked(1, 9, new int[] {0, 1}, new int[] {4, 5}, two))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("the last start is 1");
    }
}
