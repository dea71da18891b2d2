package dev.scantling.jit.lower;

import dev.scantling.ir.WeightData;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Tiles of a linear layer whose weights lie as {@link SkippedPanels}: a vector of input channels of each row is permuted so that every lane, an
 * output channel, gets the input channel that its weight belongs to. The two operations go to different pipes in part, so that they take
 * less time than two multiply-adds, and nothing is loaded but weights. Each sum has the order of {@link TileKernel} without the products
 * of zeros, which change no finite sum, zeros apart from their sign; infinite features that meet zeros are left out with them.
 *
 * @param tiles whose {@code w} has the values
 */
record SkippingTiles(TileKernel tiles, Buffers weights) {

    /** What {@link SkippedPanels} has, as parameters of a kernel. */
    record Buffers(BufferParam values, BufferParam panels, BufferParam steps, BufferParam indices) {
        static Buffers declare(StepBuilder step, PanelWeights weights, WeightData data) {
            SkippedPanels packed = SkippedPanels.of(weights, data);
            return new Buffers(
                    step.constant("w", packed.values()),
                    step.constant("panels", packed.panels()),
                    step.constant("steps", packed.steps()),
                    step.constant("indices", packed.indices()));
        }
    }

    private KernelBuilder code() {
        return tiles.code();
    }

    private int lanes() {
        return tiles.lanes();
    }

    /** One tile, as {@link TileKernel#tile} with all weights. */
    void tile(int count, int width, Expr column, TileKernel.Rows rows, TileKernel.Sums sums) {
        tiles.sums(count, width, column, rows::output, sums, tile -> {
            List<Expr> inputs = each(count, r -> code().let("in" + r, rows.input(r)));
            Expr from = code().let("from_step", weights.panels().load(column));
            Expr to = code().let("to_step", weights.panels().load(column.plus(width)));
            code().loop("step", from, to, 1, step -> multiply(step, inputs, width, tile));
        });
    }

    private void multiply(Expr step, List<Expr> inputs, int width, List<List<ReadLocal>> tile) {
        Expr at = code().let("at_step", step.times(SkippedPanels.STEP));
        Expr channel = code().let("channel", weights.steps().load(at));
        Expr first = code().let("first_value", weights.steps().load(at.plus(1)));
        Expr last = code().let("last_value", weights.steps().load(at.plus(1 + SkippedPanels.STEP)));
        Expr index = code().let("at_index", step.times(tiles.weights().tile().panel()));
        List<Expr> features = each(
                inputs.size(),
                r -> code().let("x" + r, tiles.x().load(inputs.get(r).plus(channel), lanes())));
        List<ReadLocal> chosen = each(
                width / lanes(),
                v -> code().let("index" + v, weights.indices().load(index.plus(v * lanes()), lanes())));
        code().loop("value", first, last, width, value -> slot(value, features, chosen, tile));
    }

    /** A weight of each output channel. */
    private void slot(Expr value, List<Expr> features, List<ReadLocal> chosen, List<List<ReadLocal>> tile) {
        for (int v = 0; v < chosen.size(); v++) {
            ReadLocal index = chosen.get(v);
            Expr weight = code().let("w" + v, tiles.w().load(value.plus(v * lanes()), lanes()));
            for (int r = 0; r < features.size(); r++) {
                ReadLocal sum = tile.get(r).get(v);
                code().assign(sum, features.get(r).permute(index).fma(weight, sum));
            }
            code().assign(index, index.shiftRightUnsigned(SkippedPanels.INDEX_BITS));
        }
    }

    private static <T> List<T> each(int count, IntFunction<T> element) {
        return IntStream.range(0, count).mapToObj(element).toList();
    }
}
