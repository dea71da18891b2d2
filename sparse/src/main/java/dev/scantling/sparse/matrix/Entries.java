package dev.scantling.sparse.matrix;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * Entries of a matrix in any order, from which {@link #matrix} makes one. Grows with what is added, not with the extents. Not
 * thread-safe.
 */
public final class Entries {
    private static final int FIRST_CAPACITY = 16;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final int rows;
    private final int columns;
    private int[] row = new int[FIRST_CAPACITY];
    private int[] column = new int[FIRST_CAPACITY];
    private double[] value = new double[FIRST_CAPACITY];
    private int count;

    /** @throws EngineException.InvalidInput if an extent is negative */
    public Entries(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new EngineException.InvalidInput("a matrix cannot have " + rows + " x " + columns + " elements");
        }
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Adds an entry. Entries of equal place are summed, in the order in which they are added.
     *
     * @throws EngineException.InvalidInput if it lies outside of the matrix
     */
    public void add(int atRow, int atColumn, double entry) {
        if (atRow < 0 || atRow >= rows || atColumn < 0 || atColumn >= columns) {
            throw new EngineException.InvalidInput("entry (" + atRow + ", " + atColumn
                    + ") lies outside of a matrix of " + rows + " x " + columns + " elements");
        }
        if (count == row.length) {
            grow();
        }
        row[count] = atRow;
        column[count] = atColumn;
        value[count++] = entry;
    }

    /** The same entries in a matrix of another size, which must hold them all; shares their memory. */
    public Entries within(int otherRows, int otherColumns) {
        Entries same = new Entries(otherRows, otherColumns);
        same.row = row;
        same.column = column;
        same.value = value;
        same.count = count;
        return same;
    }

    private void grow() {
        if (count == LARGEST) {
            throw new EngineException.InvalidInput("a matrix has at most " + LARGEST + " entries");
        }
        int capacity = (int) Math.min(LARGEST, 2L * count);
        row = Arrays.copyOf(row, capacity);
        column = Arrays.copyOf(column, capacity);
        value = Arrays.copyOf(value, capacity);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int count() {
        return count;
    }

    int row(int entry) {
        return row[entry];
    }

    int column(int entry) {
        return column[entry];
    }

    double value(int entry) {
        return value[entry];
    }

    /**
     * A matrix of all entries so far.
     *
     * @param dtype f32 or f64
     * @throws EngineException.InvalidInput if the format has no room for them, naming the place, or would store more than 2^31
     *     - 9 values
     */
    public SparseMatrix matrix(Format format, DType dtype) {
        return new Packer(this, format).pack(dtype);
    }
}
