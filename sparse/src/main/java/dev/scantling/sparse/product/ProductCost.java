package dev.scantling.sparse.product;

import dev.scantling.sparse.product.ProductOptions.Method;

/**
 * What a product should cost by each method, in units of one product into a sum that the cache holds. Follows from the
 * entries of the matrices alone, so the same matrices are always multiplied by the same method. The weights are from timings of
 * matrices like those of {@code bench cpu --only spgemm}; by them a CPU, which has no tree of comparators, never merges.
 */
record ProductCost(Factors factors) {
    /** Columns of which a sum for each is 512 MiB. */
    static final int MOST_DENSE_COLUMNS = 1 << 26;

    private static final long CACHED_COLUMNS = 1 << 18;
    private static final double UNCACHED = 2;
    private static final double COLUMNS_PER_UNIT = 65_536;
    private static final double HASHED = 4;
    private static final double MULTIPLIED = 4;
    private static final double MERGED = 6;

    Method cheapest() {
        double products = factors.allProducts();
        double rows = Math.min(dense(products, factors.right().columns()), products * HASHED);
        return outerAtLeast(products) < rows && outer(products) < rows
                ? Method.OUTER
                : rows < products * HASHED ? Method.DENSE : Method.HASH;
    }

    private double dense(double products, int columns) {
        return columns > MOST_DENSE_COLUMNS
                ? Double.POSITIVE_INFINITY
                : products * (columns > CACHED_COLUMNS ? UNCACHED : 1) + columns / COLUMNS_PER_UNIT * unitedRows();
    }

    /** Rows that are more than the copy of another one. */
    private int unitedRows() {
        int united = 0;
        for (int row = 0; row < factors.left().rows(); row++) {
            united += factors.left().length(row) > 1 ? 1 : 0;
        }
        return united;
    }

    /** With more than one partial matrix, everything is merged once or more. */
    private double outerAtLeast(double products) {
        return products * (MULTIPLIED + (factors.left().longestRow() > 1 ? MERGED : 0));
    }

    private double outer(double products) {
        long[] sizes = Condensed.partialSizes(factors);
        return products * MULTIPLIED
                + MERGED * HuffmanOrder.of(sizes, CondensedMerge.WAYS).moved(sizes);
    }
}
