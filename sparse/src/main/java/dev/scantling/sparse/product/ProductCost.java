package dev.scantling.sparse.product;

import dev.scantling.sparse.product.ProductOptions.Method;

/**
 * What a product should cost by each method, in units of one product into a sum that the cache holds. Follows from the
 * entries of the matrices alone, so the same matrices are always multiplied by the same method. The weights are
 * rough.
 */
record ProductCost(Factors factors) {
    /** Columns of which a sum for each is 512 MiB. */
    static final int MOST_DENSE_COLUMNS = 1 << 26;

    private static final long CACHED_COLUMNS = 1 << 18;
    private static final double UNCACHED = 2;
    private static final double COLUMNS_PER_UNIT = 65_536;
    private static final double HASHED = 4;
    private static final double MORE_IN_ONE_PASS = 7;
    private static final double ROW_IN_TWO_PASSES = 200;
    private static final long PRODUCTS_OF_A_WORD = 2;

    /** OUTER is no candidate: it moves every product at least once more and compares it, so it runs only where it is asked for. */
    Method cheapest() {
        double products = factors.allProducts();
        return dense(products, factors.right().columns()) < products * HASHED ? Method.DENSE : Method.HASH;
    }

    /**
     * Whether entries and values should be found together: each product costs more then, because columns are sorted, and each row
     * less.
     *
     * @param most products, as many as memory may be taken for
     */
    boolean isOnePassCheapest(long most) {
        long products = factors.allProducts();
        int columns = factors.right().columns();
        return products <= most
                && columns <= MOST_DENSE_COLUMNS
                && MORE_IN_ONE_PASS * products + columns < ROW_IN_TWO_PASSES * unitedRows();
    }

    /**
     * Whether columns should be kept as bits until values are known: rows have several products for each word of all columns, so that their
     * bits take less memory than the columns would.
     */
    boolean isPackedCheapest() {
        long words = PackedRows.words(factors.right().columns());
        return cheapest() == Method.DENSE
                && factors.allProducts()
                        >= PRODUCTS_OF_A_WORD * words * factors.left().rows();
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
}
