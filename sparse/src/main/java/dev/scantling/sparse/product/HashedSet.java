package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;
import java.util.Arrays;

/** A hash table of columns, which are sorted in the end: its size follows the row, not the matrix. Not thread-safe. */
final class HashedSet implements RowPattern {
    private final CompressedRows right;
    private final ColumnTable table;
    private final int[] found;
    private int count;

    /**
     * An empty set.
     *
     * @param right the matrix whose rows are added
     * @param most columns that a row can have, before equal ones are taken together
     */
    HashedSet(CompressedRows right, int most) {
        this.right = right;
        this.table = new ColumnTable(most);
        this.found = new int[most];
    }

    @Override
    public void add(int row) {
        for (int p = right.starts()[row]; p < right.starts()[row + 1]; p++) {
            int column = right.column()[p];
            if (table.putIfAbsent(column, count) == count) {
                found[count++] = column;
            }
        }
    }

    @Override
    public int drain(int[] to, int at) {
        table.removeAll(found, 0, count);
        Arrays.sort(found, 0, count);
        System.arraycopy(found, 0, to, at, count);
        int next = at + count;
        count = 0;
        return next;
    }
}
