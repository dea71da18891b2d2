package dev.scantling.jit.lower;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.sparse.OutputSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operators that make coordinate sets, as kernels: candidates, which are sorted and made distinct. How many rows there are stays on the
 * device until binding reads it, once for each set; buffers and iterations follow from the bound that the candidates are.
 */
record CoordinateKernels(Node node, Target target) {
    /** Points of one iteration. */
    private static final int BLOCK_POINTS = 256;

    LoweredNode voxelize() {
        Size points = Size.of(node.input(0).tensor().shape().dim(0));
        DistinctKeys distinct = new DistinctKeys(node, target, points);
        return coordinates(distinct, Stream.of(cells(points, distinct)), new CoordinateTasks(node, target).voxelize());
    }

    private KernelStep cells(Size points, DistinctKeys distinct) {
        StepBuilder step = new StepBuilder("point_cells", node, target);
        KernelBuilder code = step.code();
        BufferParam rows = step.input("points", 0);
        BufferParam keys = step.written("keys", distinct.candidates());
        PointCode point = PointCode.declare(step, rows, target.rowStride(PointTasks.COLUMNS), Int3.ONE);
        KeyCode packed = KeyCode.declare(step);
        return step.blocks(
                points,
                BLOCK_POINTS,
                (_, first, last) -> code.loop("point", first, last, 1, p -> {
                    Expr key = packed.key(point.cell(point.position(p)));
                    code.store(keys, p, DistinctKeys.required(key));
                }));
    }

    LoweredNode outputCoords(GeometryOp.OutputCoords op) {
        Size inputs = CoordinateTasks.rows(node.input(0).type());
        DistinctKeys distinct = new DistinctKeys(node, target, inputs.times(OutputSet.growth(op.geometry())));
        OutputCandidates candidates = new OutputCandidates(node, target, op.geometry(), inputs, distinct.candidates());
        return coordinates(distinct, candidates.steps(), new CoordinateTasks(node, target).outputCoords(op));
    }

    /** @param hosted the same as a task of the host, which refuses the same input */
    LoweredNode coordinates(DistinctKeys distinct, Stream<KernelStep> candidates, LoweredNode hosted) {
        List<KernelStep> steps = Stream.concat(candidates, distinct.steps()).toList();
        return new LoweredNode(node, steps, List.of(), Optional.of(distinct.most()))
                .complaining(Complaint.of(hosted.steps().getFirst()));
    }
}
