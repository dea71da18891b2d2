package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_short;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Loads and stores, with the conversions of {@link Element}. */
final class MemoryEmitter {
    private static final ClassDesc FLOAT = ClassDesc.of("java.lang.Float");
    private static final int UNSIGNED_BYTE = 0xff;

    private final CodeBuilder code;
    private final Slots slots;
    private final ExpressionEmitter expressions;
    private final HalfFloats halves;

    MemoryEmitter(CodeBuilder code, Slots slots, ExpressionEmitter expressions) {
        this.code = code;
        this.slots = slots;
        this.expressions = expressions;
        this.halves = new HalfFloats(expressions::keep);
    }

    void load(Expr.Load load) {
        Element element = load.buffer().element();
        if (load.type().isVector()) {
            VectorClass vector = VectorClass.of(element);
            vector.species(code, load.lanes());
            position(load.buffer(), load.index());
            vector.fromArray(code, load.lanes());
            widen(element, load.type());
        } else {
            position(load.buffer(), load.index());
            code.arrayLoad(JvmTypes.kind(element));
            widen(element);
        }
    }

    void store(Stmt.Store store) {
        Memory memory = store.buffer();
        LoopType type = store.value().type();
        if (type.isVector()) {
            narrow(memory.element(), store.value());
            position(memory, store.index());
            VectorClass.of(memory.element()).intoArray(code, type.lanes());
        } else {
            position(memory, store.index());
            narrowScalar(memory.element(), store.value());
            code.arrayStore(JvmTypes.kind(memory.element()));
        }
    }

    /** Pushes array and position of an element. */
    private void position(Memory memory, Expr index) {
        code.aload(slots.array(memory)).iload(slots.base(memory));
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
            expressions.push(index);
            code.iadd();
        }
    }

    /** From an element, as the JVM loads it, to a scalar. */
    private void widen(Element element) {
        switch (element) {
            case F32, F64, I32, I64, I8, I16 -> {}
            case U8 -> code.loadConstant(UNSIGNED_BYTE).iand();
            case F16 -> code.invokestatic(FLOAT, "float16ToFloat", MethodTypeDesc.of(CD_float, CD_short));
            case BF16 -> expressions.push(HalfFloats.fromBFloat16(expressions.pop(LoopType.I32)));
        }
    }

    /** From a vector of elements to one of lanes. */
    private void widen(Element element, LoopType type) {
        switch (element) {
            case F32, F64, I32, I64 -> {}
            case I8 -> toInts("B2I", type);
            case U8 -> toInts("ZERO_EXTEND_B2I", type);
            case I16 -> toInts("S2I", type);
            case F16 -> {
                toInts("S2I", type);
                expressions.push(halves.fromFloat16(expressions.pop(type.with(Scalar.I32))));
            }
            case BF16 -> {
                toInts("S2I", type);
                expressions.push(HalfFloats.fromBFloat16(expressions.pop(type.with(Scalar.I32))));
            }
        }
    }

    private void toInts(String conversion, LoopType type) {
        VectorApi.convert(code, VectorClass.INTS, type.lanes(), conversion);
    }

    /** Pushes a scalar as the JVM stores it, which drops upper bits. */
    private void narrowScalar(Element element, Expr value) {
        switch (element) {
            case F32, F64, I32, I64, I8, U8, I16 -> expressions.push(value);
            case BF16 -> expressions.push(halves.toBFloat16(value));
            case F16 -> {
                expressions.push(value);
                code.invokestatic(FLOAT, "floatToFloat16", MethodTypeDesc.of(CD_short, CD_float));
            }
        }
    }

    /** Pushes a vector of elements. */
    private void narrow(Element element, Expr value) {
        switch (element) {
            case F32, F64, I32, I64 -> expressions.push(value);
            case I8, U8 -> fromInts("I2B", element, value);
            case I16 -> fromInts("I2S", element, value);
            case F16 -> fromInts("I2S", element, halves.toFloat16(value));
            case BF16 -> fromInts("I2S", element, halves.toBFloat16(value));
        }
    }

    private void fromInts(String conversion, Element element, Expr ints) {
        expressions.push(ints);
        VectorApi.convert(code, VectorClass.of(element), ints.type().lanes(), conversion);
    }
}
