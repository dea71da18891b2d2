package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/** Copies an array and then updates rows of it in order; an iteration is a vector of columns, so that nobody waits for another. */
final class ScatterKernel {
    private ScatterKernel() {}

    static KernelStep lower(Node node, ScatterRule rule, Target target) {
        int stride = target.rowStride(node.output().channels());
        int lanes = target.lanes();
        StepBuilder step = new StepBuilder("scatter_" + rule.text() + "_" + stride, node, target);
        BufferParam x = step.input("x", 0);
        BufferParam index = step.input("index", 1);
        BufferParam updates = step.input("updates", 2);
        BufferParam y = step.output("y");
        Expr rows = step.extent("rows", Size.of(node.output().tensor().shape().dim(0)));
        Expr count = step.extent("count", Size.of(node.input(1).tensor().shape().dim(0)));
        KernelBuilder code = step.code();
        return step.tasks(Size.of(stride / lanes), task -> {
            Expr column = code.let("column", task.times(lanes));
            code.loop("row", rows, row -> {
                Expr at = code.let("at", row.times(stride).plus(column));
                code.store(y, at, x.load(at, lanes));
            });
            code.loop("update", count, update -> {
                IndexCode place = IndexCode.of(code, index.load(update.times(target.rowStride(1))), rows);
                code.ifThen(place.within(), () -> {
                    Expr at = code.let("at", place.row().times(stride).plus(column));
                    Expr value = updates.load(update.times(stride).plus(column), lanes);
                    code.store(y, at, applied(rule, y.load(at, lanes), value));
                });
            });
        });
    }

    private static Expr applied(ScatterRule rule, Expr before, Expr update) {
        return switch (rule) {
            case REPLACE -> update;
            case ADD -> before.plus(update);
            case MULTIPLY -> before.times(update);
            case MAXIMUM -> before.max(update);
            case MINIMUM -> before.min(update);
        };
    }
}
