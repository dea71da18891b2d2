package dev.scantling.sparse.matrix;

/**
 * A matrix of dense blocks: rows of blocks one after the other, of each the columns of its blocks, ascending. Single entries are blocks of one
 * row and one column.
 *
 * @param rows extent of the matrix; its last blocks may reach over it, with zeros there
 * @param columns extent of the matrix
 * @param blockRows rows of a block
 * @param blockColumns columns of a block
 * @param pattern where blocks are, as a matrix of blocks that has no values
 * @param values of block after block, each row by row
 */
public record CompressedBlocks(
        int rows, int columns, int blockRows, int blockColumns, CompressedRows pattern, Values values) {

    /** Values of a block. */
    public int blockSize() {
        return blockRows * blockColumns;
    }
}
