package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.Optional;

/** The rows of each sample of a batch, as a kernel: one iteration for each searches where its keys begin and end. */
final class SampleSearch {
    private SampleSearch() {}

    static LoweredNode lower(Node node, int samples, Target target) {
        Size count = Size.of(samples);
        StepBuilder step = new StepBuilder("sample_rows", node, target);
        KernelBuilder code = step.code();
        BufferParam keys = step.input("keys", 0, Slots.KEYS);
        BufferParam start = step.output("start", 0);
        BufferParam counts = step.output("count", 1);
        BufferParam marks = step.written("marks", Complaint.marks(count));
        Expr rows = step.extent("rows", CoordinateTasks.rows(node.input(0).type()));
        Expr last = step.extent("last", Size.of(samples - 1));
        KeyCode packed = KeyCode.declare(step);
        KeySearch search = new KeySearch(code, keys);
        KernelStep found = step.tasks(count, sample -> {
            Expr first = search.lowerBound(Expr.of(0), rows, packed.firstOf(sample));
            Expr end = search.lowerBound(first, rows, packed.firstOf(sample.plus(1)));
            code.store(start, sample, first);
            code.store(counts, sample, end.minus(first));
            Expr left = last.isEqualTo(sample).and(end.lessThan(rows));
            code.store(marks, sample, left.select(Expr.of(1), Expr.of(0)));
        });
        LoweredNode hosted = new SetTasks(node, target).sampleRows(samples);
        return new LoweredNode(node, List.of(found, Complaint.join(node, target, count)), List.of(), Optional.empty())
                .complaining(Complaint.of(hosted.steps().getFirst()));
    }
}
