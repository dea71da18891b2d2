package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.Optional;

/**
 * How to multiply.
 *
 * @param mostEntries that the product may have; 12 bytes each, or 16 while it is computed
 * @param mask of the product's extents: only where it has entries does the product; empty for all of them
 * @param complement whether the product has entries only where the mask has none
 * @param method what to compute with; empty for the one that should be fastest
 */
public record ProductOptions(
        long mostEntries, Optional<SparseMatrix> mask, boolean complement, Optional<Method> method) {
    private static final long MOST_ENTRIES = 50_000_000;

    /** How the sums of a row are kept. All methods find the same entries; sums of OUTER may be rounded differently. */
    public enum Method {
        /**
         * Row by row into a sum for each column.
         *
         * @see <a href="https://doi.org/10.1145/355791.355796">Gustavson, Two Fast Algorithms for Sparse Matrices</a>
         */
        DENSE,
        /** Row by row into a hash table, for matrices with many more columns than a row of the product has products. */
        HASH,
        /**
         * Partial matrices, one for each column of the left matrix after its rows are pushed to the left, merged in Huffman's order.
         *
         * @see <a href="https://doi.org/10.1109/HPCA47549.2020.00030">Zhang et al., SpArch: Efficient Architecture for Sparse
         *     Matrix Multiplication</a>
         */
        OUTER
    }

    /** All entries, up to 50 million, by whatever is fastest. */
    public static ProductOptions standard() {
        return new ProductOptions(MOST_ENTRIES, Optional.empty(), false, Optional.empty());
    }

    public ProductOptions withMostEntries(long entries) {
        return new ProductOptions(entries, mask, complement, method);
    }

    public ProductOptions withMask(SparseMatrix wanted) {
        return new ProductOptions(mostEntries, Optional.of(wanted), false, method);
    }

    /** Only entries where {@code unwanted} has none. */
    public ProductOptions withoutMask(SparseMatrix unwanted) {
        return new ProductOptions(mostEntries, Optional.of(unwanted), true, method);
    }

    public ProductOptions withMethod(Method chosen) {
        return new ProductOptions(mostEntries, mask, complement, Optional.of(chosen));
    }
}
