package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
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
     * @param yStride distance of the rows of the result
     */
    static GroupTile declare(
            StepBuilder step,
            GroupShape shape,
            PanelWeights weights,
            Epilogue end,
            Constants constants,
            int features,
            int yStride) {
        BufferParam x = step.input("x", features);
        BufferParam w = step.weights("w", weights, constants.data(features + 1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, features + 2, yStride);
        int xStride = step.target().rowStride(weights.groups() * weights.cin());
        return new GroupTile(step, shape, weights, x, w, step.output("y"), epilogue, xStride, yStride);
    }

    /**
     * Finishes with a kernel that multiplies blocks of rows.
     *
     * @param body adds all products of a block
     */
    KernelStep blocks(Size rows, Consumer<GroupWork> body) {
        Expr end = step.extent("rows", rows);
        return step.tasks(rows.ceilDiv(shape.rows()).times(panels() * weights.groups()), task -> {
            GroupWork work = begin(task, end);
            body.accept(work);
            work.finish();
        });
    }

    /** Panels of each group of channels; those of the last also cover what pads a row of y. */
    private int panels() {
        return Math.ceilDiv(lastGroup(), shape.panel());
    }

    /** Columns of the last group of channels and of the padding behind it. */
    int lastGroup() {
        return step.width() - (weights.groups() - 1) * weights.cout();
    }

    private GroupWork begin(Expr task, Expr end) {
        KernelBuilder code = step.code();
        int parts = panels() * weights.groups();
        Expr block = code.let("block", task.dividedBy(parts));
        Expr part = code.let("part", task.remainder(parts));
        Expr group = weights.groups() == 1 ? Expr.of(0) : code.let("group", part.dividedBy(panels()));
        Expr column = code.let("column", part.remainder(panels()).times(shape.panel()));
        Expr left = Expr.of(weights.cout()).minus(column).min(Expr.of(shape.panel()));
        Expr width = panels() * shape.panel() == weights.cout() ? Expr.of(shape.panel()) : code.let("width", left);
        return new GroupWork(
                code,
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
    int rowStep() {
        return shape.slab() + GroupShape.PADDING;
    }
}
