package dev.scantling.engine.conform;

import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A golden sparse product X in the forms in which a case stores it: where rows begin in {@code X.indptr.npy}; columns and values
 * whole or at some positions; sums of rows; of all entries a sum and a checksum of their columns. Values may differ by a share of
 * the sum of their products' magnitudes.
 */
record StoredProduct(CaseFile file, String name) {
    private static final double TOLERANCE = 1e-12;
    private static final long CHECK_FACTOR = 0x9E3779B1L;

    /** @param scale the same entries, with sums of magnitudes for values */
    List<Comparison> compare(SparseMatrix product, SparseMatrix scale) {
        CompressedRows rows = product.orderedRows();
        double[] values = rows.values().doubles();
        double[] magnitudes = scale.orderedRows().values().doubles();
        CaseFile summary = file.object(name);
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(Comparison.exact(name + " entries", summary.longInteger("nnz"), rows.entries()));
        comparisons.add(Comparison.exact(part("indptr"), stored("indptr"), Table.of(1, rows.starts())));
        if (comparisons.stream().allMatch(Comparison::passed)) { // else positions mean nothing
            comparisons.addAll(entries(rows, values, magnitudes));
            comparisons.add(
                    relative(part("rowsum"), stored("rowsum"), rowSums(rows, values), rowSums(rows, abs(magnitudes))));
        }
        comparisons.add(relative(
                name + " sum",
                summary.number("sum"),
                Arrays.stream(values).sum(),
                Arrays.stream(abs(magnitudes)).sum()));
        if (summary.has("indices_checksum")) {
            long expected = summary.unsigned("indices_checksum");
            comparisons.add(Comparison.exact(name + " columns", expected, checksum(rows.column())));
        }
        return comparisons;
    }

    private List<Comparison> entries(CompressedRows rows, double[] values, double[] magnitudes) {
        boolean whole = file.lists(part("indices"));
        int[] at = whole
                ? IntStream.range(0, rows.entries()).toArray()
                : StoredArrays.positions(file.file(part("sample_pos")), rows.entries());
        return List.of(
                Comparison.exact(
                        name + " columns",
                        stored(whole ? "indices" : "sample_indices"),
                        Table.of(1, rows.column()).select(at)),
                relative(
                        name + " values",
                        stored(whole ? "data" : "sample_data"),
                        Table.of(1, values).select(at),
                        Table.of(1, abs(magnitudes)).select(at)));
    }

    private Table stored(String part) {
        return StoredArrays.matrix(file.file(part(part)));
    }

    private String part(String part) {
        return name + "." + part + ".npy";
    }

    private static Table rowSums(CompressedRows rows, double[] values) {
        double[] sums = new double[rows.rows()];
        for (int row = 0; row < sums.length; row++) {
            for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                sums[row] += values[p];
            }
        }
        return Table.of(1, sums);
    }

    private static long checksum(int[] column) {
        long sum = 0;
        for (int p = 0; p < column.length; p++) {
            sum += column[p] * (p * CHECK_FACTOR + 1);
        }
        return sum;
    }

    private static double[] abs(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    /** Numbers in units of what their products add up to in magnitude. */
    static Comparison relative(String what, Table expected, Table actual, Table scale) {
        if (!expected.extents().equals(actual.extents())) {
            return Comparison.within(what, TOLERANCE, expected, actual);
        }
        return Comparison.within(what, TOLERANCE, divided(expected, scale), divided(actual, scale));
    }

    static Comparison relative(String what, double expected, double actual, double scale) {
        return relative(
                what,
                Table.of(1, new double[] {expected}),
                Table.of(1, new double[] {actual}),
                Table.of(1, new double[] {scale}));
    }

    private static Table divided(Table table, Table scale) {
        double[] values = table.values().clone();
        for (int i = 0; i < values.length; i++) {
            double unit = scale.values()[i];
            values[i] = unit == 0 ? values[i] : values[i] / unit;
        }
        return new Table(table.rows(), table.columns(), values);
    }

    /**
     * How many entries are not zero depends on the order of summation where terms cancel: at least those that certainly are not, at most
     * all entries.
     */
    static Comparison entriesThatAreNotZero(String what, long expected, double[] values, double[] magnitudes) {
        long certain = 0;
        for (int i = 0; i < values.length; i++) {
            certain += Math.abs(values[i]) > TOLERANCE * magnitudes[i] ? 1 : 0;
        }
        return Comparison.exact(what, expected, Math.clamp(expected, certain, values.length));
    }
}
