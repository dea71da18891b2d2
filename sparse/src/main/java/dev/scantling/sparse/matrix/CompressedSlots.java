package dev.scantling.sparse.matrix;

import dev.scantling.ir.EngineException;

/**
 * A matrix with room for {@code kept} entries in every {@code group} columns of each row. What is not needed is an entry of zero.
 *
 * @param within for each stored value its column in the group; row by row, group by group
 * @param values as many
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
public record CompressedSlots(int rows, int columns, int kept, int group, int[] within, Values values) {

    /** Groups of a row; the last may reach over the edge of the matrix. */
    public int groups() {
        return Math.ceilDiv(columns, group);
    }

    /** Values stored for a row. */
    public int rowLength() {
        return groups() * kept;
    }

    /**
     * This matrix, once everything is as it should be.
     *
     * @throws EngineException.InvalidInput naming the first place that is wrong
     */
    public CompressedSlots checked() {
        long stored = (long) rows * rowLength();
        if (within.length != stored || values.size() != stored) {
            throw new EngineException.InvalidInput("a matrix of " + rows + " x " + columns + " in " + kept + ":" + group
                    + " stores " + stored + " values, not " + values.size() + " in " + within.length + " places");
        }
        for (int i = 0; i < within.length; i++) {
            if (within[i] < 0 || within[i] >= group || column(i) >= columns) {
                throw new EngineException.InvalidInput("place " + within[i] + " of stored value " + i
                        + " is outside of its group of " + group + " or of the " + columns + " columns");
            }
        }
        return this;
    }

    /** The column of a stored value. */
    public int column(int stored) {
        return stored % rowLength() / kept * group + within[stored];
    }
}
