package dev.scantling.ir.interp;

import dev.scantling.ir.Semiring;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sparse matrix in the plainest form, and the definition of what is computed with such matrices. An entry may be zero:
 * which entries exist does not depend on values.
 *
 * @param rows extent
 * @param columns extent
 * @param entries by row, then column
 */
public record SparseEntries(int rows, int columns, NavigableMap<Cell, Double> entries) {

    /** Where an entry is. */
    public record Cell(int row, int column) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** A matrix without entries. */
    public static SparseEntries empty(int rows, int columns) {
        return new SparseEntries(rows, columns, new TreeMap<>());
    }

    /**
     * {@code C[i, j]} is the sum over ascending k of {@code A[i, k] * B[k, j]}, over those k for which both exist; where there
     * is no such k, there is no entry.
     */
    public SparseEntries multiply(Semiring semiring, SparseEntries right) {
        SparseEntries product = empty(rows, right.columns);
        entries.forEach((at, a) -> right.row(at.column).forEach((from, b) -> {
            Cell to = new Cell(at.row, from.column);
            double sum = product.entries.getOrDefault(to, semiring.zero());
            product.entries.put(to, semiring.add(sum, semiring.multiply(a, b)));
        }));
        return product;
    }

    /** The entries for which a mask has an entry, or for which it has none. */
    public SparseEntries masked(SparseEntries mask, boolean complement) {
        SparseEntries kept = empty(rows, columns);
        entries.forEach((at, value) -> {
            if (mask.entries.containsKey(at) != complement) {
                kept.entries.put(at, value);
            }
        });
        return kept;
    }

    private Map<Cell, Double> row(int row) {
        return entries.subMap(new Cell(row, 0), true, new Cell(row, Integer.MAX_VALUE), true);
    }
}
