package dev.scantling.sparse.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.Matrices;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whole numbers, so that sums are exact in any order. */
class DenseProductTest {

    @Test
    void everyElementIsARowTimesAColumn() {
        Cases.standard(40).check(30, (random, size) -> {
            SparseMatrix a = Matrices.random(random, size, random.nextInt(size + 1), 3 * size, DType.F64);
            int columns = random.nextInt(5);
            double[] x = whole(random, a.columns() * columns);
            double[] expected = new double[a.rows() * columns];
            a.forEach((row, column, position) -> {
                for (int c = 0; c < columns; c++) {
                    expected[row * columns + c] += a.values().get(position) * x[column * columns + c];
                }
            });
            assertThat(DenseProduct.multiply(a.to(Format.CSC), x, columns)).isEqualTo(expected);
        });
    }

    @Test
    void aSampledProductIsTheDenseOneWhereTheMatrixHasEntries() {
        Cases.standard(40).check(30, (random, size) -> {
            SparseMatrix sparse = Matrices.random(random, size, random.nextInt(size + 1), 3 * size, DType.F64);
            int columns = random.nextInt(5);
            double[] left = whole(random, sparse.rows() * columns);
            double[] right = whole(random, sparse.columns() * columns);
            SparseMatrix sampled = DenseProduct.sampled(sparse, left, right, columns);
            assertThat(sampled.stored()).isEqualTo(sparse.stored());
            sampled.forEach((row, column, position) -> {
                double sum = 0;
                for (int c = 0; c < columns; c++) {
                    sum += left[row * columns + c] * right[column * columns + c];
                }
                assertThat(sampled.values().get(position) + 0.0)
                        .isEqualTo(sparse.values().get(position) * sum + 0.0);
            });
        });
    }

    @Test
    void sizesThatDoNotFitAreNamed() {
        SparseMatrix a = new Entries(2, 3).matrix(Format.CSR, DType.F64);
        assertThatThrownBy(() -> DenseProduct.multiply(a, new double[5], 2))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("the right matrix must have 3 rows of 2 columns, which are 6 numbers, not 5");
        assertThatThrownBy(() -> DenseProduct.sampled(a, new double[5], new double[6], 2))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("the left matrix must have 2 rows");
    }

    private static double[] whole(RandomGenerator random, int count) {
        return random.ints(count, -5, 6).asDoubleStream().toArray();
    }
}
