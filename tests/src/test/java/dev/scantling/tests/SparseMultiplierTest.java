package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.Engine;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Settings;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.CompressedSlots;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseMultiplierTest {
    private static final double ROUNDING = 0x1p-24;

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0, 3",
        "3, 4, 9, 512",
        "1, 1, 1, 1",
        "7, 1, 4, 2",
        "31, 17, 90, 5",
        "256, 64, 999, 8",
        "257, 300, 4000, 33",
        "100, 70, 800, 64",
        "513, 90, 4000, 130",
        "3, 2000, 3000, 257"
    })
    void everyFormOfCodeComputesTheSameSums(int rows, int inner, int entries, int columns) {
        SparseMatrix matrix = matrix(rows, inner, entries);
        float[] x = values(inner * columns);
        float[] machine = product(Settings.defaults().withThreads(2), matrix, x, columns);
        for (CodeRoute route : CodeRoute.values()) {
            Settings settings = Settings.defaults().withThreads(1).withCode(route);
            assertThat(product(settings, matrix, x, columns)).as("%s", route).isEqualTo(machine);
        }
        assertNear(matrix.orderedRows(), x, columns, machine);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "2, 2, 16", "3, 5, 7", "4, 1, 33", "1, 8, 64", "8, 8, 24", "9, 9, 8", "13, 2, 20"})
    void blocksGiveTheBitsOfEntries(int blockRows, int blockColumns, int columns) {
        SparseMatrix matrix = matrix(301, 119, 2000);
        float[] x = values(119 * columns);
        float[] expected = product(Settings.defaults().withThreads(2), matrix, x, columns);
        SparseMatrix blocks = matrix.to(Format.bsr(blockRows, blockColumns));
        for (CodeRoute route : CodeRoute.values()) {
            Settings settings = Settings.defaults().withThreads(1).withCode(route);
            assertThat(product(settings, blocks, x, columns)).as("%s", route).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 3, 2, 4",
        "1, 1, 1, 1, 2",
        "9, 7, 16, 2, 4",
        "63, 64, 130, 2, 4",
        "64, 65, 33, 2, 4",
        "65, 300, 100, 2, 4",
        "130, 90, 257, 1, 3",
        "3, 2000, 5, 4, 8",
        "9, 200, 130, 1, 64",
        "9, 200, 130, 1, 65",
        "9, 5000, 130, 2, 4096"
    })
    void slotsGiveTheBitsOfEntries(int rows, int inner, int columns, int kept, int group) {
        SparseMatrix matrix = slotted(rows, inner, kept, group);
        float[] x = values(inner * columns);
        float[] expected = product(Settings.defaults().withThreads(2), matrix, x, columns);
        SparseMatrix slots = matrix.to(Format.nOfM(kept, group));
        for (CodeRoute route : CodeRoute.values()) {
            Settings settings = Settings.defaults().withThreads(1).withCode(route);
            assertThat(product(settings, slots, x, columns)).as("%s", route).isEqualTo(expected);
        }
    }

    private static SparseMatrix slotted(int rows, int columns, int kept, int group) {
        return SparseDoublesTest.slotted(rows, columns, kept, group).as(DType.F32);
    }

    @Test
    void aPlaceOutsideItsGroupIsFoundBeforeMachineCodeReadsIt() {
        CompressedSlots wrong = new CompressedSlots(1, 6, 1, 4, new int[] {3, 2}, new Values.Floats(new float[2]));
        assertThatThrownBy(wrong::checked)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("place 2 of stored value 1");
        CompressedSlots few = new CompressedSlots(2, 6, 1, 4, new int[] {3, 1}, new Values.Floats(new float[2]));
        assertThatThrownBy(few::checked).isInstanceOf(InvalidInput.class).hasMessageContaining("stores 4 values");
    }

    @Test
    void aRunComputesAgainFromWhatIsLoaded() {
        SparseMatrix matrix = matrix(20, 20, 60);
        try (Engine engine = TestedDevice.open(Settings.defaults());
                SparseMultiplier multiplier = engine.multiplier(matrix.to(Format.CSC), 3)) {
            float[] y = new float[60];
            multiplier.run();
            multiplier.store(y);
            assertThat(y).containsOnly(0f);
            multiplier.load(values(60));
            multiplier.run();
            multiplier.store(y);
            assertNear(matrix.orderedRows(), values(60), 3, y);
            multiplier.close();
            multiplier.close();
            assertThatThrownBy(multiplier::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this multiplier is closed");
        }
    }

    @Test
    void aColumnOutsideIsFoundBeforeMachineCodeReadsIt() {
        CompressedRows wrong =
                new CompressedRows(1, 3, new int[] {0, 1}, new int[] {1 << 20}, new Values.Floats(new float[1]));
        try (Engine engine = TestedDevice.open(Settings.defaults())) {
            assertThatThrownBy(() -> engine.multiplier(wrong.matrix(), 4))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("column 1048576 of row 0");
        }
    }

    @Test
    void sizesThatDoNotFitAreNamed() {
        SparseMatrix matrix = matrix(4, 5, 6);
        try (Engine engine = TestedDevice.open(Settings.defaults());
                SparseMultiplier multiplier = engine.multiplier(matrix, 3)) {
            assertThatThrownBy(() -> multiplier.load(new float[12]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("X has 5 x 3 elements, but 12 were given");
            assertThatThrownBy(() -> multiplier.store(new float[15]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("Y has 4 x 3 elements, but 15 were given");
            assertThatThrownBy(() -> engine.multiplier(matrix, 0)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> engine.multiplier(matrix, 100_000_000))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("multiply fewer columns");
            SparseMatrix blocks = matrix.to(Format.bsr(2, 2));
            SparseMatrix empty =
                    new SparseMatrix(blocks.format(), 4, 5, blocks.data(), new Values.Floats(new float[0]));
            assertThatThrownBy(() -> engine.multiplier(empty, 3))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("0 values are stored");
        }
    }

    private static float[] product(Settings settings, SparseMatrix matrix, float[] x, int columns) {
        try (Engine engine = TestedDevice.open(settings);
                SparseMultiplier multiplier = engine.multiplier(matrix, columns)) {
            float[] y = new float[matrix.rows() * columns];
            multiplier.load(x);
            multiplier.run();
            multiplier.store(y);
            return y;
        }
    }

    /** Against sums in double, as exact as a sum of so many products must be. */
    private static void assertNear(CompressedRows rows, float[] x, int columns, float[] y) {
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                double sum = 0;
                double magnitude = 0;
                for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                    double product = (double) (float) rows.values().get(p) * x[rows.column()[p] * columns + column];
                    sum += product;
                    magnitude += Math.abs(product);
                }
                double allowed = (rows.length(row) + 4) * ROUNDING * magnitude;
                assertThat(Math.abs(y[row * columns + column] - sum)).isLessThanOrEqualTo(allowed);
            }
        }
    }

    private static SparseMatrix matrix(int rows, int columns, int entries) {
        return SparseDoublesTest.matrix(rows, columns, entries).as(DType.F32);
    }

    private static float[] values(int count) {
        Random random = new Random(count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return values;
    }
}
