package dev.scantling.ir.pass;

import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Program;
import java.util.List;
import java.util.stream.Stream;

/** Passes in one straight line. Immutable and thread-safe. */
public record PassPipeline(List<Pass> passes) {
    public PassPipeline {
        passes = List.copyOf(passes);
    }

    /** What every program goes through before it is scheduled. */
    public static PassPipeline standard() {
        return new PassPipeline(List.of(new ShareEqual(), new FoldBatchNorm(), new FuseEpilogue(), new DropDead()));
    }

    /** As {@link #standard()}, then weights are rounded, and activations kept, in formats that may be shorter than float32. */
    public static PassPipeline standard(FloatFormat weights, FloatFormat activations) {
        Stream<Pass> formats = Stream.of(new RoundWeights(weights), new KeepActivations(activations));
        boolean exact = weights == FloatFormat.F32 && activations == FloatFormat.F32;
        return exact
                ? standard()
                : new PassPipeline(
                        Stream.concat(standard().passes().stream(), formats).toList());
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
