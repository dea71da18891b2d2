package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Verifier;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Renders kernels as class files that implement {@link dev.scantling.device.HostKernel}: scalar Java arithmetic, and the
 * Vector API for values of 4, 8 or 16 lanes. Each region becomes a method of its own, because C2 allocates registers best
 * in small methods. Line numbers are those of {@link dev.scantling.jit.loop.LoopPrinter}'s text. Immutable and
 * thread-safe; equal kernels give equal bytes.
 */
public final class ClassRenderer implements KernelRenderer {
    /** The package of the CPU device, which defines the classes. */
    public static final String DEVICE_PACKAGE = "dev.scantling.device.cpu";

    private static final ClassDesc HOST_KERNEL = ClassDesc.of("dev.scantling.device.HostKernel");
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(CD_void, CD_Object.arrayType(), CD_int.arrayType(), CD_int, CD_int);

    /** Slots of the parameters of {@code run}. */
    private static final int ARRAYS = 1;

    private static final int INTS = 2;
    private static final int BEGIN = 3;
    private static final int END = 4;

    private final String packageName;

    /** Renders for the CPU device. */
    public ClassRenderer() {
        this(DEVICE_PACKAGE);
    }

    /** Renders for whoever defines hidden classes in the given package. */
    public ClassRenderer(String packageName) {
        this.packageName = packageName;
    }

    /**
     * Renders one kernel.
     *
     * @throws EngineException.CompilationFailed if the kernel is not legal, or too large for the JVM
     */
    @Override
    public KernelArtifact.ClassBytes render(KernelSpec spec) {
        Verifier.verify(spec);
        ClassPlan plan = new ClassPlan(spec, packageName);
        checkParameters(spec, plan);
        try {
            return new KernelArtifact.ClassBytes(spec.name(), bytes(spec, plan));
        } catch (IllegalArgumentException e) {
            throw new EngineException.CompilationFailed(
                    "kernel " + spec.name() + " does not fit into a class file: " + e.getMessage()
                            + "; make its unrolled bodies smaller or divide them into regions",
                    e);
        }
    }

    private static void checkParameters(KernelSpec spec, ClassPlan plan) {
        for (MethodPlan method : plan.methods()) {
            if (method.parameterSlots() > MethodPlan.MAX_PARAMETER_SLOTS) {
                throw new EngineException.CompilationFailed(
                        "kernel " + spec.name() + ": method " + method.name() + " would take "
                                + method.parameterSlots() + " parameter slots, the JVM allows "
                                + MethodPlan.MAX_PARAMETER_SLOTS + "; read fewer outer locals in the region",
                        null);
            }
        }
    }

    private static byte[] bytes(KernelSpec spec, ClassPlan plan) {
        return ClassFile.of().build(plan.name(), builder -> {
            builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
                    .withInterfaceSymbols(HOST_KERNEL)
                    .with(SourceFileAttribute.of(spec.name() + ".kir"))
                    .withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, code -> constructor(plan, code))
                    .withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> run(plan, code));
            plan.scratch().ifPresent(scratch -> scratch.declare(builder));
            plan.methods().forEach(method -> method(plan, method, builder));
        });
    }

    private static void constructor(ClassPlan plan, CodeBuilder code) {
        code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
        plan.scratch().ifPresent(scratch -> scratch.construct(code));
        code.return_();
    }

    /** Unpacks the arguments and calls the kernel's method. */
    private static void run(ClassPlan plan, CodeBuilder code) {
        MethodPlan kernel = plan.kernel();
        List<BufferParam> buffers = plan.spec().buffers();
        for (int i = 0; i < buffers.size(); i++) {
            code.aload(ARRAYS).loadConstant(i).aaload();
            code.checkcast(JvmTypes.arrayOf(buffers.get(i)));
            code.aload(INTS).loadConstant(i).iaload();
        }
        plan.scratch().ifPresent(scratch -> scratch.take(code));
        for (int i = 0; i < kernel.inputs().ints().size(); i++) {
            code.aload(INTS).loadConstant(buffers.size() + i).iaload();
        }
        code.iload(BEGIN).iload(END).invokestatic(plan.name(), kernel.name(), kernel.type());
        plan.scratch().ifPresent(scratch -> scratch.giveBack(code));
        code.return_();
    }

    private static void method(ClassPlan plan, MethodPlan method, ClassBuilder builder) {
        builder.withMethodBody(
                method.name(),
                method.type(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                code -> StatementEmitter.emit(plan, method, code));
    }
}
