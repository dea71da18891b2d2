package dev.scantling.engine.conform;

import dev.scantling.ir.Semiring;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.sparse.io.MatrixMarket;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import dev.scantling.sparse.product.DenseProduct;
import dev.scantling.sparse.product.ProductOptions;
import dev.scantling.sparse.product.SparseProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Products of sparse matrices: entries exactly, values within the tolerance. Those with dense ones are the runner's. */
record MatrixCase() implements CaseKind {
    private static final int DENSE_COLUMNS = 32;

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        SparseMatrix a = matrix(file, "A");
        SparseMatrix b = matrix(file, "B");
        List<Comparison> comparisons = new ArrayList<>(sparse(file, a, b));
        comparisons.addAll(dense(file, a, runner));
        if (file.has("ABt_nnz") || file.has("AAt")) {
            comparisons.addAll(withItself(file, a));
        }
        if (file.has("triangles_of_symmetrised_pattern")) {
            comparisons.add(triangles(file, a));
        }
        return comparisons;
    }

    private static SparseMatrix matrix(CaseFile file, String field) {
        String name = file.text(field);
        return Stream.of(name, name + ".mtx", name + ".mtx.gz")
                .filter(file::lists)
                .findFirst()
                .map(listed -> MatrixMarket.read(file.file(listed), Format.CSR))
                .orElseThrow(() -> file.malformed(field, "the name of a listed file .mtx or .mtx.gz", name));
    }

    private static List<Comparison> sparse(CaseFile file, SparseMatrix a, SparseMatrix b) {
        SparseProduct product = SparseProduct.of(a, b, ProductOptions.standard());
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.addAll(new StoredProduct(file, "AB")
                .compare(product.multiply(Semiring.PLUS_TIMES), product.multiply(Semiring.PLUS_TIMES, abs(a), abs(b))));
        if (file.has("min_plus")) {
            SparseMatrix shortest = product.multiply(Semiring.MIN_PLUS);
            comparisons.addAll(new StoredProduct(file, "min_plus").compare(shortest, shortest));
        }
        if (file.has("plus_pair")) {
            comparisons.addAll(pairs(file.object("plus_pair"), product.multiply(Semiring.PLUS_PAIR)));
        }
        return comparisons;
    }

    private static List<Comparison> pairs(CaseFile stated, SparseMatrix counts) {
        double[] found = values(counts);
        return List.of(
                Comparison.exact("plus_pair entries", stated.longInteger("nnz"), found.length),
                Comparison.exact("plus_pair sum", (long) stated.number("sum"), (long) sum(found)));
    }

    private static List<Comparison> dense(CaseFile file, SparseMatrix a, Runner runner) {
        SparseMatrix magnitudes = a.withValues(abs(a));
        double[] x = uniform(file, "X", a.columns() * DENSE_COLUMNS);
        Table product = Table.of(DENSE_COLUMNS, runner.multiply(a, x, DENSE_COLUMNS));
        Table scale = Table.of(DENSE_COLUMNS, DenseProduct.multiply(magnitudes, abs(x), DENSE_COLUMNS));
        List<Comparison> comparisons = new ArrayList<>(forms(file, product, scale));
        if (file.lists("Ax.npy")) {
            comparisons.add(vector(file, "Ax", a, magnitudes, "x", runner));
        }
        if (file.lists("Atx.npy")) {
            comparisons.add(vector(file, "Atx", a.transposed(), magnitudes.transposed(), "xt", runner));
        }
        return comparisons;
    }

    /** A X in the forms that a case has of it: whole, some rows, sums of columns. */
    private static List<Comparison> forms(CaseFile file, Table product, Table scale) {
        List<Comparison> comparisons = new ArrayList<>();
        if (file.lists("AX.npy")) {
            comparisons.add(relative(file, "AX", product, scale));
        }
        if (file.lists("AX.rows.npy")) {
            int[] rows = StoredArrays.positions(file.file("AX.rows_idx.npy"), product.rows());
            comparisons.add(relative(file, "AX.rows", product.select(rows), scale.select(rows)));
        }
        if (file.lists("AX.colsum.npy")) {
            comparisons.add(relative(file, "AX.colsum", columnSums(product), columnSums(scale)));
        }
        return comparisons;
    }

    private static Table columnSums(Table table) {
        return table.columnMeans().scaled(table.rows()).flat();
    }

    private static Comparison vector(
            CaseFile file, String name, SparseMatrix a, SparseMatrix magnitudes, String x, Runner runner) {
        double[] vector = uniform(file, x, a.columns());
        return relative(
                file,
                name,
                Table.of(1, runner.multiply(a, vector, 1)),
                Table.of(1, DenseProduct.multiply(magnitudes, abs(vector), 1)));
    }

    private static Comparison relative(CaseFile file, String name, Table actual, Table scale) {
        Table stored = StoredArrays.matrix(file.file(name + ".npy"));
        return StoredProduct.relative(name, stored, actual, scale);
    }

    /** The matrix times its transpose, of which the case has a few numbers. */
    private static List<Comparison> withItself(CaseFile file, SparseMatrix a) {
        SparseProduct product = SparseProduct.of(a, a.transposed(), ProductOptions.standard());
        double[] values = values(product.multiply(Semiring.PLUS_TIMES));
        double[] scale = values(
                product.multiply(Semiring.PLUS_TIMES, abs(a), abs(a.transposed().to(Format.CSR))));
        List<Comparison> comparisons = new ArrayList<>();
        if (file.has("ABt_nnz")) {
            comparisons.add(StoredProduct.entriesThatAreNotZero("ABt_nnz", file.longInteger("ABt_nnz"), values, scale));
        }
        if (file.has("AAt")) {
            CaseFile stored = file.object("AAt");
            comparisons.add(StoredProduct.entriesThatAreNotZero("AAt nnz", stored.longInteger("nnz"), values, scale));
            comparisons.add(StoredProduct.relative("AAt sum", stored.number("sum"), sum(values), sum(scale)));
            double squares = sum(Arrays.stream(values(a)).map(v -> v * v).toArray());
            comparisons.add(StoredProduct.relative("AAt trace", stored.number("trace"), squares, squares));
        }
        return comparisons;
    }

    private static Comparison triangles(CaseFile file, SparseMatrix a) {
        SparseMatrix below = Triangles.below(a);
        double found = sum(
                values(SparseProduct.of(below, below, ProductOptions.standard().withMask(below))
                        .multiply(Semiring.PLUS_PAIR)));
        long expected = (long) file.number("triangles_of_symmetrised_pattern");
        return Comparison.exact("triangles", expected, (long) found);
    }

    private static double[] uniform(CaseFile file, String name, int count) {
        UniformSequence sequence = new UniformSequence(file.text("case") + ":" + name);
        double[] values = new double[count];
        Arrays.setAll(values, sequence::at);
        return values;
    }

    private static Values abs(SparseMatrix matrix) {
        return new Values.Doubles(abs(values(matrix)));
    }

    private static double[] abs(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double[] values(SparseMatrix matrix) {
        return matrix.values().doubles();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
