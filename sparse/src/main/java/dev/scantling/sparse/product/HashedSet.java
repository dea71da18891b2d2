package dev.scantling.sparse.product;

import java.util.Arrays;

/** A hash table of columns, which are sorted in the end: its size follows the row, not the matrix. Not thread-safe. */
final class HashedSet implements RowPattern {
    private final ColumnTable table;
    private final int[] found;
    private int count;

    /** @param most columns that a row can have, before equal ones are taken together */
    HashedSet(int most) {
        this.table = new ColumnTable(most);
        this.found = new int[most];
    }

    @Override
    public void add(int[] column, int begin, int end) {
        for (int p = begin; p < end; p++) {
            if (table.putIfAbsent(column[p], count) == count) {
                found[count++] = column[p];
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
