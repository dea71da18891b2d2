package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A golden feature matrix X in the forms in which a case stores it: {@code X.npy}, or some rows in
 * {@code X.rows_idx.npy} and {@code X.rows.npy}; beside either, float64 sums and mean magnitudes of its columns; for
 * logits the class of every row in {@code X.argmax_i16.npy}.
 *
 * @param summary the field of the case that may state the largest magnitude as {@code max_abs}
 * @param relativeTolerance allowed error as a share of the largest magnitude
 */
record ExpectedArray(CaseFile file, String name, String summary, double relativeTolerance) {
    /** Rows whose two largest logits are closer than this have no certain class. */
    private static final double CLEAR_MARGIN = 1e-3;

    /** Holds a result that must be equal against an array, of which some rows may stand for the whole. */
    static Comparison exact(CaseFile file, String name, Table actual) {
        ExpectedArray array = new ExpectedArray(file, name, name, 0);
        return array.values(0, array.stored(), actual);
    }

    /** Holds a result against everything that is stored: one comparison for values, one for classes if there are any. */
    List<Comparison> compare(Table actual) {
        List<Comparison> comparisons = new ArrayList<>(List.of(Comparison.of(name, views(actual))));
        if (file.lists(part("argmax_i16"))) {
            comparisons.add(classes(actual));
        }
        return comparisons;
    }

    private List<Comparison> views(Table actual) {
        List<Comparison> views = new ArrayList<>();
        Table stored = stored();
        double tolerance = relativeTolerance * largest(stored);
        views.add(values(tolerance, stored, actual));
        if (file.lists(part("colsum_f64"))) {
            Table means = row(part("colsum_f64")).scaled(1.0 / Math.max(1, actual.rows()));
            views.add(Comparison.within("column mean of " + name, tolerance, means, actual.columnMeans()));
        }
        if (file.lists(part("colabsmean_f64"))) {
            Table means = row(part("colabsmean_f64"));
            Table found = actual.abs().columnMeans();
            views.add(Comparison.within("column mean magnitude of " + name, tolerance, means, found));
        }
        return views;
    }

    private Comparison values(double tolerance, Table stored, Table actual) {
        if (file.lists(whole())) {
            return Comparison.within(name, tolerance, stored, actual);
        }
        int[] index = StoredArrays.positions(file.file(part("rows_idx")), actual.rows());
        return Comparison.within("stored rows of " + name, tolerance, stored, actual.select(index));
    }

    /** Every row's class, except where ours is a close call. */
    private Comparison classes(Table logits) {
        int[] expected = StoredArrays.integers(file.file(part("argmax_i16"))).toInts();
        int[] found = IntStream.range(0, logits.rows()).map(logits::argmax).toArray();
        for (int row = 0; row < Math.min(found.length, expected.length); row++) {
            if (logits.margin(row) <= CLEAR_MARGIN) {
                found[row] = expected[row];
            }
        }
        return Comparison.exact("argmax", Table.of(1, expected), Table.of(1, found));
    }

    private double largest(Table stored) {
        boolean stated = file.has(summary) && file.object(summary).has("max_abs");
        return stated ? file.object(summary).number("max_abs") : stored.maxAbs();
    }

    private Table stored() {
        if (!file.lists(whole()) && !(file.lists(part("rows")) && file.lists(part("rows_idx")))) {
            throw new EngineException.InvalidInput(file.file(CaseFile.NAME) + ": lists neither " + whole() + " nor "
                    + part("rows_idx") + " with " + part("rows"));
        }
        return StoredArrays.matrix(file.file(file.lists(whole()) ? whole() : part("rows")));
    }

    private Table row(String part) {
        double[] values = StoredArrays.matrix(file.file(part)).values();
        return new Table(1, values.length, values);
    }

    private String whole() {
        return name + ".npy";
    }

    private String part(String suffix) {
        return name + "." + suffix + ".npy";
    }
}
