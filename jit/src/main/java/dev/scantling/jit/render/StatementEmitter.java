package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_void;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes the statements of one method. */
final class StatementEmitter {
    private static final ClassDesc ARRAYS = ClassDesc.of("java.util.Arrays");

    private final ClassPlan plan;
    private final CodeBuilder code;
    private final Slots slots;
    private final ExpressionEmitter expressions;
    private final Touches touches;

    private StatementEmitter(ClassPlan plan, MethodPlan method, CodeBuilder code) {
        this.plan = plan;
        this.code = code;
        this.slots = new Slots(code, method);
        this.expressions = new ExpressionEmitter(code, slots);
        this.touches = new Touches(code, slots, expressions, method.body());
    }

    static void emit(ClassPlan plan, MethodPlan method, CodeBuilder code) {
        StatementEmitter emitter = new StatementEmitter(plan, method, code);
        emitter.block(method.body());
        emitter.touches.end();
        code.return_();
    }

    private void block(List<Stmt> body) {
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        code.lineNumber(plan.line(statement));
        switch (statement) {
            case Stmt.Loop loop -> loop(loop);
            case Stmt.While(Expr condition, List<Stmt> body) -> whileLoop(condition, body);
            case Stmt.Let(Local local, Expr value) -> set(local, slots.define(local), value);
            case Stmt.Assign(Local local, Expr value) -> set(local, slots.of(local), value);
            case Stmt.LetArray(LocalArray array) -> clear(array);
            case Stmt.Store store -> expressions.memory().store(store);
            case Stmt.If branch -> branch(branch);
            case Stmt.Region region -> call(plan.method(region));
            case Stmt.Group group -> group.phases().forEach(this::loop);
            case Stmt.Prefetch(Memory memory, Expr index, boolean touch) -> {
                if (touch) {
                    touches.touch(memory, index);
                }
            }
            case Stmt.Barrier _, Stmt.Comment _ -> {}
        }
    }

    private void set(Local local, int slot, Expr value) {
        expressions.push(value);
        code.storeLocal(JvmTypes.kind(local.type()), slot);
    }

    /** The array is an argument of the method; {@link ClassRenderer} says where it comes from. */
    private void clear(LocalArray array) {
        ClassDesc type = JvmTypes.arrayOf(array);
        code.aload(slots.array(array));
        code.loadConstant(0).conversion(TypeKind.INT, JvmTypes.kind(array.element()));
        code.invokestatic(ARRAYS, "fill", MethodTypeDesc.of(CD_void, type, type.componentType()));
    }

    private void loop(Stmt.Loop loop) {
        switch (loop.kind()) {
            case SERIAL -> {
                expressions.push(loop.from());
                int index = startIndex(loop);
                iterate(loop, index, limit(loop.to()));
            }
            case PARALLEL -> {
                code.iload(slots.begin());
                iterate(loop, startIndex(loop), () -> code.iload(slots.end()));
            }
        }
    }

    private int startIndex(Stmt.Loop loop) {
        int index = slots.define(loop.index());
        code.istore(index);
        return index;
    }

    /** Evaluates the end of a loop, now unless it cannot change, and says how to push it. */
    private Runnable limit(Expr to) {
        if (to instanceof Expr.IntConst || to instanceof Expr.ReadInt) {
            return () -> expressions.push(to);
        }
        int slot = code.allocateLocal(TypeKind.INT);
        expressions.push(to);
        code.istore(slot);
        return () -> code.iload(slot);
    }

    private void iterate(Stmt.Loop loop, int index, Runnable limit) {
        Label top = code.newBoundLabel();
        Label end = code.newLabel();
        code.iload(index);
        limit.run();
        code.if_icmpge(end);
        block(loop.body());
        advance(index, loop.step());
        code.goto_(top).labelBinding(end);
    }

    private void advance(int index, int step) {
        if (step <= Short.MAX_VALUE) {
            code.iinc(index, step);
        } else {
            code.iload(index).loadConstant(step).iadd().istore(index);
        }
    }

    private void whileLoop(Expr condition, List<Stmt> body) {
        Label top = code.newBoundLabel();
        Label end = code.newLabel();
        expressions.jumpUnless(condition, end);
        block(body);
        code.goto_(top).labelBinding(end);
    }

    private void branch(Stmt.If branch) {
        Label otherwise = code.newLabel();
        expressions.jumpUnless(branch.condition(), otherwise);
        block(branch.then());
        if (branch.otherwise().isEmpty()) {
            code.labelBinding(otherwise);
        } else {
            Label end = code.newLabel();
            code.goto_(end).labelBinding(otherwise);
            block(branch.otherwise());
            code.labelBinding(end);
        }
    }

    private void call(MethodPlan method) {
        for (Memory memory : method.inputs().memories()) {
            code.aload(slots.array(memory)).iload(slots.base(memory));
        }
        method.inputs().ints().forEach(scalar -> code.iload(slots.of(scalar)));
        method.inputs().locals().forEach(local -> code.loadLocal(JvmTypes.kind(local.type()), slots.of(local)));
        code.invokestatic(plan.name(), method.name(), method.type());
    }
}
