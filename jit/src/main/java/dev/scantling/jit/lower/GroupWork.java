package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.tune.GroupShape;
import java.util.function.Consumer;

/**
 * The work of one group of a {@link GroupTile}: pass after pass of products, then its results.
 *
 * @param block number of its block
 * @param first row of the block
 * @param end behind the last row of all blocks
 * @param group of channels
 * @param column the first of its panel, among the channels of a group
 * @param width columns of the panel that are channels; none if not positive
 * @param sums of all rows, a panel wide
 * @param rows of a pass, a slab and padding wide
 * @param panel a slab of weights
 * @param from input rows of a pass, or -1
 * @param to rows of sums that they add to
 */
record GroupWork(
        KernelBuilder code,
        GroupTile tile,
        Expr block,
        Expr first,
        Expr end,
        Expr group,
        Expr column,
        Expr width,
        LocalArray sums,
        LocalArray rows,
        LocalArray panel,
        LocalArray from,
        LocalArray to) {

    /** Adds the products of a pass with the matrix of a kernel offset. */
    void multiply(Expr offset, GroupTile.Source source) {
        code.group(
                "item",
                shape().items(),
                item -> lines(item, 1, shape().passRows(), i -> {
                    Expr input = source.input(i);
                    code.store(from, i, input);
                    code.store(to, i, source.output(i));
                }));
        PanelWeights weights = tile.weights();
        Expr matrix = offset.times(weights.groups()).plus(group).times(weights.matrix());
        Expr begin = code.let("matrix", matrix.plus(column.times(weights.cin())));
        slabs(slab -> slab(begin, slab));
    }

    private void slabs(Consumer<Expr> body) {
        if (tile.weights().cin() <= shape().slab()) {
            body.accept(Expr.of(0));
        } else {
            code.loop("slab", Expr.of(0), Expr.of(tile.weights().cin()), shape().slab(), body);
        }
    }

    private void slab(Expr matrix, Expr slab) {
        int cin = tile.weights().cin();
        Expr count = cin % shape().slab() == 0
                ? Expr.of(shape().slab())
                : code.let("count", Expr.of(cin).minus(slab).min(Expr.of(shape().slab())));
        code.group("item", shape().items(), item -> {
            copyRows(item, slab, count);
            copyPanel(item, matrix.plus(slab.times(width)), count);
            code.barrier();
            new GroupProducts(code, shape(), this, item).add(count, cin);
        });
    }

    /** An item copies one channel of some rows; behind the last channel, where nobody reads, that again. */
    private void copyRows(Expr item, Expr slab, Expr count) {
        Expr k = code.let("k", item.remainder(shape().slab()));
        Expr channel =
                code.let("channel", slab.plus(group.times(tile.weights().cin())).plus(k.min(count.minus(1))));
        lines(item, shape().slab(), shape().passRows(), i -> {
            Expr row = code.let("row", from.load(i));
            Expr value = tile.x().load(row.times(tile.xStride()).plus(channel));
            code.ifThen(
                    Expr.of(0).atMost(row),
                    () -> code.store(rows, i.times(tile.rowStep()).plus(k), value));
        });
    }

    /**
     * An item copies one column of some input channels, the last of them again behind it.
     *
     * @param begin of the slab in the panel, whose rows have no padding
     */
    private void copyPanel(Expr item, Expr begin, Expr count) {
        Expr j = code.let("j", item.remainder(shape().panel()));
        Expr first = code.let("from_panel", begin.plus(j));
        lines(item, shape().panel(), shape().slab(), k -> {
            Expr value = tile.w().load(first.plus(k.min(count.minus(1)).times(width)));
            code.ifThen(
                    j.lessThan(width),
                    () -> code.store(panel, k.times(shape().panel()).plus(j), value));
        });
    }

    /** Writes the results of the block, an item a column of some rows, and zeros behind the last channel. */
    void finish() {
        int groups = tile.weights().groups();
        int cout = tile.weights().cout();
        Expr columns = groups == 1
                ? Expr.of(tile.lastGroup())
                : group.isEqualTo(groups - 1).select(Expr.of(tile.lastGroup()), Expr.of(cout));
        Expr left = code.let("left", columns.minus(column));
        Expr begin = code.let("begin", group.times(cout).plus(column));
        Expr count = code.let("count", end.minus(first));
        code.group("item", shape().items(), item -> {
            Expr j = code.let("j", item.remainder(shape().panel()));
            lines(
                    item,
                    shape().panel(),
                    shape().rows(),
                    i -> code.ifThen(i.lessThan(count).and(j.lessThan(left)), () -> finish(i, j, begin.plus(j))));
        });
    }

    private void finish(Expr i, Expr j, Expr channel) {
        Expr row = first.plus(i);
        Expr at = code.let("at", row.times(tile.yStride()).plus(channel));
        Expr sum = code.let("sum", sums.load(i.times(shape().panel()).plus(j)));
        Expr value = tile.epilogue().apply(sum, row, at, channel);
        code.store(tile.y(), at, j.lessThan(width).select(value, Expr.of(0f)));
    }

    /**
     * The lines of a table that an item has, whose number tells its column. All items go through as many, or through one at most: PoCL 3.1, which makes
     * one loop of the items' loops, leaves out iterations where these differ.
     */
    private void lines(Expr item, int columns, int count, Consumer<Expr> body) {
        int step = shape().items() / columns;
        if (step < count) {
            code.loop("i", item.dividedBy(columns), Expr.of(count), step, body);
        } else {
            Expr line = code.let("i", item.dividedBy(columns));
            code.ifThen(line.lessThan(count), () -> body.accept(line));
        }
    }

    private GroupShape shape() {
        return tile.shape();
    }
}
