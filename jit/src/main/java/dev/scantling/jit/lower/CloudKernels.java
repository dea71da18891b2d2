package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kernels on the points of clouds have in common.
 *
 * @param each points of a cloud
 */
record CloudKernels(Node node, Target target, int clouds, int each) {
    private static final int AXES = PointOp.AXES;

    /** Points of one iteration. */
    static final int BLOCK_POINTS = 256;

    static CloudKernels of(Node node, PointOp op, Target target) {
        int rows = node.input(0).tensor().shape().fixed(0);
        return new CloudKernels(node, target, op.clouds(), rows / op.clouds());
    }

    Size points() {
        return Size.of(clouds * each);
    }

    /** Distance of points. */
    int stride() {
        return target.rowStride(AXES);
    }

    /**
     * Marks blocks of an operand in which a number is not finite.
     *
     * @param before marks of the operands before
     * @param marks of all
     */
    KernelStep finite(int input, Size rows, Size before, Size marks) {
        int columns = node.input(input).tensor().shape().fixed(1);
        StepBuilder step = new StepBuilder("cloud_finite", node, target);
        KernelBuilder code = step.code();
        BufferParam numbers = step.input("numbers", input);
        BufferParam marked = step.written("marks", Complaint.marks(marks));
        Expr behind = step.extent("before", before);
        Expr stride = step.extent("stride", Size.of(target.rowStride(columns)));
        Expr width = step.extent("columns", Size.of(columns));
        return step.blocks(rows, BLOCK_POINTS, (block, first, last) -> {
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop(
                    "row",
                    first,
                    last,
                    1,
                    row -> code.loop("column", width, column -> {
                        Expr c = code.let("c", numbers.load(row.times(stride).plus(column)));
                        code.assign(mark, c.minus(c).isEqualTo(Expr.of(0f)).select(mark, Expr.of(1)));
                    }));
            code.store(marked, behind.plus(block), mark);
        });
    }

    /** A node of steps that mark blocks with points that they cannot use. */
    LoweredNode checked(Size blocks, Stream<KernelStep> steps) {
        List<KernelStep> all = Stream.concat(steps, Stream.of(Complaint.join(node, target, blocks)))
                .toList();
        LoweredNode hosted = CloudTasks.lower(node, (PointOp) node.op(), target);
        return new LoweredNode(node, all, List.of(), Optional.empty())
                .complaining(Complaint.of(hosted.steps().getFirst()));
    }
}
