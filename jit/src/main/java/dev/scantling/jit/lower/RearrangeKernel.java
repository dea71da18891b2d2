package dev.scantling.jit.lower;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.UnaryOperator;

/**
 * What a view of an array sees. Where each row of the result is part of a row of the operand, rows are copied by vectors; where it is
 * a line of the view, its numbers lie at equal distances; else each number is looked up by itself.
 *
 * @param view simplified
 * @param columns of a row of the result
 * @param width columns of a row of the operand
 */
record RearrangeKernel(StepBuilder step, BufferParam x, ArrayView view, int columns, int width) {

    static KernelStep lower(Node node, ArrayView seen, Target target) {
        ArrayView view = seen.simplified();
        int columns = node.output().channels();
        int width = node.input(0).channels();
        StepBuilder step = new StepBuilder("rearrange_" + name(view) + "_" + columns + "_of_" + width, node, target);
        var kernel = new RearrangeKernel(step, step.input("x", 0), view, columns, width);
        BufferParam y = step.output("y");
        int stride = target.rowStride(columns);
        return step.blocks(
                Size.of(node.output().tensor().shape().dim(0)),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> step.code().loop("row", first, last, 1, row -> kernel.row(y, row, stride)));
    }

    private static String name(ArrayView view) {
        StringBuilder name = new StringBuilder("from" + view.offset());
        for (int axis = 0; axis < view.rank(); axis++) {
            name.append('_')
                    .append(view.extents().get(axis))
                    .append('t')
                    .append(view.strides().get(axis));
        }
        return name.toString().replace('-', 'm');
    }

    private void row(BufferParam y, Expr row, int stride) {
        KernelBuilder code = step.code();
        Expr begin = code.let("begin", row.times(stride));
        if (view.rank() > 0 && view.extents().getLast() == columns) {
            line(y, begin, code.let("from", source(row, view.rank() - 2)));
        } else {
            Expr element = code.let("element", row.times(columns));
            numbers(y, begin, column -> source(code.let("place", element.plus(column)), view.rank() - 1));
        }
    }

    private void line(BufferParam y, Expr begin, Expr from) {
        int distance = view.strides().getLast();
        if (distance == 1 && withinRows()) {
            Expr start = step.code().let("start", place(from));
            step.numbers(y, begin, columns, (column, lanes) -> x.load(start.plus(column), lanes));
        } else {
            numbers(y, begin, column -> from.plus(column.times(distance)));
        }
    }

    /** Whether no line of distance 1 reaches beyond a row of the operand. */
    private boolean withinRows() {
        return outerAre(width) && view.offset() % width + columns <= width
                || width % columns == 0 && view.offset() % columns == 0 && outerAre(columns);
    }

    private boolean outerAre(int multiples) {
        return view.strides().subList(0, view.rank() - 1).stream().allMatch(stride -> stride % multiples == 0);
    }

    private void numbers(BufferParam y, Expr begin, UnaryOperator<Expr> source) {
        KernelBuilder code = step.code();
        Target target = step.target();
        if (columns < target.rowStride(columns)) {
            code.store(y, begin.plus(target.rowStride(columns) - target.lanes()), Expr.of(0f, target.lanes()));
        }
        code.loop("column", columns, column -> {
            Expr from = code.let("source", source.apply(column));
            code.store(y, begin.plus(column), x.load(place(from)));
        });
    }

    /** Where element {@code index} of the axes up to one comes from. */
    private Expr source(Expr index, int lastAxis) {
        KernelBuilder code = step.code();
        Expr at = Expr.of(view.offset());
        Expr rest = index;
        for (int axis = lastAxis; axis >= 0; axis--) {
            int extent = view.extents().get(axis);
            Expr digit = axis == 0 ? rest : rest.remainder(extent);
            at = at.plus(digit.times(view.strides().get(axis)));
            rest = axis == 0 ? rest : code.let("rest", rest.dividedBy(extent));
        }
        return at;
    }

    /** Where an element of the operand, counted row-major, lies in its padded rows. */
    private Expr place(Expr element) {
        int stride = step.target().rowStride(width);
        return stride == width
                ? element
                : element.dividedBy(width).times(stride).plus(element.remainder(width));
    }
}
