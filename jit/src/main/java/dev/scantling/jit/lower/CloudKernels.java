package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
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

    /** A node of steps that mark blocks with points that they cannot use. */
    LoweredNode checked(Size blocks, Stream<KernelStep> steps) {
        List<KernelStep> all = Stream.concat(steps, Stream.of(Complaint.join(node, target, blocks)))
                .toList();
        LoweredNode hosted = CloudTasks.lower(node, (PointOp) node.op(), target);
        return new LoweredNode(node, all, List.of(), Optional.empty())
                .complaining(Complaint.of(hosted.steps().getFirst()));
    }
}
