package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import java.util.List;

/**
 * The products of a tile of one vector of output channels whose input rows are whole vectors. A multiply-add for each element that is
 * loaded keeps the loads busier than the multipliers, of which a core has as many; so every second element comes from a vector
 * that holds its row, by a permutation. The order of products, and so the bits, are those of any tile.
 *
 * @param inputs where the rows begin
 */
record VectorRows(TileKernel tiles, List<Expr> inputs, TileKernel.Products products) {
    /** One in two: among prefetches and addresses, which load too, it had 1.04 to 1.09 times the speed of one in three (docs/performance.md). */
    private static final int PERIOD = 2;

    void multiply(Expr panel, List<List<ReadLocal>> tile) {
        int lanes = tiles.lanes();
        if (products.count() instanceof Expr.IntConst(int count) && count == lanes) {
            multiply(panel, tile, Expr.of(0));
        } else {
            tiles.code().loop("k", Expr.of(0), products.count(), lanes, k -> multiply(panel, tile, k));
        }
    }

    private void multiply(Expr panel, List<List<ReadLocal>> tile, Expr k) {
        List<ReadLocal> rows = TileKernel.each(inputs.size(), r -> row(r, k));
        for (int lane = 0; lane < tiles.lanes(); lane++) {
            Expr product = k.plus(lane);
            List<ReadLocal> factors = tiles.factors(panel.plus(product.times(products.factorStep())), 1);
            List<Expr> elements = lane % PERIOD == PERIOD - 1 ? permuted(rows, lane) : loaded(product);
            for (int r = 0; r < elements.size(); r++) {
                tiles.add(elements.get(r), factors, tile.get(r));
            }
        }
    }

    private ReadLocal row(int r, Expr k) {
        return tiles.code().let("row" + r, tiles.x().load(inputs.get(r).plus(k), tiles.lanes()));
    }

    private List<Expr> loaded(Expr product) {
        return inputs.stream()
                .map(row -> tiles.x().load(row.plus(product)).broadcast(tiles.lanes()))
                .toList();
    }

    private List<Expr> permuted(List<ReadLocal> rows, int lane) {
        ReadLocal index = tiles.code().let("lane", Expr.of(lane).broadcast(tiles.lanes()));
        return rows.stream().map(row -> row.permute(index)).toList();
    }
}
