package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
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
    private final MemoryEmitter memory;

    ExpressionEmitter(CodeBuilder code, Slots slots) {
        this.code = code;
        this.slots = slots;
        this.conditions = new ConditionEmitter(code, this);
        this.scalars = new ScalarEmitter(code);
        this.memory = new MemoryEmitter(code, slots, this);
    }

    /** Goes on at {@code target} unless the condition holds. */
    void jumpUnless(Expr condition, Label target) {
        conditions.jump(condition, false, target);
    }

    MemoryEmitter memory() {
        return memory;
    }

    void push(Expr expr) {
        switch (expr) {
            case Expr.IntConst(int value) -> code.loadConstant(value);
            case Expr.LongConst(long value) -> code.loadConstant(value);
            case Expr.FloatConst(float value, var _) -> spread(expr.type(), () -> code.loadConstant(value));
            case Expr.DoubleConst(double value, var _) -> spread(expr.type(), () -> code.loadConstant(value));
            case Expr.ReadLocal(Local local) -> code.loadLocal(JvmTypes.kind(local.type()), slots.of(local));
            case Expr.ReadInt(IntParam param) -> code.iload(slots.of(param));
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary unary -> unary(unary);
            case Expr.Select select -> select(select);
            case Expr.Load load -> memory.load(load);
            case Expr.Broadcast(Expr scalar, var _) -> spread(expr.type(), () -> push(scalar));
            case Expr.Fma fma -> fma(fma);
            case Expr.Dot dot -> dot(dot);
            case Expr.Permute permute -> permute(permute);
            case Expr.ToFloat(Expr value) -> toFloat(value);
        }
    }

    private void spread(LoopType type, Runnable scalar) {
        if (type.isVector()) {
            VectorClass lanes = VectorClass.of(type.scalar());
            lanes.species(code, type.lanes());
            scalar.run();
            lanes.broadcast(code);
        } else {
            scalar.run();
        }
    }

    private void toFloat(Expr value) {
        push(value);
        if (value.type().isVector()) {
            VectorApi.convert(code, VectorClass.FLOATS, value.type().lanes(), "I2F");
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
            case TO_I32 -> VectorApi.convert(code, VectorClass.INTS, operand.lanes(), "F2I");
            case TO_F32 -> VectorApi.convert(code, VectorClass.FLOATS, operand.lanes(), "D2F");
            case TO_F64 ->
                VectorApi.convert(
                        code, VectorClass.DOUBLES, operand.lanes(), operand.scalar() == Scalar.F32 ? "F2D" : "I2D");
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
            VectorApi.fma(code, fma.type().scalar());
        } else {
            scalars.fma(fma.type().scalar());
        }
    }

    private void permute(Expr.Permute permute) {
        push(permute.indices());
        push(permute.value());
        VectorApi.permute(code);
    }

    /** Its factors are used repeatedly. */
    private void dot(Expr.Dot dot) {
        ReadLocal a = keep(dot.a());
        ReadLocal b = keep(dot.b());
        push(dot.op().expand(dot.sum(), a, b));
    }

    /** Evaluates an expression once. */
    ReadLocal keep(Expr value) {
        push(value);
        return pop(value.type());
    }

    /** Moves the value on the stack to a local. */
    ReadLocal pop(LoopType type) {
        ReadLocal local = slots.temporary(type);
        code.storeLocal(JvmTypes.kind(type), slots.of(local.local()));
        return local;
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
            scalar(binary);
        }
    }

    private void scalar(Expr.Binary binary) {
        Scalar type = binary.type().scalar();
        boolean division = binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM;
        if (division && !type.isFloat() && mayBeZero(binary.right())) {
            scalars.divide(binary.op(), type);
        } else {
            scalars.binary(binary.op(), type);
        }
    }

    private static boolean mayBeZero(Expr divisor) {
        return switch (divisor) {
            case Expr.IntConst(int value) -> value == 0;
            case Expr.LongConst(long value) -> value == 0;
            default -> true;
        };
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
