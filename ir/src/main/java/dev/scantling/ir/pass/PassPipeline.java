package dev.scantling.ir.pass;

import dev.scantling.ir.Program;
import dev.scantling.ir.WeightFormat;
import java.util.List;
import java.util.stream.Stream;

/** Passes in one straight line. Immutable and thread-safe. */
public record PassPipeline(List<Pass> passes) {
    public PassPipeline {
        passes = List.copyOf(passes);
    }

    /** What every program goes through before it is scheduled. */
    public static PassPipeline standard() {
        return new PassPipeline(List.of(new ShareGeometry(), new FoldBatchNorm(), new FuseEpilogue(), new DropDead()));
    }

    /** As {@link #standard()}, then weights are rounded to the format that kernels keep them in. */
    public static PassPipeline standard(WeightFormat storage) {
        return storage == WeightFormat.F32
                ? standard()
                : new PassPipeline(Stream.concat(standard().passes().stream(), Stream.of(new RoundWeights(storage)))
                        .toList());
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
