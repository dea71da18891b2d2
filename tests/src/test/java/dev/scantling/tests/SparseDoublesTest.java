package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.Engine;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.engine.SparseSampler;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Settings;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import dev.scantling.sparse.product.DenseProduct;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated products of sparse matrices of float64, against plain Java and the products of {@link DenseProduct}. */
class SparseDoublesTest {
    private static final double ROUNDING = 0x1p-53;

    /** Both sides round. */
    private static final int SIDES = 2;

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
        "513, 90, 4000, 65",
        "3, 2000, 3000, 257"
    })
    void sumsAreThoseOfFusedMultiplyAdds(int rows, int inner, int entries, int columns) {
        SparseMatrix matrix = matrix(rows, inner, entries);
        double[] x = values(inner * columns, 1);
        double[] expected = fused(matrix.orderedRows(), x, columns);
        forEachForm(engine -> assertThat(product(engine, matrix, x, columns)).isEqualTo(expected));
        SparseMatrix magnitudes = matrix.withValues(new Values.Doubles(magnitudes(matrix)));
        double[] scale = DenseProduct.multiply(magnitudes, absolute(x), columns);
        assertNear(
                expected,
                DenseProduct.multiply(matrix, x, columns),
                scale,
                matrix.orderedRows().longestRow());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "2, 2, 16", "3, 5, 7", "4, 1, 33", "1, 8, 64", "8, 8, 24", "9, 9, 8", "13, 2, 20"})
    void blocksGiveTheBitsOfEntries(int blockRows, int blockColumns, int columns) {
        SparseMatrix matrix = matrix(301, 119, 2000);
        double[] x = values(119 * columns, 1);
        double[] expected = fused(matrix.orderedRows(), x, columns);
        SparseMatrix blocks = matrix.to(Format.bsr(blockRows, blockColumns));
        forEachForm(engine -> assertThat(product(engine, blocks, x, columns)).isEqualTo(expected));
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
        "9, 200, 130, 1, 48",
        "9, 200, 130, 1, 49",
        "9, 5000, 130, 2, 4096"
    })
    void slotsGiveTheBitsOfEntries(int rows, int inner, int columns, int kept, int group) {
        SparseMatrix matrix = slotted(rows, inner, kept, group);
        double[] x = values(inner * columns, 1);
        double[] expected = fused(matrix.orderedRows(), x, columns);
        SparseMatrix slots = matrix.to(Format.nOfM(kept, group));
        forEachForm(engine -> assertThat(product(engine, slots, x, columns)).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 1",
        "1, 1, 1, 1",
        "3, 4, 9, 2",
        "7, 5, 20, 15",
        "7, 5, 20, 16",
        "7, 5, 20, 17",
        "256, 90, 900, 33",
        "257, 90, 900, 64",
        "600, 40, 5000, 130"
    })
    void sampledProductsAreNearThoseOfPlainJava(int rows, int inner, int entries, int columns) {
        SparseMatrix matrix = matrix(rows, inner, entries);
        double[] left = values(rows * columns, 1);
        double[] right = values(inner * columns, 2);
        double[] first = sampled(Settings.defaults().withThreads(2), matrix, left, right, columns);
        forEachForm(engine ->
                assertThat(sampled(engine, matrix, left, right, columns)).isEqualTo(first));
        SparseMatrix scale = DenseProduct.sampled(
                matrix.withValues(new Values.Doubles(magnitudes(matrix))), absolute(left), absolute(right), columns);
        SparseMatrix expected = DenseProduct.sampled(matrix, left, right, columns);
        assertNear(first, expected.values().doubles(), scale.values().doubles(), columns);
    }

    @Test
    void theTypeOfTheMatrixDecides() {
        SparseMatrix matrix = matrix(4, 5, 6);
        try (Engine engine = TestedDevice.open(Settings.defaults());
                SparseMultiplier doubles = engine.multiplier(matrix, 3);
                SparseMultiplier floats = engine.multiplier(matrix.as(DType.F32), 3);
                SparseSampler sampler = engine.sampler(matrix, 3)) {
            assertThatThrownBy(() -> doubles.load(new float[15]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("X is f64 as the values of the sparse matrix are, but an array of f32 was given; "
                            + "use the other array, or convert the matrix with SparseMatrix.as");
            assertThatThrownBy(() -> floats.store(new double[12]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("Y is f32");
            assertThatThrownBy(() -> sampler.load(new float[12], new float[15]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("the left matrix is f64");
            assertThatThrownBy(() -> doubles.load(new double[12]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("X has 5 x 3 elements, but 12 were given");
            assertThat(sampler.result().dtype()).isEqualTo(DType.F64);
        }
    }

    /** Every way to run code here, each with one thread and with two. */
    private static void forEachForm(Consumer<Engine> check) {
        Settings scalar = Settings.defaults().withVectorBits(0);
        Stream<Settings> vectors = Stream.of(CodeRoute.AUTO, CodeRoute.VECTOR)
                .map(Settings.defaults()::withCode)
                .flatMap(settings -> IntStream.of(128, 256, 512).mapToObj(settings::withVectorBits));
        Stream.concat(Stream.of(scalar, Settings.defaults().withCode(CodeRoute.SCALAR)), vectors)
                .flatMap(settings -> IntStream.of(1, 2).mapToObj(settings::withThreads))
                .forEach(settings -> {
                    try (Engine engine = TestedDevice.open(settings)) {
                        check.accept(engine);
                    }
                });
    }

    private static double[] product(Engine engine, SparseMatrix matrix, double[] x, int columns) {
        try (SparseMultiplier multiplier = engine.multiplier(matrix, columns)) {
            double[] y = new double[matrix.rows() * columns];
            multiplier.load(x);
            multiplier.run();
            multiplier.store(y);
            return y;
        }
    }

    private static double[] sampled(
            Settings settings, SparseMatrix matrix, double[] left, double[] right, int columns) {
        try (Engine engine = TestedDevice.open(settings)) {
            return sampled(engine, matrix, left, right, columns);
        }
    }

    private static double[] sampled(Engine engine, SparseMatrix matrix, double[] left, double[] right, int columns) {
        try (SparseSampler sampler = engine.sampler(matrix, columns)) {
            sampler.load(left, right);
            sampler.run();
            return sampler.result().values().doubles();
        }
    }

    /** The definition: entries of a row in ascending order, by fused multiply-adds. */
    private static double[] fused(CompressedRows rows, double[] x, int columns) {
        double[] y = new double[rows.rows() * columns];
        for (int row = 0; row < rows.rows(); row++) {
            for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                for (int column = 0; column < columns; column++) {
                    int at = row * columns + column;
                    y[at] = Math.fma(rows.values().get(p), x[rows.column()[p] * columns + column], y[at]);
                }
            }
        }
        return y;
    }

    private static void assertNear(double[] actual, double[] expected, double[] scale, int summands) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            double allowed = SIDES * (summands + 5) * ROUNDING * scale[i];
            assertThat(Math.abs(actual[i] - expected[i])).isLessThanOrEqualTo(allowed);
        }
    }

    static SparseMatrix matrix(int rows, int columns, int entries) {
        Random random = new Random(rows + entries);
        Entries made = new Entries(rows, columns);
        for (int i = 0; i < entries; i++) {
            made.add(random.nextInt(rows), random.nextInt(columns), random.nextGaussian());
        }
        return made.matrix(Format.CSR, DType.F64);
    }

    /** Up to {@code kept} entries in each group. */
    static SparseMatrix slotted(int rows, int columns, int kept, int group) {
        Random random = new Random(rows + columns);
        Entries made = new Entries(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int first = 0; first < columns; first += group) {
                for (int i = 0; i < random.nextInt(kept + 1); i++) {
                    made.add(row, Math.min(columns - 1, first + random.nextInt(group)), random.nextGaussian());
                }
            }
        }
        return made.matrix(Format.CSR, DType.F64);
    }

    private static double[] values(int count, int seed) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }

    private static double[] magnitudes(SparseMatrix matrix) {
        return absolute(matrix.values().doubles());
    }

    private static double[] absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }
}
