package dev.scantling.pointcloud.cloud;

/**
 * The rows of each cloud that are nearest to each of its rows by all their features: distances of one row to some tens of others at a time,
 * which lie column by column so that the inner loop runs over rows and becomes vector code.
 *
 * @param name what messages call the operator
 * @param rowsOfCloud rows of each cloud, at least {@code neighbours}
 * @param columns features of a row
 * @see dev.scantling.ir.PointOp.FeatureNeighbours
 */
public record FeatureNeighbours(String name, int rowsOfCloud, int columns, int neighbours) {
    /** Rows whose distances are computed at a time. */
    private static final int TILE = 128;

    /** Elements of memory that finding the neighbours of so many rows takes. */
    public int scratch(int rows) {
        return Math.addExact(Math.multiplyExact(columns + 1, TILE), Math.multiplyExact(rows, neighbours));
    }

    /**
     * Finds the neighbours of rows {@code begin .. end - 1}, at least one.
     *
     * @param offset element of row 0 of cloud 0; the other offsets likewise
     * @param stride elements from one row to the next
     * @param memory of {@link #scratch} elements
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a row whose features are not finite
     */
    public void find(
            int begin,
            int end,
            float[] rows,
            int offset,
            int stride,
            float[] memory,
            int memoryOffset,
            int[] found,
            int foundOffset) {
        int lists = memoryOffset + (columns + 1) * TILE;
        for (int first = begin; first < end; ) {
            int cloud = first / rowsOfCloud * rowsOfCloud;
            int last = Math.min(end, cloud + rowsOfCloud);
            CloudRows.requireFiniteFeatures(
                    name, "features", rows, offset, stride, columns, cloud, cloud + rowsOfCloud);
            for (int tile = 0; tile < rowsOfCloud; tile += TILE) {
                int count = Math.min(TILE, rowsOfCloud - tile);
                transpose(rows, offset + (cloud + tile) * stride, stride, count, memory, memoryOffset);
                for (int row = first; row < last; row++) {
                    distances(rows, offset + row * stride, count, memory, memoryOffset);
                    int list = lists + (row - begin) * neighbours;
                    insert(cloud, tile, count, memory, memoryOffset, list, found, foundOffset + row * neighbours);
                }
            }
            first = last;
        }
    }

    /** Column by column, behind the place of the distances. */
    private void transpose(float[] rows, int from, int stride, int count, float[] memory, int at) {
        for (int column = 0; column < columns; column++) {
            int to = at + (column + 1) * TILE;
            for (int i = 0; i < count; i++) {
                memory[to + i] = rows[from + i * stride + column];
            }
        }
    }

    private void distances(float[] rows, int row, int count, float[] memory, int at) {
        for (int i = 0; i < count; i++) {
            memory[at + i] = 0;
        }
        for (int column = 0; column < columns; column++) {
            add(rows[row + column], count, memory, at, at + (column + 1) * TILE);
        }
    }

    /** What one feature adds to the distances. */
    private static void add(float feature, int count, float[] memory, int at, int others) {
        for (int i = 0; i < count; i++) {
            float d = feature - memory[others + i];
            memory[at + i] = Math.fma(d, d, memory[at + i]);
        }
    }

    /** Rows come in ascending order, so each goes behind those that are no farther; what falls out at the end is forgotten. */
    private void insert(int cloud, int tile, int count, float[] memory, int at, int list, int[] found, int foundAt) {
        for (int i = 0; i < count; i++) {
            int known = Math.min(tile + i, neighbours);
            float distance = memory[at + i];
            if (known == neighbours && distance >= memory[list + known - 1]) {
                continue;
            }
            int place = Math.min(known, neighbours - 1);
            while (place > 0 && distance < memory[list + place - 1]) {
                memory[list + place] = memory[list + place - 1];
                found[foundAt + place] = found[foundAt + place - 1];
                place--;
            }
            memory[list + place] = distance;
            found[foundAt + place] = cloud + tile + i;
        }
    }
}
