package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/** Between coordinate sets and the cells of dense grids. Allocates nothing; thread-safe on disjoint arrays. */
public final class GridCells {
    private GridCells() {}

    /**
     * Writes the keys of all cells, ascending.
     *
     * @param keys room for {@link CellGrid#cells}
     * @throws EngineException.InvalidInput if the grid leaves the range of the layout
     */
    public static void keys(KeyLayout layout, CellGrid grid, long[] keys, int offset) {
        if (grid.cells() == 0) {
            return;
        }
        Int3 origin = grid.origin();
        Int3 last = origin.plus(grid.extents()).plus(Int3.cube(-1));
        require(layout, 0, origin);
        require(layout, grid.batch() - 1, last);
        int at = offset;
        for (int sample = 0; sample < grid.batch(); sample++) {
            for (int x = origin.x(); x <= last.x(); x++) {
                for (int y = origin.y(); y <= last.y(); y++) {
                    for (int z = origin.z(); z <= last.z(); z++) {
                        keys[at++] = layout.pack(sample, x, y, z);
                    }
                }
            }
        }
    }

    private static void require(KeyLayout layout, int batch, Int3 cell) {
        if (!layout.holds(batch, cell.x(), cell.y(), cell.z())) {
            throw new EngineException.InvalidInput("the cell (" + batch + ", " + cell.x() + ", " + cell.y() + ", "
                    + cell.z() + ") of the grid is outside the packed range: " + Cells.range(layout)
                    + "; use a smaller grid or an origin nearer to 0");
        }
    }

    /**
     * Pairs rows with the cells where they lie, in the form of a kernel map of one offset; see {@link KernelMapBuilder}. Rows
     * outside belong to no pair.
     */
    public static void map(
            KeyLayout layout,
            CellGrid grid,
            long[] in,
            int inOffset,
            int inCount,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int[] count,
            int countOffset,
            int[] blocks,
            int blocksOffset) {
        int pairs = 0;
        for (int row = 0; row < inCount; row++) {
            long key = in[inOffset + row];
            int cell = grid.cell(layout.batch(key), layout.x(key), layout.y(key), layout.z(key));
            if (cell >= 0) {
                mapIn[mapInOffset + pairs] = row;
                mapOut[mapOutOffset + pairs++] = cell;
            }
        }
        count[countOffset] = pairs;
        int capacity = Math.min(inCount, grid.cells());
        BlockIndex.build(0, 1, mapOut, mapOutOffset, capacity, grid.cells(), count, countOffset, blocks, blocksOffset);
    }
}
