package dev.scantling.jit.lower;

import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A kernel that does nothing but fused multiply-adds on values in registers: what a core can do at most by the same route
 * from loop language to code. It takes one float buffer, which holds the sums of each iteration, and no scalars.
 *
 * @param flops floating-point operations of one iteration: 2 for each lane of each multiply-add
 * @param elementsPerIteration floats that one iteration writes
 */
public record PeakKernel(KernelSpec spec, long flops, int elementsPerIteration) {
    /** Latency (4 cycles) times multiply-adds per cycle (2) is 8; 12 leave slack and, with one factor, fit 16 registers. */
    private static final int ACCUMULATORS = 12;

    /** Half a millisecond: short enough to fall between the disturbances of a shared machine. */
    private static final int STEPS = 1 << 18;

    private static final float FACTOR = 0.999999f;

    /** The kernel for one iteration on each core of the target. */
    public static PeakKernel of(Target target) {
        int lanes = target.lanes();
        int written = ACCUMULATORS * lanes;
        KernelBuilder code = new KernelBuilder("peak_" + target.cores() + "_v" + lanes);
        BufferParam sink = code.writtenBuffer("sink", Scalar.F32);
        code.parallel("i", Expr.of(target.cores()), i -> {
            Expr at = code.let("at", i.times(written));
            code.region("peak", () -> multiplyAdds(code, sink, at, lanes));
        });
        return new PeakKernel(code.build(), 2L * STEPS * written, written);
    }

    private static void multiplyAdds(KernelBuilder code, BufferParam sink, Expr at, int lanes) {
        Expr factor = code.let("factor", Expr.of(FACTOR, lanes));
        List<ReadLocal> sums = IntStream.range(0, ACCUMULATORS)
                .mapToObj(i -> code.let("sum" + i, Expr.of((float) i, lanes)))
                .toList();
        code.loop("step", STEPS, _ -> sums.forEach(sum -> code.assign(sum, sum.fma(factor, factor))));
        for (int i = 0; i < ACCUMULATORS; i++) {
            code.store(sink, at.plus(i * lanes), sums.get(i));
        }
    }

    /** Size of the buffer for a number of iterations. */
    public int elements(int iterations) {
        return Math.multiplyExact(iterations, elementsPerIteration);
    }
}
