package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.UnaryOp;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;

/** Pushes the values of expressions. */
final class ExpressionEmitter {
    private final CodeBuilder code;
    private final Slots slots;
    private final ConditionEmitter conditions;
    private final ScalarEmitter scalars;

    ExpressionEmitter(CodeBuilder code, Slots slots) {
        this.code = code;
        this.slots = slots;
        this.conditions = new ConditionEmitter(code, this);
        this.scalars = new ScalarEmitter(code);
    }

    /** Goes on at {@code target} unless the condition holds. */
    void jumpUnless(Expr condition, Label target) {
        conditions.jump(condition, false, target);
    }

    void push(Expr expr) {
        switch (expr) {
            case Expr.IntConst(int value) -> code.loadConstant(value);
            case Expr.LongConst(long value) -> code.loadConstant(value);
            case Expr.FloatConst(float value, var _) -> spread(expr.type(), () -> code.loadConstant(value));
            case Expr.ReadLocal(Local local) -> code.loadLocal(JvmTypes.kind(local.type()), slots.of(local));
            case Expr.ReadInt(IntParam param) -> code.iload(slots.of(param));
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary unary -> unary(unary);
            case Expr.Select select -> select(select);
            case Expr.Load load -> load(load);
            case Expr.Broadcast(Expr scalar, var _) -> spread(expr.type(), () -> push(scalar));
            case Expr.Fma fma -> fma(fma);
            case Expr.ToFloat(Expr value) -> toFloat(value);
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
            VectorApi.species(code, load.type());
            element(load.buffer(), load.index());
            VectorApi.fromArray(code, load.type().scalar());
        } else {
            element(load.buffer(), load.index());
            code.arrayLoad(JvmTypes.kind(load.type()));
        }
    }

    private void spread(LoopType type, Runnable scalar) {
        if (type.isVector()) {
            VectorApi.species(code, type);
            scalar.run();
            VectorApi.broadcast(code, type.scalar());
        } else {
            scalar.run();
        }
    }

    private void toFloat(Expr value) {
        push(value);
        if (value.type().isVector()) {
            VectorApi.convert(code, value.type().with(Scalar.F32), "I2F");
        } else {
            code.conversion(JvmTypes.kind(value.type()), TypeKind.FLOAT);
        }
    }

    private void unary(Expr.Unary unary) {
        LoopType operand = unary.value().type();
        push(unary.value());
        if (operand.isVector()) {
            vectors(unary.op(), operand);
        } else {
            scalars.unary(unary.op(), operand.scalar());
        }
    }

    private void vectors(UnaryOp op, LoopType operand) {
        switch (op) {
            case NEG, SQRT -> VectorApi.unary(code, operand.scalar(), op.name());
            case TO_I32 -> VectorApi.convert(code, operand.with(Scalar.I32), "F2I");
            case BITS, FLOAT_OF_BITS -> VectorApi.reinterpret(code, op.result(operand.scalar()));
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS, TO_I64 ->
                throw new IllegalArgumentException(op + " does not take vectors");
        }
    }

    private void select(Expr.Select select) {
        if (select.condition().type().isVector()) {
            push(select.no());
            push(select.yes());
            push(select.condition());
            VectorApi.blend(code, select.type());
        } else {
            choose(select.condition(), () -> push(select.yes()), () -> push(select.no()));
        }
    }

    private void fma(Expr.Fma fma) {
        fma.operands().forEach(this::push);
        if (fma.type().isVector()) {
            VectorApi.fma(code);
        } else {
            scalars.fma();
        }
    }

    private void binary(Expr.Binary binary) {
        if (binary.type().equals(LoopType.BOOL)) {
            choose(binary, code::iconst_1, code::iconst_0);
            return;
        }
        push(binary.left());
        if (binary.type().isVector()) {
            vectors(binary);
        } else {
            push(binary.right());
            scalars.binary(binary.op(), binary.type().scalar());
        }
    }

    private void vectors(Expr.Binary binary) {
        LoopType operand = binary.left().type();
        Runnable right = () -> push(binary.right());
        if (binary.op().isComparison()) {
            VectorApi.compare(code, operand, binary.op(), right);
        } else if (operand.scalar() == Scalar.BOOL) {
            right.run();
            VectorApi.connect(code, binary.op());
        } else {
            VectorApi.binary(code, operand.scalar(), binary.op(), right);
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
}
