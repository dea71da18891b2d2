package dev.scantling.sparse.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Semiring;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.interp.SparseEntries;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.Matrices;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that addition rounds, so that sums in any other order than the definition's have other bits. */
class ProductOrderTest {

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"F32", "F64"})
    void everyWayGivesWhatTheDefinitionSays(DType dtype) {
        Cases.standard(60).check(130, (random, size) -> {
            SparseMatrix left = reals(random, size, random.nextInt(size + 1), random.nextInt(4 * size + 1), dtype);
            SparseMatrix right = reals(random, left.columns(), random.nextInt(5 * size + 1), 3 * size, dtype);
            for (Semiring semiring : Semiring.values()) {
                assertSame(inOneWalk(semiring, left, right), semiring, left, right);
                assertSame(packed(semiring, left, right), semiring, left, right);
                assertSame(SparseProduct.multiply(semiring, left, right), semiring, left, right);
            }
        });
    }

    /** Around vectors of 16 and 32, and around the number of columns that are put in order one by one; each met last first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 31, 32, 33, 47, 48, 49, 97})
    void rowsOfAnyNumberOfColumnsAreSorted(int columns) {
        Random random = new Random(columns);
        Entries left = new Entries(3, columns + 1);
        Entries right = new Entries(columns + 1, columns + 5);
        for (int k = 0; k < columns; k++) {
            left.add(0, k, random.nextDouble());
            left.add(2, k, random.nextDouble());
            right.add(k, columns - k, random.nextDouble());
            right.add(k, columns, random.nextDouble());
        }
        SparseMatrix a = left.matrix(Format.CSR, DType.F64);
        SparseMatrix b = right.matrix(Format.CSR, DType.F64);
        for (Semiring semiring : Semiring.values()) {
            assertSame(inOneWalk(semiring, a, b), semiring, a, b);
        }
    }

    @Test
    void shortRowsAreWalkedOnceAndLongOnesTwice() {
        assertThat(isOnePassCheapest(band(200, 2))).isTrue();
        assertThat(isOnePassCheapest(band(200, 20))).isFalse();
        ProductCost cost = new ProductCost(
                Factors.of(band(200, 2).orderedRows(), band(200, 2).orderedRows()));
        assertThat(cost.isOnePassCheapest(100))
                .as("more than memory may be taken for")
                .isFalse();
    }

    /** In one walk the room for 1,000,000 entries is outgrown, most of them in rows that the first ones do not let expect. */
    @Test
    void roomGrows() {
        int rows = 60_000;
        Entries entries = new Entries(rows, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < (i < rows / 2 ? 1 : 6); j++) {
                entries.add(i, (i + 7919 * j) % rows, 1 + i % 10);
            }
        }
        SparseMatrix a = entries.matrix(Format.CSR, DType.F64);
        SparseMatrix product = inOneWalk(Semiring.PLUS_TIMES, a, a);
        SparseMatrix twoWalks =
                SparseProduct.of(a, a, ProductOptions.standard()).multiply(Semiring.PLUS_TIMES);
        assertThat(product.orderedRows().starts())
                .isEqualTo(twoWalks.orderedRows().starts());
        assertThat(product.orderedRows().column())
                .isEqualTo(twoWalks.orderedRows().column());
        assertThat(product.values().doubles()).isEqualTo(twoWalks.values().doubles());
    }

    /** As where only a triangle of a matrix of finite elements is stored: rows that add a column to the one before, or several. */
    @Test
    void rowsThatBeginAsTheRowBefore() {
        Random random = new Random(5);
        Entries entries = new Entries(120, 120);
        for (int i = 0; i < 120; i++) {
            for (int j = Math.max(0, i / 4 * 4 - 20); j <= i + i % 4 * (i % 3); j++) {
                entries.add(i, Math.min(j, 119), random.nextDouble());
            }
        }
        SparseMatrix stairs = entries.matrix(Format.CSR, DType.F64);
        for (Semiring semiring : Semiring.values()) {
            assertSame(inTwoWalks(semiring, stairs, stairs), semiring, stairs, stairs);
            assertSame(packed(semiring, stairs, stairs), semiring, stairs, stairs);
        }
    }

    /** So that rows of bits are kept without the words that are empty; few entries a row and many. */
    @ParameterizedTest
    @ValueSource(ints = {30, 300, 3000})
    void wideMatrices(int entries) {
        RandomGenerator random = new Random(entries);
        SparseMatrix left = reals(random, 40, 50, entries, DType.F64);
        SparseMatrix right = reals(random, 50, 30_001, 2 * entries, DType.F64);
        assertThat(ColumnBits.of(right.orderedRows())).isInstanceOf(PackedRows.class);
        assertSame(inTwoWalks(Semiring.PLUS_TIMES, left, right), Semiring.PLUS_TIMES, left, right);
        assertSame(packed(Semiring.PLUS_TIMES, left, right), Semiring.PLUS_TIMES, left, right);
    }

    @Test
    void rowsOfManyColumnsKeepAllWords() {
        SparseMatrix dense = reals(new Random(3), 40, 200, 4000, DType.F64);
        assertThat(ColumnBits.of(dense.orderedRows())).isInstanceOf(FullRows.class);
        SparseMatrix left = reals(new Random(4), 30, 40, 300, DType.F64);
        assertSame(inTwoWalks(Semiring.PLUS_TIMES, left, dense), Semiring.PLUS_TIMES, left, dense);
        assertSame(packed(Semiring.PLUS_TIMES, left, dense), Semiring.PLUS_TIMES, left, dense);
    }

    /**
     * Long rows are added as vectors: factors that are not finite must not reach columns that a row does not have, and zeros keep their
     * signs, entries and sums that vanish included.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 1000})
    void longRowsAmongShortOnes(int columns) {
        Random random = new Random(columns);
        double[] special = {Double.NaN, Double.NEGATIVE_INFINITY, 0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE};
        Entries left = new Entries(70, 10);
        Entries right = new Entries(10, columns);
        for (int i = 0; i < 70; i++) {
            for (int k = i % 3; k < 10; k += 1 + i % 4) {
                left.add(i, k, i < special.length ? special[i] : random.nextInt(-3, 4));
            }
        }
        for (int k = 0; k < 10; k++) {
            for (int j = k % 2; j < columns; j += k % 2 == 0 ? 1 + k / 3 : 40) {
                right.add(k, j, k == 4 ? random.nextInt(3) * -0.0 : k == 2 ? 0.25 : random.nextInt(1, 4) - 5);
            }
        }
        SparseMatrix a = left.matrix(Format.CSR, DType.F64);
        SparseMatrix b = right.matrix(Format.CSR, DType.F64);
        WideRows wide = WideRows.of(
                Factors.of(a.orderedRows(), b.orderedRows()),
                Semiring.PLUS_TIMES,
                b.values().doubles());
        assertThat(wide.has(0, 1)).isTrue();
        assertThat(wide.has(0, Double.NaN)).isFalse();
        assertThat(wide.has(1, 1)).as("few entries").isEqualTo(columns == 2);
        assertThat(wide.has(4, 1)).as("zeros").isFalse();
        for (Semiring semiring : Semiring.values()) {
            assertSame(packed(semiring, a, b), semiring, a, b);
            assertSame(inTwoWalks(semiring, a, b), semiring, a, b);
        }
    }

    @Test
    void columnsArePackedWhereWordsHaveSeveral() {
        SparseMatrix dense = reals(new Random(3), 100, 100, 2000, DType.F64);
        SparseMatrix wide = reals(new Random(3), 100, 100_000, 2000, DType.F64);
        assertThat(isPackedCheapest(dense, dense)).isTrue();
        assertThat(isPackedCheapest(dense, wide)).isFalse();
    }

    @Test
    void aPackedProductBeyondTheBudgetIsRefused() {
        SparseMatrix dense = reals(new Random(3), 100, 100, 2000, DType.F64);
        Factors factors = Factors.of(dense.orderedRows(), dense.orderedRows());
        int entries = inTwoWalks(Semiring.PLUS_TIMES, dense, dense).stored();
        assertThat(new PackedProduct(factors, Semiring.PLUS_TIMES, new Budget(factors, entries))
                        .product()
                        .entries())
                .isEqualTo(entries);
        Budget oneLess = new Budget(factors, entries - 1);
        assertThatThrownBy(() -> new PackedProduct(factors, Semiring.PLUS_TIMES, oneLess))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(entries + " entries in its first 100 of 100 rows")
                .hasMessageContaining("the " + (entries - 1) + " that are allowed");
    }

    @Test
    void rowsEqualToEarlierOnesTakeTheirColumnsUnlessMasked() {
        Entries entries = new Entries(64, 64);
        for (int i = 0; i < 64; i++) {
            for (int j = i % 8; j < 64; j += 8) {
                entries.add(i, j, 0.1 * (i + 1) / (j + 1));
            }
        }
        SparseMatrix a = entries.matrix(Format.CSR, DType.F64);
        EqualRows equal = new EqualRows(a.orderedRows());
        assertThat(equal.earlier(7)).isEqualTo(EqualRows.NONE);
        assertThat(equal.earlier(63)).isEqualTo(7);
        assertSame(inTwoWalks(Semiring.PLUS_TIMES, a, a), Semiring.PLUS_TIMES, a, a);
        assertSame(packed(Semiring.PLUS_TIMES, a, a), Semiring.PLUS_TIMES, a, a);
        SparseMatrix mask = reals(new Random(1), 64, 64, 900, DType.F64);
        SparseMatrix masked =
                SparseProduct.of(a, a, ProductOptions.standard().withMask(mask)).multiply(Semiring.PLUS_TIMES);
        SparseEntries all = Matrices.plain(a).multiply(Semiring.PLUS_TIMES, Matrices.plain(a));
        assertThat(Matrices.plain(masked)).isEqualTo(all.masked(Matrices.plain(mask), false));
    }

    private static boolean isOnePassCheapest(SparseMatrix matrix) {
        return new ProductCost(Factors.of(matrix.orderedRows(), matrix.orderedRows()))
                .isOnePassCheapest(ProductOptions.standard().mostEntries());
    }

    private static SparseMatrix inOneWalk(Semiring semiring, SparseMatrix left, SparseMatrix right) {
        return new OnePass(Factors.of(left.orderedRows(), right.orderedRows()), semiring)
                .product()
                .checked()
                .matrix();
    }

    private static boolean isPackedCheapest(SparseMatrix left, SparseMatrix right) {
        return new ProductCost(Factors.of(left.orderedRows(), right.orderedRows())).isPackedCheapest();
    }

    private static SparseMatrix packed(Semiring semiring, SparseMatrix left, SparseMatrix right) {
        Factors factors = Factors.of(left.orderedRows(), right.orderedRows());
        Budget budget = new Budget(factors, ProductOptions.standard().mostEntries());
        return new PackedProduct(factors, semiring, budget).product().checked().matrix();
    }

    private static SparseMatrix inTwoWalks(Semiring semiring, SparseMatrix left, SparseMatrix right) {
        return SparseProduct.of(left, right, ProductOptions.standard()).multiply(semiring);
    }

    /** The definition sums in float64; a float32 product is rounded in the end. */
    private static void assertSame(SparseMatrix product, Semiring semiring, SparseMatrix left, SparseMatrix right) {
        SparseEntries defined = Matrices.plain(left).multiply(semiring, Matrices.plain(right));
        if (product.dtype() == DType.F32) {
            defined.entries().replaceAll((_, value) -> (double) (float) (double) value);
        }
        assertThat(product.dtype()).isEqualTo(left.dtype());
        assertThat(Matrices.plain(product)).as("%s", semiring).isEqualTo(defined);
    }

    private static SparseMatrix band(int rows, int width) {
        Entries entries = new Entries(rows, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = Math.max(0, i - width); j <= Math.min(rows - 1, i + width); j++) {
                entries.add(i, j, 1);
            }
        }
        return entries.matrix(Format.CSR, DType.F64);
    }

    private static SparseMatrix reals(RandomGenerator random, int rows, int columns, int entries, DType dtype) {
        Entries made = new Entries(rows, columns);
        for (int i = 0; rows * columns > 0 && i < entries; i++) {
            made.add(random.nextInt(rows), random.nextInt(columns), random.nextDouble(-1, 1));
        }
        return made.matrix(Format.CSR, dtype);
    }
}
