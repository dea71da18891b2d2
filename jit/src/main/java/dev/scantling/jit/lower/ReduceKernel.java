package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.BinaryOperator;

/** One number of each row; sums and products in float64, so that they are the interpreter's. */
record ReduceKernel(KernelBuilder code, BufferParam x, int columns) {

    static KernelStep lower(Node node, Reduction reduction, Target target) {
        int columns = node.input(0).channels();
        StepBuilder step = new StepBuilder("reduce_" + reduction.text() + "_" + columns, node, target);
        var kernel = new ReduceKernel(step.code(), step.input("x", 0), columns);
        BufferParam y = step.output("y");
        int stride = target.rowStride(1);
        KernelBuilder code = step.code();
        return step.blocks(
                Size.of(node.output().tensor().shape().dim(0)),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr begin = code.let("begin", row.times(target.rowStride(columns)));
                    Expr result = code.let("result", kernel.row(reduction, begin));
                    code.store(y, row.times(stride), Expr.of(0f, target.lanes()));
                    code.store(y, row.times(stride), result);
                }));
    }

    private Expr row(Reduction reduction, Expr begin) {
        return switch (reduction) {
            case SUM -> doubles(begin, 0, Expr::plus).toFloat();
            case MEAN ->
                doubles(begin, 0, Expr::plus)
                        .dividedBy(Expr.of((double) columns))
                        .toFloat();
            case PRODUCT -> doubles(begin, 1, Expr::times).toFloat();
            case SUM_OF_SQUARES ->
                doubles(begin, 0, (sum, value) -> {
                            Expr factor = code.let("factor", value);
                            return sum.plus(factor.times(factor));
                        })
                        .toFloat();
            case MAXIMUM -> floats(begin, Float.NEGATIVE_INFINITY, Expr::max);
            case MINIMUM -> floats(begin, Float.POSITIVE_INFINITY, Expr::min);
            case FIRST_OF_MAXIMUM -> place(begin, Integer.MIN_VALUE, Expr::lessThan);
            case LAST_OF_MAXIMUM -> place(begin, Integer.MIN_VALUE, Expr::atMost);
            case FIRST_OF_MINIMUM -> place(begin, Integer.MAX_VALUE, (best, key) -> key.lessThan(best));
            case LAST_OF_MINIMUM -> place(begin, Integer.MAX_VALUE, (best, key) -> key.atMost(best));
        };
    }

    private Expr doubles(Expr begin, double start, BinaryOperator<Expr> operation) {
        return gather(begin, Expr.of(start), (result, value) -> operation.apply(result, value.toDouble()));
    }

    private Expr floats(Expr begin, float start, BinaryOperator<Expr> operation) {
        return gather(begin, Expr.of(start), operation);
    }

    private Expr gather(Expr begin, Expr start, BinaryOperator<Expr> operation) {
        ReadLocal result = code.let("gathered", start);
        code.loop(
                "column", columns, column -> code.assign(result, operation.apply(result, x.load(begin.plus(column)))));
        return result;
    }

    /** @param better of the best so far and another whether that is better */
    private Expr place(Expr begin, int start, BinaryOperator<Expr> better) {
        ReadLocal best = code.let("best", Expr.of(start));
        ReadLocal place = code.let("place", Expr.of(0));
        code.loop("column", columns, column -> {
            Expr key = OrderedFloat.key(code, x.load(begin.plus(column)));
            code.ifThen(better.apply(best, key), () -> {
                code.assign(best, key);
                code.assign(place, column);
            });
        });
        return place.toFloat();
    }
}
