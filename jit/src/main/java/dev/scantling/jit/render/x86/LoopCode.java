package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.loop.Unroll;
import dev.scantling.jit.x86.Condition;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import java.util.List;
import java.util.Set;

/** One counted loop: tested before the first iteration unless that is known to run, then after each. */
record LoopCode(Selection selection, StatementCode statements, Stmt.Loop loop) {
    /** Of the first instruction of an innermost loop: what the processor decodes at once. */
    private static final int ALIGNMENT = 32;

    /** Says how to compare the index with the end. */
    private interface Test {
        void compare(Virtual index);
    }

    void emit() {
        switch (loop.kind()) {
            case SERIAL -> emit(selection.integers.fresh(loop.from()), end());
            case PARALLEL -> {
                Virtual end = Arguments.end(selection);
                emit(Arguments.begin(selection), index -> selection.conditions.compare(IntWidth.I32, index, end));
            }
        }
    }

    private Test end() {
        if (loop.to() instanceof Expr.IntConst) {
            return index -> selection.conditions.compare(LoopType.I32, index, loop.to());
        }
        Virtual end = selection.integers.fresh(loop.to());
        return index -> selection.conditions.compare(IntWidth.I32, index, end);
    }

    private void emit(Virtual index, Test test) {
        Label top = selection.code.newLabel();
        Label end = selection.code.newLabel();
        if (!runs()) {
            test.compare(index);
            selection.code.jumpIf(Condition.GREATER_OR_EQUAL, end);
        }
        selection.nested(Locals.assignedIn(loop.body()), () -> {
            selection.scope.define(loop.index(), index);
            if (loop.from() instanceof Expr.IntConst(int from) && from >= 0) {
                selection.scope.defineIndex(loop.index());
            }
            if (Unroll.isInnermost(loop)) {
                innermost(index, test, top);
            } else {
                FixedPointers fixed = new FixedPointers(selection, loop);
                if (runs() && fixed.apply()) {
                    fixed.prepare();
                }
                repeat(index, test, top, () -> statements.block(loop.body()));
            }
        });
        selection.code.bind(end);
    }

    /** Whether the first iteration runs in any case. */
    private boolean runs() {
        return loop.from() instanceof Expr.IntConst(int from)
                && loop.to() instanceof Expr.IntConst(int to)
                && from < to
                && loop.kind() == Stmt.LoopKind.SERIAL;
    }

    private void innermost(Virtual index, Test test, Label top) {
        MovingPointers pointers = new MovingPointers(selection, loop);
        pointers.prepare();
        selection.code.add(List.of(), List.of(), (code, _) -> code.align(ALIGNMENT));
        repeat(index, test, top, () -> {
            selection.addresses.inside(pointers, () -> statements.block(loop.body()));
            pointers.advance();
        });
    }

    private void repeat(Virtual index, Test test, Label top, Runnable body) {
        selection.code.loop(() -> {
            selection.code.bind(top);
            selection.scope.nested(Set.of(), body);
            selection.code.add(
                    List.of(index),
                    List.of(index),
                    (code, at) -> code.compute(IntOp.ADD, IntWidth.I32, at.general(index), loop.step()));
            test.compare(index);
            selection.code.jumpIf(Condition.LESS, top);
        });
    }
}
