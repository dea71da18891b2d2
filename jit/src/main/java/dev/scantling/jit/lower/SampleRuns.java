package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The rows of the samples of a batch inside a kernel. */
record SampleRuns(KernelBuilder code, BufferParam start, BufferParam count) {
    /** Rows whose sum is added to the others at once, so that sums of many rows stay exact. */
    private static final int STRIP_ROWS = 256;

    /** Of two inputs of the node, of which {@code first} is one. */
    static SampleRuns declare(StepBuilder step, int first) {
        return new SampleRuns(step.code(), step.input("start", first), step.input("count", first + 1));
    }

    Expr begin(Expr sample) {
        return code.let("begin", start.load(sample));
    }

    Expr rows(Expr sample) {
        return code.let("rows_of_sample", count.load(sample));
    }

    /**
     * Folds something over rows: strip by strip, and the strips in order.
     *
     * @param value of a row
     */
    Expr fold(Expr begin, Expr rows, Expr zero, BinaryOperator<Expr> combine, UnaryOperator<Expr> value) {
        Expr end = code.let("end", begin.plus(rows));
        ReadLocal total = code.let("total", zero);
        code.loop("strip", begin, end, STRIP_ROWS, strip -> {
            ReadLocal part = code.let("part", zero);
            Expr stripEnd = code.let("strip_end", strip.plus(STRIP_ROWS).min(end));
            code.loop("row", strip, stripEnd, 1, row -> code.assign(part, combine.apply(part, value.apply(row))));
            code.assign(total, combine.apply(total, part));
        });
        return total;
    }
}
