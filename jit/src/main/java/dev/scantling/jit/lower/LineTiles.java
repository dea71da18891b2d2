package dev.scantling.jit.lower;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiles of one size that follow one another on a line of results.
 *
 * @param number of the first tile
 * @param from the first cell of the first tile
 * @param count tiles
 * @param cells of each tile
 * @param interior whether every tap joins all of their cells to sources; otherwise there is one tile
 */
record LineTiles(int number, int from, int count, int cells, boolean interior) {

    /** Cuts a line into as few tiles of at most so many cells as can be, of sizes that differ by one at most, descending. */
    static List<LineTiles> of(GridAxis x, int most) {
        List<LineTiles> all = new ArrayList<>();
        int tiles = count(x, most);
        int from = 0;
        for (int number = 0; number < tiles; number++) {
            int cells = Math.ceilDiv(x.results() - from, tiles - number);
            add(all, new LineTiles(number, from, 1, cells, x.interior().contains(from, from + cells)));
            from += cells;
        }
        return List.copyOf(all);
    }

    /** Tiles of a line. */
    static int count(GridAxis x, int most) {
        return Math.ceilDiv(x.results(), most);
    }

    /** Loops over taps that the tiles of a line have together: where not all cells are joined, each tap has its own. */
    static int loops(GridAxis x, int most) {
        return of(x, most).stream()
                .mapToInt(tiles -> tiles.interior ? 1 : x.size())
                .sum();
    }

    /** Joins a tile to those before it where they are alike. */
    private static void add(List<LineTiles> all, LineTiles tile) {
        if (!all.isEmpty() && all.getLast().continues(tile)) {
            LineTiles last = all.removeLast();
            all.add(new LineTiles(last.number, last.from, last.count + 1, last.cells, true));
        } else {
            all.add(tile);
        }
    }

    private boolean continues(LineTiles tile) {
        return interior && tile.interior && tile.cells == cells;
    }

    /** Which cells of a single tile are among these results, counted from its first. */
    GridAxis.Interior within(GridAxis.Interior results) {
        return new GridAxis.Interior(Math.max(results.from() - from, 0), Math.min(results.to() - from, cells));
    }
}
