package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.tune.GroupShape;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What one item adds to the sums of a group: the products of a slab for its rows and columns, in registers. As many items as a vector has
 * lanes take turns in the rows of a block, so that the rows that neighbours read lie in different banks, while items far behind the last row
 * of a pass, in warps of their own, have nothing to do.
 */
record GroupProducts(KernelBuilder code, GroupShape shape, GroupWork work, Expr item) {
    private static final int LANES = GroupShape.COLUMNS;

    /** One row of the item. */
    private record Row(Expr begin, Expr input, Expr at, ReadLocal sum) {}

    /**
     * Adds them.
     *
     * @param count input channels of the slab
     * @param cin all input channels
     */
    void add(Expr count, int cin) {
        int across = shape.panel() / LANES;
        Expr column = code.let("own_column", item.remainder(across).times(LANES));
        Expr place = code.let("place", item.dividedBy(across));
        Expr own = code.let(
                "own_row",
                place.dividedBy(LANES).times(LANES * shape.tileRows()).plus(place.remainder(LANES)));
        List<Expr> inputs = each(r -> code.let("from" + r, work.from().load(own.plus(r * LANES))));
        Expr none = inputs.stream().reduce(Expr::and).orElseThrow(); // negative if all are
        code.ifThen(Expr.of(0).atMost(none), () -> {
            List<Row> rows = each(r -> row(own.plus(r * LANES), inputs.get(r), column, r));
            multiply(rows, column, count, cin);
            rows.forEach(row ->
                    code.ifThen(Expr.of(0).atMost(row.input()), () -> code.store(work.sums(), row.at(), row.sum())));
        });
    }

    private Row row(Expr number, Expr input, Expr column, int r) {
        Expr begin = code.let("begin" + r, number.times(shape.slab() + GroupShape.PADDING));
        Expr at = code.let("at" + r, work.to().load(number).times(shape.panel()).plus(column));
        return new Row(begin, input, at, code.let("sum" + r, work.sums().load(at, LANES)));
    }

    /** Channels in whole vectors, then one by one. */
    private void multiply(List<Row> rows, Expr column, Expr count, int cin) {
        Expr whole = cin % LANES == 0 ? count : code.let("whole", count.minus(count.remainder(LANES)));
        code.loop("k", Expr.of(0), whole, LANES, k -> {
            List<Expr> vectors = each(r ->
                    code.let("x" + r, work.rows().load(rows.get(r).begin().plus(k), LANES)));
            for (int lane = 0; lane < LANES; lane++) {
                Expr index = Expr.of(lane, LANES);
                products(
                        rows, weights(k.plus(lane), column), r -> vectors.get(r).permute(index));
            }
        });
        if (cin % LANES != 0) {
            code.loop(
                    "k",
                    whole,
                    count,
                    1,
                    k -> products(
                            rows,
                            weights(k, column),
                            r -> work.rows().load(rows.get(r).begin().plus(k)).broadcast(LANES)));
        }
    }

    private Expr weights(Expr k, Expr column) {
        return code.let("w", work.panel().load(k.times(shape.panel()).plus(column), LANES));
    }

    private void products(List<Row> rows, Expr weights, IntFunction<Expr> features) {
        for (int r = 0; r < rows.size(); r++) {
            ReadLocal sum = rows.get(r).sum();
            code.assign(sum, features.apply(r).fma(weights, sum));
        }
    }

    private <T> List<T> each(IntFunction<T> element) {
        return IntStream.range(0, shape.tileRows()).mapToObj(element).toList();
    }
}
