package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.DType;
import dev.scantling.ir.Semiring;
import dev.scantling.sparse.io.MatrixMarket;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.product.SparseProduct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The sparse network of GraphChallenge: 30 layers of sparse products on sparse activations, with the categories that its authors
 * publish.
 *
 * @see <a href="https://doi.org/10.1109/HPEC.2019.8916336">Kepner et al., Sparse Deep Neural Network Graph Challenge</a>
 */
class GraphChallengeTest {
    private static final int LAYERS = 30;
    private static final float BIAS = -0.3f;
    private static final float MOST = 32;

    @Test
    void everyLayerHasTheEntriesThatArePublishedAndEveryCategoryIsFound() {
        Path folder = SharedFiles.require("data/sparse/graphchallenge-dnn");
        SparseMatrix images = read(folder.resolve("sparse-images-1024_subset.mtx.gz"));
        List<Integer> entries = new ArrayList<>();
        for (int layer = 1; layer <= LAYERS; layer++) {
            SparseMatrix weights = read(folder.resolve("n1024-l" + layer + ".mtx.gz"));
            images = activated(SparseProduct.multiply(Semiring.PLUS_TIMES, images, weights));
            entries.add(images.stored());
        }
        assertThat(IntStream.of(1, 2, 10, 20, 30).mapToObj(layer -> entries.get(layer - 1)))
                .containsExactly(330_320, 153_280, 21_504, 19_456, 19_456);
        // The published 49,408 is a dense float32 product's; in the order of the columns, as here and in SciPy, fewer
        // stay.
        assertThat(entries.get(4)).isIn(49_376, 49_408);
        assertThat(rowsWithEntries(images)).isEqualTo(categories(folder));
    }

    /** The challenge is stated in float32. In the fifth layer a few sums are so close to the bias that it shows. */
    private static SparseMatrix read(Path file) {
        return MatrixMarket.read(file, Format.CSR).as(DType.F32);
    }

    /** {@code min(32, max(0, y + bias))}, where an entry that becomes zero goes. */
    private static SparseMatrix activated(SparseMatrix sums) {
        Entries kept = new Entries(sums.rows(), sums.columns());
        sums.forEach((row, column, position) -> {
            float value = (float) sums.values().get(position) + BIAS;
            if (value > 0) {
                kept.add(row, column, Math.min(MOST, value));
            }
        });
        return kept.matrix(Format.CSR, sums.dtype());
    }

    private static List<Integer> rowsWithEntries(SparseMatrix matrix) {
        CompressedRows rows = matrix.orderedRows();
        return IntStream.range(0, rows.rows())
                .filter(row -> rows.length(row) > 0)
                .boxed()
                .toList();
    }

    /** The file lists images, as a matrix of one column. */
    private static List<Integer> categories(Path folder) {
        return rowsWithEntries(read(folder.resolve("neuron1024-l120-categories_subset.mtx")));
    }
}
