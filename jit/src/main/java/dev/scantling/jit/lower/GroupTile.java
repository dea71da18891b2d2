package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.tune.GroupShape;
import java.util.function.Consumer;

/**
 * The code of matrix products for devices whose work groups share local memory, as {@link TileKernel} is for processors: an iteration
 * is a work group, which owns a block of output rows and a panel of output channels, and multiplies as {@link GroupShape} says. What differs
 * between operators is which input row a row of a pass has, and where its products go: a {@link Source}.
 *
 * <p>Neighbouring items copy neighbouring addresses. Rows without an input row are neither copied nor are their sums written, since zeros in
 * their place would turn a sum of -0 into +0, and infinite weights into NaN; so sums have the bits of {@link TileKernel}: kernel offsets and
 * input channels ascend, one fused multiply-add after the other. Nothing is atomic: at a kernel offset each output row has one product.
 *
 * @param y where results are finished
 * @see <a href="https://arxiv.org/abs/1410.0759">Chetlur et al., cuDNN: Efficient Primitives for Deep Learning, section 3 (matrices that are
 *     made tile by tile in local memory)</a>
 */
record GroupTile(
        StepBuilder step,
        GroupShape shape,
        PanelWeights weights,
        BufferParam x,
        BufferParam w,
        BufferParam y,
        EpilogueCode epilogue,
        int xStride,
        int yStride) {

    /** Where rows of a pass come from, and where their products go. */
    @FunctionalInterface
    interface Source {
        /** The input row of number {@code i} of the pass, or -1 if there is none; may emit code. */
        Expr input(Expr i);

        /** Its output row within the group's block; any of them where there is no input row. */
        default Expr output(Expr i) {
            return i;
        }
    }

    /**
     * Declares features, weights, what follows the sums, and the output.
     *
     * @param features position of the features among the node's inputs; weights and what follows are behind them
     */
    static GroupTile declare(
            StepBuilder step, GroupShape shape, PanelWeights weights, Epilogue end, Constants constants, int features) {
        BufferParam x = step.input("x", features);
        BufferParam w = step.weights("w", weights, constants.data(features + 1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, features + 2);
        int xStride = step.target().rowStride(weights.groups() * weights.cin());
        int yStride = step.target().rowStride(weights.groups() * weights.cout());
        return new GroupTile(step, shape, weights, x, w, step.output("y"), epilogue, xStride, yStride);
    }

    /**
     * Finishes with a kernel that multiplies blocks of rows.
     *
     * @param body adds all products of a block
     */
    KernelStep blocks(Size rows, Consumer<Work> body) {
        Expr end = step.extent("rows", rows);
        return step.tasks(rows.ceilDiv(shape.rows()).times(panels() * weights.groups()), task -> {
            Work work = begin(task, end);
            body.accept(work);
            work.finish();
        });
    }

    /** Panels of each group of channels; those of the last also cover what pads a row of y. */
    private int panels() {
        return Math.ceilDiv(lastGroup(), shape.panel());
    }

    /** Columns of the last group of channels and of the padding behind it. */
    private int lastGroup() {
        return yStride - (weights.groups() - 1) * weights.cout();
    }

    private Work begin(Expr task, Expr end) {
        KernelBuilder code = step.code();
        int parts = panels() * weights.groups();
        Expr block = code.let("block", task.dividedBy(parts));
        Expr part = code.let("part", task.remainder(parts));
        Expr group = weights.groups() == 1 ? Expr.of(0) : code.let("group", part.dividedBy(panels()));
        Expr column = code.let("column", part.remainder(panels()).times(shape.panel()));
        Expr left = Expr.of(weights.cout()).minus(column).min(Expr.of(shape.panel()));
        Expr width = panels() * shape.panel() == weights.cout() ? Expr.of(shape.panel()) : code.let("width", left);
        return new Work(
                this,
                block,
                code.let("first", block.times(shape.rows())),
                end,
                group,
                column,
                width,
                code.letArray("sums", Scalar.F32, shape.rows() * shape.panel()),
                code.letArray("rows", Scalar.F32, shape.passRows() * rowStep()),
                code.letArray("panel", Scalar.F32, shape.slab() * shape.panel()),
                code.letArray("from", Scalar.I32, shape.passRows()),
                code.letArray("to", Scalar.I32, shape.passRows()));
    }

    /** Floats between the rows of a slab in local memory. */
    private int rowStep() {
        return shape.slab() + GroupShape.PADDING;
    }

    /**
     * The work of one group.
     *
     * @param block number of its block
     * @param first row of the block
     * @param end behind the last row of all blocks
     * @param group of channels
     * @param column the first of its panel, among the channels of a group
     * @param width columns of the panel that are channels; none if not positive
     */
    record Work(
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
        void multiply(Expr offset, Source source) {
            code().group(
                            "item",
                            shape().items(),
                            item -> lines(item, 1, shape().passRows(), i -> {
                                Expr input = source.input(i);
                                code().store(from, i, input);
                                code().store(to, i, source.output(i));
                            }));
            PanelWeights weights = tile.weights;
            Expr matrix = offset.times(weights.groups()).plus(group).times(weights.matrix());
            Expr begin = code().let("matrix", matrix.plus(column.times(weights.cin())));
            slabs(slab -> slab(begin, slab));
        }

        private void slabs(Consumer<Expr> body) {
            if (tile.weights.cin() <= shape().slab()) {
                body.accept(Expr.of(0));
            } else {
                code().loop("slab", Expr.of(0), Expr.of(tile.weights.cin()), shape().slab(), body);
            }
        }

        private void slab(Expr matrix, Expr slab) {
            int cin = tile.weights.cin();
            Expr count = cin % shape().slab() == 0
                    ? Expr.of(shape().slab())
                    : code().let("count", Expr.of(cin).minus(slab).min(Expr.of(shape().slab())));
            code().group("item", shape().items(), item -> {
                copyRows(item, slab, count);
                copyPanel(item, matrix.plus(slab.times(width)), count);
                code().barrier();
                new GroupProducts(code(), shape(), this, item).add(count, cin);
            });
        }

        /** An item copies one channel of some rows. */
        private void copyRows(Expr item, Expr slab, Expr count) {
            Expr k = code().let("k", item.remainder(shape().slab()));
            Expr channel = code().let(
                            "channel",
                            slab.plus(group.times(tile.weights.cin())).plus(k));
            code().ifThen(
                            k.lessThan(count),
                            () -> lines(item, shape().slab(), shape().passRows(), i -> {
                                Expr row = code().let("row", from.load(i));
                                Expr value = tile.x.load(row.times(tile.xStride).plus(channel));
                                code().ifThen(
                                                Expr.of(0).atMost(row),
                                                () -> code().store(
                                                                rows,
                                                                i.times(tile.rowStep())
                                                                        .plus(k),
                                                                value));
                            }));
        }

        /**
         * An item copies one column of some input channels.
         *
         * @param begin of the slab in the panel, whose rows have no padding
         */
        private void copyPanel(Expr item, Expr begin, Expr count) {
            Expr j = code().let("j", item.remainder(shape().panel()));
            Expr first = code().let("from_panel", begin.plus(j));
            code().ifThen(
                            j.lessThan(width),
                            () -> lines(item, shape().panel(), count, k -> {
                                Expr value = tile.w.load(first.plus(k.times(width)));
                                code().store(panel, k.times(shape().panel()).plus(j), value);
                            }));
        }

        /** Writes the results of the block, an item a column of some rows, and zeros behind the last channel. */
        private void finish() {
            int groups = tile.weights.groups();
            int cout = tile.weights.cout();
            Expr columns = groups == 1
                    ? Expr.of(tile.lastGroup())
                    : group.isEqualTo(groups - 1).select(Expr.of(tile.lastGroup()), Expr.of(cout));
            Expr left = code().let("left", columns.minus(column));
            Expr begin = code().let("begin", group.times(cout).plus(column));
            Expr count = code().let("count", end.minus(first).min(Expr.of(shape().rows())));
            code().group("item", shape().items(), item -> {
                Expr j = code().let("j", item.remainder(shape().panel()));
                code().ifThen(
                                j.lessThan(left),
                                () -> lines(item, shape().panel(), count, i -> finish(i, j, begin.plus(j))));
            });
        }

        private void finish(Expr i, Expr j, Expr channel) {
            Expr at = code().let("at", first.plus(i).times(tile.yStride).plus(channel));
            Expr sum = code().let("sum", sums.load(i.times(shape().panel()).plus(j)));
            Expr value = tile.epilogue.apply(sum, at, channel);
            code().store(tile.y, at, j.lessThan(width).select(value, Expr.of(0f)));
        }

        /** The lines of a table of so many columns that an item has, whose number tells its column. */
        private void lines(Expr item, int columns, Expr count, Consumer<Expr> body) {
            code().loop("i", item.dividedBy(columns), count, shape().items() / columns, body);
        }

        private void lines(Expr item, int columns, int count, Consumer<Expr> body) {
            lines(item, columns, Expr.of(count), body);
        }

        private GroupShape shape() {
            return tile.shape;
        }

        private KernelBuilder code() {
            return tile.step.code();
        }
    }
}
