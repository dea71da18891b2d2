package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_float;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Pushes the values of expressions. */
final class ExpressionEmitter {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final MethodTypeDesc SCALAR_FMA = MethodTypeDesc.of(CD_float, CD_float, CD_float, CD_float);

    private final CodeBuilder code;
    private final Slots slots;
    private final ConditionEmitter conditions;

    ExpressionEmitter(CodeBuilder code, Slots slots) {
        this.code = code;
        this.slots = slots;
        this.conditions = new ConditionEmitter(code, this);
    }

    /** Goes on at {@code target} unless the condition holds. */
    void jumpUnless(Expr condition, Label target) {
        conditions.jump(condition, false, target);
    }

    void push(Expr expr) {
        switch (expr) {
            case Expr.IntConst(int value) -> code.loadConstant(value);
            case Expr.FloatConst(float value, int lanes) -> spread(lanes, () -> code.loadConstant(value));
            case Expr.ReadLocal(Local local) -> code.loadLocal(JvmTypes.kind(local.type()), slots.of(local));
            case Expr.ReadInt(IntParam param) -> code.iload(slots.of(param));
            case Expr.Binary binary -> binary(binary);
            case Expr.Select(Expr condition, Expr yes, Expr no) -> choose(condition, () -> push(yes), () -> push(no));
            case Expr.Load load -> load(load);
            case Expr.Broadcast(Expr scalar, int lanes) -> spread(lanes, () -> push(scalar));
            case Expr.Fma fma -> fma(fma);
            case Expr.ToFloat(Expr value) -> {
                push(value);
                code.i2f();
            }
        }
    }

    /** Pushes array and position of an element. */
    void element(BufferParam buffer, Expr index) {
        code.aload(slots.array(buffer)).iload(slots.base(buffer));
        addTerms(index);
    }

    /**
     * Adds a sum term by term, so that what does not change in an inner loop stands together with the base and is
     * computed once outside of it.
     */
    private void addTerms(Expr index) {
        if (index instanceof Expr.Binary(BinaryOp op, Expr left, Expr right) && op == BinaryOp.ADD) {
            addTerms(left);
            addTerms(right);
        } else if (!index.equals(Expr.of(0))) {
            push(index);
            code.iadd();
        }
    }

    private void load(Expr.Load load) {
        if (load.type().isVector()) {
            VectorApi.species(code, load.lanes());
            element(load.buffer(), load.index());
            VectorApi.fromArray(code);
        } else {
            element(load.buffer(), load.index());
            code.arrayLoad(JvmTypes.kind(load.type()));
        }
    }

    private void spread(int lanes, Runnable scalar) {
        if (lanes == 1) {
            scalar.run();
        } else {
            VectorApi.species(code, lanes);
            scalar.run();
            VectorApi.broadcast(code);
        }
    }

    private void fma(Expr.Fma fma) {
        fma.operands().forEach(this::push);
        if (fma.type().isVector()) {
            VectorApi.fma(code);
        } else {
            code.invokestatic(MATH, "fma", SCALAR_FMA);
        }
    }

    private void binary(Expr.Binary binary) {
        if (binary.type().equals(LoopType.BOOL)) {
            choose(binary, code::iconst_1, code::iconst_0);
            return;
        }
        push(binary.left());
        push(binary.right());
        if (binary.type().isVector()) {
            VectorApi.binary(code, binary.op());
        } else {
            arithmetic(binary.op(), binary.type().scalar());
        }
    }

    private void choose(Expr condition, Runnable yes, Runnable no) {
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        jumpUnless(condition, otherwise);
        yes.run();
        code.goto_(end).labelBinding(otherwise);
        no.run();
        code.labelBinding(end);
    }

    private void arithmetic(BinaryOp op, Scalar type) {
        switch (op) {
            case MIN -> fromMath("min", type);
            case MAX -> fromMath("max", type);
            case ADD, SUB, MUL, DIV, REM, AND, OR, SHL, SHR -> instruction(op, type);
            case LT, LE, EQ, NE -> throw new IllegalArgumentException(op + " gives a condition");
        }
    }

    private void fromMath(String method, Scalar type) {
        ClassDesc number = JvmTypes.of(new LoopType(type, 1));
        code.invokestatic(MATH, method, MethodTypeDesc.of(number, number, number));
    }

    private void instruction(BinaryOp op, Scalar type) {
        if (type == Scalar.I64 && (op == BinaryOp.SHL || op == BinaryOp.SHR)) {
            code.l2i();
        }
        code.with(OperatorInstruction.of(Opcodes.arithmetic(op, type)));
    }
}
