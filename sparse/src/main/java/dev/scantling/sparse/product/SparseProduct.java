package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Semiring;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import dev.scantling.sparse.product.ProductOptions.Method;
import java.util.Optional;

/**
 * The product of two sparse matrices. Making it finds its entries, which follow from those of the factors and not from their
 * values: an entry whose sum is zero stays. {@link #multiply} then computes values, as often as wanted.
 *
 * <p>Products and sums are float64, those of a row in the order of the left matrix's columns, and rounded once where both factors
 * are float32; so every method but OUTER gives the same bits. Immutable and thread-safe.
 */
public final class SparseProduct {
    private final Factors factors;
    private final Repeats rightRepeats;
    private final Pattern pattern;
    private final Method method;
    private final boolean masked;

    private SparseProduct(Factors factors, Repeats rightRepeats, Pattern pattern, Method method, boolean masked) {
        this.factors = factors;
        this.rightRepeats = rightRepeats;
        this.pattern = pattern;
        this.method = method;
        this.masked = masked;
    }

    /**
     * The product of two matrices by one semiring with standard options, its entries and values found together where that should be
     * faster; float32 if both factors are.
     *
     * @throws EngineException.InvalidInput as {@link #of}
     */
    public static SparseMatrix multiply(Semiring semiring, SparseMatrix left, SparseMatrix right) {
        Factors factors = Factors.of(left.orderedRows(), right.orderedRows());
        ProductOptions standard = ProductOptions.standard();
        ProductCost cost = new ProductCost(factors);
        if (cost.isOnePassCheapest(standard.mostEntries())) {
            return new OnePass(factors, semiring).product().matrix();
        }
        if (cost.isPackedCheapest()) {
            Budget budget = new Budget(factors, standard.mostEntries());
            return new PackedProduct(factors, semiring, budget).product().matrix();
        }
        return of(factors, standard).multiply(semiring);
    }

    /**
     * Finds the entries of a product.
     *
     * @throws EngineException.InvalidInput if the extents do not fit, or the product would have more entries than the options
     *     allow; then before memory for it is taken
     */
    public static SparseProduct of(SparseMatrix left, SparseMatrix right, ProductOptions options) {
        return of(Factors.of(left.orderedRows(), right.orderedRows()), options);
    }

    private static SparseProduct of(Factors factors, ProductOptions options) {
        Optional<Mask> mask = options.mask()
                .map(wanted -> Mask.of(
                        wanted.orderedRows(),
                        options.complement(),
                        factors.left().rows(),
                        factors.right().columns()));
        Method method = options.method().orElseGet(() -> new ProductCost(factors).cheapest());
        Repeats rightRepeats = new Repeats(factors.right());
        Pattern pattern = new Symbolic(factors, rightRepeats, rowPattern(factors, method), mask)
                .pattern(new Budget(factors, options.mostEntries()));
        return new SparseProduct(factors, rightRepeats, pattern, method, mask.isPresent());
    }

    private static RowPattern rowPattern(Factors factors, Method method) {
        int columns = factors.right().columns();
        if (method == Method.DENSE && columns > ProductCost.MOST_DENSE_COLUMNS) {
            throw new EngineException.InvalidInput(
                    "the product has " + columns + " columns, the method DENSE keeps a sum" + " for each of at most "
                            + ProductCost.MOST_DENSE_COLUMNS + "; use HASH");
        }
        boolean hashed = method == Method.HASH || columns > ProductCost.MOST_DENSE_COLUMNS;
        return hashed
                ? new HashedSet(factors.right(), factors.mostEntriesOfARow())
                : new ColumnSet(
                        factors.right(),
                        factors.left().entries() / Math.max(1, factors.left().rows()));
    }

    /** The method that was chosen. */
    public Method method() {
        return method;
    }

    public int entries() {
        return pattern.column().length;
    }

    /** Products that are summed, those that a mask keeps away included. */
    public long products() {
        return factors.allProducts();
    }

    /** Partial matrices of the method OUTER: as many as the longest row of the left matrix has entries. */
    public int partialMatrices() {
        return Condensed.partialSizes(factors).length;
    }

    /** The product, in CSR; float32 if both factors are. */
    public SparseMatrix multiply(Semiring semiring) {
        return multiply(semiring, factors.left().values(), factors.right().values());
    }

    /**
     * The product of matrices with the entries of the factors but other values, in the order of their rows.
     *
     * @throws EngineException.InvalidInput if these are not as many as the entries
     */
    public SparseMatrix multiply(Semiring semiring, Values left, Values right) {
        requireAll("left", left, factors.left());
        requireAll("right", right, factors.right());
        double[] values = numeric().values(semiring, left.doubles(), right.doubles());
        return new CompressedRows(
                        pattern.rows(),
                        factors.right().columns(),
                        pattern.starts(),
                        pattern.column(),
                        Factors.rounded(left, right, values))
                .matrix();
    }

    private Numeric numeric() {
        return switch (method) {
            case DENSE -> masked ? new PlacedSums(factors, pattern) : new DenseSums(factors, rightRepeats, pattern);
            case HASH -> new PlacedSums(factors, pattern);
            case OUTER -> new CondensedMerge(factors, pattern);
        };
    }

    private static void requireAll(String which, Values values, CompressedRows matrix) {
        if (values.size() != matrix.entries()) {
            throw new EngineException.InvalidInput("the " + which + " matrix has " + matrix.entries() + " entries, but "
                    + values.size() + " values were given");
        }
    }
}
