package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.scantling.jit.loop.LocalArray;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Where the local arrays of a kernel live: in a {@link dev.scantling.device.ScratchPool} of the kernel object. A run takes
 * a set of arrays and gives it back, so that steady runs allocate nothing, on however many threads.
 */
record ScratchField(ClassDesc owner, List<LocalArray> arrays) {
    private static final String NAME = "scratch";
    private static final String ALLOCATE = "allocate";
    private static final ClassDesc POOL = ClassDesc.of("dev.scantling.device.ScratchPool");
    private static final ClassDesc OBJECTS = CD_Object.arrayType();
    private static final MethodTypeDesc GIVES_OBJECTS = MethodTypeDesc.of(OBJECTS);

    /** The slot behind the parameters of {@code run}. */
    private static final int TAKEN = 5;

    void declare(ClassBuilder builder) {
        builder.withField(NAME, POOL, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        builder.withMethodBody(ALLOCATE, GIVES_OBJECTS, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, this::allocate);
    }

    private void allocate(CodeBuilder code) {
        code.loadConstant(arrays.size()).anewarray(CD_Object);
        for (int i = 0; i < arrays.size(); i++) {
            LocalArray array = arrays.get(i);
            code.dup().loadConstant(i).loadConstant(array.length());
            code.newarray(JvmTypes.kind(array.element())).aastore();
        }
        code.areturn();
    }

    void construct(CodeBuilder code) {
        code.aload(0).new_(POOL).dup().invokespecial(POOL, INIT_NAME, MTD_void);
        code.putfield(owner, NAME, POOL);
    }

    /** Pushes array and base of each local array. */
    void take(CodeBuilder code) {
        Label taken = code.newLabel();
        code.aload(0).getfield(owner, NAME, POOL).invokevirtual(POOL, "take", GIVES_OBJECTS);
        code.astore(TAKEN).aload(TAKEN).ifnonnull(taken);
        code.invokestatic(owner, ALLOCATE, GIVES_OBJECTS).astore(TAKEN).labelBinding(taken);
        for (int i = 0; i < arrays.size(); i++) {
            code.aload(TAKEN).loadConstant(i).aaload();
            code.checkcast(JvmTypes.arrayOf(arrays.get(i))).iconst_0();
        }
    }

    void giveBack(CodeBuilder code) {
        code.aload(0).getfield(owner, NAME, POOL).aload(TAKEN);
        code.invokevirtual(POOL, "giveBack", MethodTypeDesc.of(CD_void, OBJECTS));
    }
}
