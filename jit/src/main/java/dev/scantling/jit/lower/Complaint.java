package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * How kernels refuse input, since they throw nothing: blocks that meet what they cannot use leave a mark, a last step joins the marks,
 * and where there is one, the host looks at the input again and says what is wrong.
 *
 * @param flag an int, 1 where there is a mark and 0 elsewhere
 * @param explanation a task of the host that throws; runs only then
 */
public record Complaint(Argument.Shared flag, KernelStep explanation) {

    private static final Argument.Shared FLAG = new Argument.Shared("flag", DType.I32, Size.of(1));

    /** Of a node whose task on the host checks the same input. */
    static Complaint of(KernelStep hosted) {
        return new Complaint(FLAG, hosted);
    }

    /** An int for each block, 0 or 1. */
    static Argument.Shared marks(Size blocks) {
        return new Argument.Shared("marks", DType.I32, blocks);
    }

    /** The step that joins them. */
    static KernelStep join(Node node, Target target, Size blocks) {
        StepBuilder step = new StepBuilder("join_marks", node, target);
        KernelBuilder code = step.code();
        BufferParam marks = step.read("marks", marks(blocks));
        BufferParam flag = step.written("flag", FLAG);
        Expr count = step.extent("blocks", blocks);
        return step.tasks(Size.of(1), task -> {
            ReadLocal any = code.let("any", Expr.of(0));
            code.loop("block", count, block -> code.assign(any, any.or(marks.load(block))));
            code.store(flag, task, any);
        });
    }
}
