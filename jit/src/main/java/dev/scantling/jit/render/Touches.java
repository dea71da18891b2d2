package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Reads elements only to bring their cache lines near: bytecode has no prefetch. What is read is mixed into a local that the method looks
 * at once before it returns, because the JVM's compiler drops a read that nobody uses.
 */
final class Touches {
    private static final ClassDesc INTEGER = ClassDesc.of("java.lang.Integer");
    private static final ClassDesc FLOAT = ClassDesc.of("java.lang.Float");
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    private final CodeBuilder code;
    private final Slots slots;
    private final ExpressionEmitter expressions;

    /** What was read, mixed; -1 in methods that touch nothing. */
    private final int seen;

    Touches(CodeBuilder code, Slots slots, ExpressionEmitter expressions, List<Stmt> body) {
        this.code = code;
        this.slots = slots;
        this.expressions = expressions;
        this.seen = touches(body) ? code.allocateLocal(TypeKind.INT) : -1;
        if (seen >= 0) {
            code.iconst_0().istore(seen);
        }
    }

    /** In this method; regions have their own. */
    private static boolean touches(List<Stmt> body) {
        return body.stream().anyMatch(statement -> switch (statement) {
            case Stmt.Prefetch prefetch -> prefetch.touch();
            case Stmt.Region _ -> false;
            default -> touches(statement.children());
        });
    }

    /** Reads the element if there is one at the index. */
    void touch(Memory memory, Expr index) {
        Label outside = code.newLabel();
        int at = code.allocateLocal(TypeKind.INT);
        expressions.push(index);
        code.iload(slots.base(memory)).iadd().istore(at);
        code.iload(at).aload(slots.array(memory)).arraylength();
        code.invokestatic(INTEGER, "compareUnsigned", MethodTypeDesc.of(CD_int, CD_int, CD_int));
        code.ifge(outside);
        code.iload(seen);
        code.aload(slots.array(memory)).iload(at).arrayLoad(JvmTypes.kind(memory.element()));
        toInt(memory.element());
        code.ixor().istore(seen).labelBinding(outside);
    }

    private void toInt(Element element) {
        switch (element) {
            case F32 -> code.invokestatic(FLOAT, "floatToRawIntBits", MethodTypeDesc.of(CD_int, CD_float));
            case F64 -> code.d2i();
            case I64 -> code.l2i();
            case I32, I16, I8, U8, F16, BF16 -> {}
        }
    }

    /** Before the method returns: a call without effect for one of all ints. */
    void end() {
        if (seen >= 0) {
            Label end = code.newLabel();
            code.iload(seen).iconst_1().if_icmpne(end);
            code.invokestatic(THREAD, "onSpinWait", MethodTypeDesc.of(CD_void)).labelBinding(end);
        }
    }
}
