package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** What a tap of a window adds to the sums of some cells. */
sealed interface WindowProduct {

    /**
     * Adds it, input channels ascending.
     *
     * @param sums of each cell, vectors of output channels from {@code column} on
     * @param row that the first cell reads; each other one reads {@code step} rows further on
     * @param tap number of the kernel offset
     */
    void add(List<List<ReadLocal>> sums, Expr row, int step, Expr tap, Expr column);

    /** Each channel times a weight of its own. */
    record Depthwise(TileKernel tiles) implements WindowProduct {
        @Override
        public void add(List<List<ReadLocal>> sums, Expr row, int step, Expr tap, Expr column) {
            KernelBuilder code = tiles.code();
            int stride = tiles.weights().stride();
            Expr from = code.let("from", row.times(stride).plus(column));
            Expr factors = code.let("factors", tap.times(stride).plus(column));
            for (int v = 0; v < sums.getFirst().size(); v++) {
                int at = v * tiles.lanes();
                Expr weight = code.let("w" + v, tiles.w().load(factors.plus(at), tiles.lanes()));
                for (int cell = 0; cell < sums.size(); cell++) {
                    ReadLocal sum = sums.get(cell).get(v);
                    Expr value = tiles.x().load(from.plus(cell * step * stride + at), tiles.lanes());
                    code.assign(sum, value.fma(weight, sum));
                }
            }
        }
    }

    /**
     * All channels times a matrix, which is worth it where these are few: else sums are better kept in memory between taps.
     *
     * @param xStride distance of rows of x
     */
    record Matrix(TileKernel tiles, int xStride) implements WindowProduct {
        @Override
        public void add(List<List<ReadLocal>> sums, Expr row, int step, Expr tap, Expr column) {
            KernelBuilder code = tiles.code();
            int vectors = sums.getFirst().size();
            int cin = tiles.weights().cin();
            Expr from = code.let("from", row.times(xStride));
            Expr panel = code.let("panel", tap.times(tiles.weights().matrix()).plus(column.times(cin)));
            for (int k = 0; k < cin; k++) {
                Expr at = panel.plus(k * vectors * tiles.lanes());
                List<ReadLocal> weights = IntStream.range(0, vectors)
                        .mapToObj(v -> code.let("w" + v, tiles.w().load(at.plus(v * tiles.lanes()), tiles.lanes())))
                        .toList();
                for (int cell = 0; cell < sums.size(); cell++) {
                    Expr element = tiles.x().load(from.plus(cell * step * xStride + k));
                    ReadLocal value = code.let("x" + cell, element.broadcast(tiles.lanes()));
                    for (int v = 0; v < vectors; v++) {
                        ReadLocal sum = sums.get(cell).get(v);
                        code.assign(sum, value.fma(weights.get(v), sum));
                    }
                }
            }
        }
    }
}
