package dev.scantling.sparse.matrix;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.Coordinate.Axis;
import java.util.List;

/**
 * How a sparse matrix lies in memory: a list of levels, from the outermost one in. Immutable.
 *
 * @param text the name in messages
 */
public record Format(String text, List<Level> levels) {
    /** Rows one after the other, of each row its columns, ascending. */
    public static final Format CSR = new Format(
            "CSR", List.of(new Level.Dense(Coordinate.of(Axis.ROW)), compressed(Coordinate.of(Axis.COLUMN))));

    /** Columns one after the other, of each column its rows, ascending. */
    public static final Format CSC = CSR.transposed("CSC");

    /** Row and column of each entry, by row and then column. */
    public static final Format COO = new Format(
            "COO",
            List.of(
                    new Level.Compressed(Coordinate.of(Axis.ROW), false),
                    new Level.Singleton(Coordinate.of(Axis.COLUMN))));

    /** CSR of those rows only that have entries, for matrices with many more rows than entries. */
    public static final Format DCSR =
            new Format("DCSR", List.of(compressed(Coordinate.of(Axis.ROW)), compressed(Coordinate.of(Axis.COLUMN))));

    private static final int BLOCK_LEVELS = 4;
    private static final int SLOT_LEVELS = 3;

    public Format {
        levels = List.copyOf(levels);
    }

    private static Level compressed(Coordinate coordinate) {
        return new Level.Compressed(coordinate, true);
    }

    /**
     * CSR of dense blocks. Zeros in a block cannot be told from entries that are not there.
     *
     * @throws EngineException.InvalidInput unless both extents are positive
     */
    public static Format bsr(int blockRows, int blockColumns) {
        requirePositive(blockRows);
        requirePositive(blockColumns);
        return new Format(
                "BSR " + blockRows + "x" + blockColumns,
                List.of(
                        new Level.Dense(Coordinate.blockOf(Axis.ROW, blockRows)),
                        compressed(Coordinate.blockOf(Axis.COLUMN, blockColumns)),
                        new Level.Dense(Coordinate.within(Axis.ROW, blockRows)),
                        new Level.Dense(Coordinate.within(Axis.COLUMN, blockColumns))));
    }

    /**
     * At most {@code kept} entries in every {@code group} columns of a row that follow one another, such as 2 of 4. An entry of
     * zero cannot be told from one that is not there.
     *
     * @throws EngineException.InvalidInput unless {@code 0 < kept <= group}
     */
    public static Format nOfM(int kept, int group) {
        requirePositive(kept);
        if (kept > group) {
            throw new EngineException.InvalidInput(kept + " of " + group + " entries cannot be kept");
        }
        return new Format(
                kept + ":" + group,
                List.of(
                        new Level.Dense(Coordinate.of(Axis.ROW)),
                        new Level.Dense(Coordinate.blockOf(Axis.COLUMN, group)),
                        new Level.Slots(Coordinate.within(Axis.COLUMN, group), kept)));
    }

    private static void requirePositive(int extent) {
        if (extent < 1) {
            throw new EngineException.InvalidInput(
                    "a block of a matrix has at least one row and column, not " + extent);
        }
    }

    /** The same with rows for columns. */
    Format transposed(String name) {
        return new Format(name, levels.stream().map(Level::transposed).toList());
    }

    /** Whether whole rows lie one after the other, each with its columns in ascending order and nothing else. */
    public boolean hasOrderedRows() {
        return levels.equals(CSR.levels);
    }

    /** Whether rows of dense blocks lie one after the other, each with the columns of its blocks in ascending order. */
    public boolean hasOrderedBlocks() {
        return levels.size() == BLOCK_LEVELS && levels.equals(bsr(blockExtent(0), blockExtent(1)).levels);
    }

    /** Whether there is room for so many entries in every group of so many columns of each row, as {@link #nOfM} makes it. */
    public boolean hasOrderedSlots() {
        return levels.size() == SLOT_LEVELS
                && levels.getLast() instanceof Level.Slots(Coordinate within, int kept)
                && kept <= within.modulus()
                && levels.equals(nOfM(kept, within.modulus()).levels);
    }

    /** How many rows (level 0) or columns (level 1) the level counts as one. */
    int blockExtent(int level) {
        return levels.get(level).coordinate().divisor();
    }

    /** Whether zeros may be stored that are no entries. */
    public boolean hasPadding() {
        return !(levels.getLast() instanceof Level.Compressed || levels.getLast() instanceof Level.Singleton);
    }

    @Override
    public String toString() {
        return text;
    }
}
