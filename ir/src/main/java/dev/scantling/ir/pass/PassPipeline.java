package dev.scantling.ir.pass;

import dev.scantling.ir.Program;
import java.util.List;

/** Passes in one straight line. Immutable and thread-safe. */
public record PassPipeline(List<Pass> passes) {
    public PassPipeline {
        passes = List.copyOf(passes);
    }

    /** What every program goes through before it is scheduled. */
    public static PassPipeline standard() {
        return new PassPipeline(List.of(new ShareGeometry(), new FoldBatchNorm(), new FuseEpilogue(), new DropDead()));
    }

    /** Applies all passes in order and tells the log of each. */
    public Program run(Program program, PassLog log) {
        Program current = program;
        for (Pass pass : passes) {
            long start = System.nanoTime();
            Program next = pass.apply(current);
            log.ran(pass, System.nanoTime() - start, current, next);
            current = next;
        }
        return current;
    }
}
