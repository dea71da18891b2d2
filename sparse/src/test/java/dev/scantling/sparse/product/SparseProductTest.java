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
import dev.scantling.sparse.matrix.Values;
import dev.scantling.sparse.product.ProductOptions.Method;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SparseProductTest {
    private static final int ONE_PAST_A_GROUP = 65;

    @ParameterizedTest
    @EnumSource(Method.class)
    void everySemiringGivesWhatTheDefinitionSays(Method method) {
        ProductOptions options = ProductOptions.standard().withMethod(method);
        Cases.standard(80).check(2 * ONE_PAST_A_GROUP, (random, size) -> {
            SparseMatrix left = matrix(random, size);
            SparseMatrix right =
                    Matrices.random(random, left.columns(), random.nextInt(5 * size + 1), 3 * size, DType.F64);
            for (Semiring semiring : Semiring.values()) {
                SparseMatrix product = SparseProduct.of(left, right, options).multiply(semiring);
                assertThat(Matrices.plain(product))
                        .as("%s", semiring)
                        .isEqualTo(Matrices.plain(left).multiply(semiring, Matrices.plain(right)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void masksKeepWhatTheDefinitionSays(Method method) {
        Cases.standard(60).check(ONE_PAST_A_GROUP, (random, size) -> {
            SparseMatrix left = matrix(random, size);
            SparseMatrix right = Matrices.random(random, left.columns(), size, 3 * size, DType.F64);
            SparseMatrix mask = Matrices.random(random, left.rows(), size, 4 * size, DType.F64);
            SparseEntries all = Matrices.plain(left).multiply(Semiring.PLUS_TIMES, Matrices.plain(right));
            ProductOptions options = ProductOptions.standard().withMethod(method);
            for (boolean complement : new boolean[] {false, true}) {
                ProductOptions masked = complement ? options.withoutMask(mask) : options.withMask(mask);
                assertThat(Matrices.plain(SparseProduct.of(left, right, masked).multiply(Semiring.PLUS_TIMES)))
                        .isEqualTo(all.masked(Matrices.plain(mask), complement));
            }
        });
    }

    @Test
    void integersMakeProductsAssociative() {
        Cases.standard(30).check(50, (random, size) -> {
            SparseMatrix a = matrix(random, size);
            SparseMatrix b = Matrices.random(random, a.columns(), size, 2 * size, DType.F64);
            SparseMatrix c = Matrices.random(random, size, size + 3, 2 * size, DType.F64);
            assertThat(numbers(product(product(a, b), c))).isEqualTo(numbers(product(a, product(b, c))));
        });
    }

    @Test
    void rowsThatRepeatGiveRowsThatRepeat() {
        Entries entries = new Entries(90, 90);
        for (int i = 0; i < 90; i++) {
            for (int j = Math.max(0, i / 3 - 1) * 3; j < Math.min(30, i / 3 + 2) * 3; j++) {
                entries.add(i, j, i - 2 * j);
            }
        }
        SparseMatrix band = entries.matrix(Format.CSR, DType.F64);
        SparseEntries plain = Matrices.plain(band);
        assertThat(Matrices.plain(product(band, band))).isEqualTo(plain.multiply(Semiring.PLUS_TIMES, plain));
    }

    @Test
    void theSameEntriesWithOtherValuesNeedNoSearch() {
        SparseMatrix a = matrix(new Random(1), 20);
        SparseProduct square = SparseProduct.of(a, a.transposed(), ProductOptions.standard());
        double[] twos = new double[a.stored()];
        java.util.Arrays.fill(twos, 2);
        Values two = new Values.Doubles(twos);
        SparseMatrix other = a.withValues(two);
        assertThat(Matrices.plain(square.multiply(
                        Semiring.PLUS_TIMES,
                        two,
                        other.transposed().orderedRows().values())))
                .isEqualTo(Matrices.plain(product(other, other.transposed())));
        assertThatThrownBy(() -> square.multiply(Semiring.PLUS_TIMES, two, new Values.Floats(new float[1])))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1 values were given");
    }

    @Test
    void floatsAreRoundedOnce() {
        Entries entries = new Entries(1, 2);
        entries.add(0, 0, 1);
        entries.add(0, 1, 1e-8);
        SparseMatrix row = entries.matrix(Format.CSR, DType.F32);
        SparseMatrix sum = product(row, row.transposed());
        assertThat(sum.dtype()).isEqualTo(DType.F32);
        assertThat(sum.values().get(0)).isEqualTo((float) (1 + (double) 1e-8f * 1e-8f));
    }

    @Test
    void aProductBeyondTheBudgetIsRefused() {
        Entries arrow = new Entries(300, 300);
        for (int i = 0; i < 300; i++) {
            arrow.add(i, i, 1);
            arrow.add(i, 0, 1);
            arrow.add(0, i, 1);
        }
        SparseMatrix a = arrow.matrix(Format.CSR, DType.F64);
        ProductOptions small = ProductOptions.standard().withMostEntries(1000);
        assertThatThrownBy(() -> SparseProduct.of(a, a, small))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1200 entries in its first 4 of 300 rows")
                .hasMessageContaining("the 1000 that are allowed");
        assertThat(SparseProduct.of(a, a, small.withMask(a)).entries()).isEqualTo(a.stored());
    }

    @Test
    void extentsMustFit() {
        SparseMatrix a = new Entries(2, 3).matrix(Format.CSR, DType.F64);
        assertThatThrownBy(() -> product(a, a))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2 x 3")
                .hasMessageContaining("columns of the first");
        assertThatThrownBy(() -> SparseProduct.of(
                        a, a.transposed(), ProductOptions.standard().withMask(a)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("the mask has 2 x 3");
    }

    @Test
    void moreColumnsThanMemoryNeedAHashTable() {
        int most = Integer.MAX_VALUE;
        Entries entries = new Entries(2, most);
        entries.add(0, most - 1, 2);
        entries.add(1, 7, 3);
        SparseMatrix wide = entries.matrix(Format.CSR, DType.F64);
        Entries one = new Entries(2, 2);
        one.add(0, 1, 5);
        one.add(0, 0, 1);
        SparseMatrix left = one.matrix(Format.CSR, DType.F64);
        assertThat(Matrices.plain(product(left, wide)))
                .isEqualTo(Matrices.plain(left).multiply(Semiring.PLUS_TIMES, Matrices.plain(wide)));
        assertThatThrownBy(() ->
                        SparseProduct.of(left, wide, ProductOptions.standard().withMethod(Method.DENSE)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("use HASH");
    }

    @Test
    void asManyPartialMatricesAsTheLongestRowHasEntries() {
        Cases.standard(30).check(40, (random, size) -> {
            SparseMatrix a = matrix(random, size);
            int longest = 0;
            for (int row = 0; row < a.rows(); row++) {
                longest = Math.max(longest, a.orderedRows().length(row));
            }
            SparseMatrix b = Matrices.random(random, a.columns(), 5, size, DType.F64);
            assertThat(SparseProduct.of(a, b, ProductOptions.standard()).partialMatrices())
                    .isEqualTo(longest);
            Factors factors = Factors.of(a.orderedRows(), b.orderedRows());
            assertThat(Condensed.partialSizes(factors)).isEqualTo(partialSizes(a, b, longest));
        });
    }

    /** Entries of each partial matrix, by counting how many entries of its row come before an entry. */
    private static long[] partialSizes(SparseMatrix a, SparseMatrix b, int count) {
        long[] sizes = new long[count];
        var entries = Matrices.plain(a).entries();
        entries.keySet().forEach(cell -> {
            long before = entries.headMap(cell).keySet().stream()
                    .filter(other -> other.row() == cell.row())
                    .count();
            sizes[(int) before] += b.orderedRows().length(cell.column());
        });
        return sizes;
    }

    private static SparseMatrix matrix(RandomGenerator random, int size) {
        return Matrices.random(random, size, random.nextInt(size + 1), random.nextInt(4 * size + 1), DType.F64);
    }

    /** Zeros have no signs in exact arithmetic. */
    private static SparseEntries numbers(SparseMatrix matrix) {
        SparseEntries plain = Matrices.plain(matrix);
        plain.entries().replaceAll((_, value) -> value + 0.0);
        return plain;
    }

    private static SparseMatrix product(SparseMatrix left, SparseMatrix right) {
        return SparseProduct.multiply(Semiring.PLUS_TIMES, left, right);
    }
}
