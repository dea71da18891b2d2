package dev.scantling.jit.lower;

import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/** Operators on arrays that make each number of a row from numbers at the same place, or from a row. */
record ArrayKernels(Node node, Target target) {
    /** Rows of one iteration of what multiplies. */
    private static final int PRODUCT_ROWS = 4;

    KernelStep map(UnaryFunction function) {
        StepBuilder step = step("map_" + function.text());
        BufferParam x = step.input("x", 0);
        return numbers(step, (at, lanes) -> new FunctionCode(step.code(), lanes).of(function, x.load(at, lanes)));
    }

    KernelStep combine(BinaryFunction function) {
        StepBuilder step = step("combine_" + function.text());
        BufferParam a = step.input("x0", 0);
        BufferParam b = step.input("x1", 1);
        return numbers(
                step,
                (at, lanes) -> new FunctionCode(step.code(), lanes).of(function, a.load(at, lanes), b.load(at, lanes)));
    }

    KernelStep select() {
        StepBuilder step = step("select");
        BufferParam condition = step.input("condition", 0);
        BufferParam yes = step.input("yes", 1);
        BufferParam no = step.input("no", 2);
        return numbers(
                step,
                (at, lanes) -> condition
                        .load(at, lanes)
                        .isNotEqualTo(Expr.of(0f, lanes))
                        .select(yes.load(at, lanes), no.load(at, lanes)));
    }

    /** @param body makes the numbers at an element, which all operands have in common */
    private KernelStep numbers(StepBuilder step, StepBuilder.NumberBody body) {
        BufferParam y = step.output("y");
        return step.blocks(
                rows(),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> step.code().loop("row", first, last, 1, row -> {
                    Expr begin = step.code().let("begin", row.times(stride()));
                    step.numbers(
                            y,
                            begin,
                            columns(),
                            (column, lanes) -> body.emit(step.code().let("at", begin.plus(column)), lanes));
                }));
    }

    /** In float64, so that it is the interpreter's. */
    KernelStep runningSum() {
        StepBuilder step = step("running_sum");
        BufferParam x = step.input("x", 0);
        BufferParam y = step.output("y");
        KernelBuilder code = step.code();
        return step.blocks(
                rows(),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr begin = code.let("begin", row.times(stride()));
                    if (columns() < stride()) {
                        code.store(y, begin.plus(stride() - target.lanes()), Expr.of(0f, target.lanes()));
                    }
                    ReadLocal sum = code.let("sum", Expr.of(0d));
                    code.loop("column", columns(), column -> {
                        Expr at = code.let("at", begin.plus(column));
                        code.assign(sum, sum.plus(x.load(at).toDouble()));
                        code.store(y, at, sum.toFloat());
                    });
                }));
    }

    /** Row by row, vectors of columns at once. */
    KernelStep matMul(int batch) {
        int inner = node.input(0).channels();
        int ofMatrix = Math.max(1, node.output().tensor().shape().fixed(0) / batch);
        StepBuilder step = step("mat_mul_" + inner + "_by");
        BufferParam a = step.input("a", 0);
        BufferParam b = step.input("b", 1);
        BufferParam y = step.output("y");
        KernelBuilder code = step.code();
        Expr each = step.extent("rowsOfMatrix", Size.of(ofMatrix));
        return step.blocks(
                rows(),
                PRODUCT_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr left = code.let("left", row.times(target.rowStride(inner)));
                    Expr right = code.let("right", row.dividedBy(each).times(inner * stride()));
                    Expr begin = code.let("begin", row.times(stride()));
                    step.numbers(y, begin, columns(), (column, lanes) -> {
                        ReadLocal sum = code.let("sum", Expr.of(0f, lanes));
                        code.loop("k", inner, k -> {
                            Expr factor = a.load(left.plus(k)).broadcast(lanes);
                            Expr at =
                                    code.let("at", right.plus(k.times(stride())).plus(column));
                            code.assign(sum, factor.fma(b.load(at, lanes), sum));
                        });
                        return sum;
                    });
                }));
    }

    KernelStep take() {
        StepBuilder step = step("take");
        BufferParam x = step.input("x", 0);
        BufferParam index = step.input("index", 1);
        BufferParam y = step.output("y");
        Expr count = step.extent("count", Size.of(node.input(0).tensor().shape().dim(0)));
        KernelBuilder code = step.code();
        return step.blocks(
                rows(),
                RowKernels.BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    IndexCode place = IndexCode.of(code, index.load(row.times(target.rowStride(1))), count);
                    Expr begin = code.let("begin", row.times(stride()));
                    Expr from = code.let("from", place.row().times(stride()));
                    code.ifThenElse(
                            place.within(),
                            () -> step.numbers(
                                    y, begin, columns(), (column, lanes) -> x.load(from.plus(column), lanes)),
                            () -> step.numbers(y, begin, columns(), (_, lanes) -> Expr.of(Float.NaN, lanes)));
                }));
    }

    private StepBuilder step(String name) {
        return new StepBuilder(name + "_" + columns(), node, target);
    }

    private Size rows() {
        return Size.of(node.output().tensor().shape().dim(0));
    }

    private int columns() {
        return node.output().channels();
    }

    private int stride() {
        return target.rowStride(columns());
    }
}
