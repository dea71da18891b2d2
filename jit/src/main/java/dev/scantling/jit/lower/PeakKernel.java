package dev.scantling.jit.lower;

import dev.scantling.ir.Target;
import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Param;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.Stmt;
import java.util.ArrayList;
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

    private static final int STEPS = 1 << 20;
    private static final float FACTOR = 0.999999f;

    /** The kernel for one iteration on each core of the target. */
    public static PeakKernel of(Target target) {
        int lanes = target.lanes();
        int written = ACCUMULATORS * lanes;
        return new PeakKernel(new Body(lanes).spec(target.cores()), 2L * STEPS * written, written);
    }

    /** Size of the buffer for a number of iterations. */
    public int elements(int iterations) {
        return Math.multiplyExact(iterations, elementsPerIteration);
    }

    /** Builds the loops of one vector width. */
    private static final class Body {
        private final int lanes;
        private final Param.BufferParam sink = new Param.BufferParam("sink", Scalar.F32, true);
        private final Local iteration = new Local(0, "i", LoopType.I32);
        private final Local step = new Local(1, "step", LoopType.I32);
        private final Local factor;
        private final List<Local> sums;

        Body(int lanes) {
            this.lanes = lanes;
            this.factor = new Local(2, "factor", LoopType.f32(lanes));
            this.sums = IntStream.range(0, ACCUMULATORS)
                    .mapToObj(i -> new Local(3 + i, "sum" + i, LoopType.f32(lanes)))
                    .toList();
        }

        KernelSpec spec(int iterations) {
            Stmt region = new Stmt.Region("peak", region());
            Stmt loop = new Stmt.Loop(
                    Stmt.LoopKind.PARALLEL,
                    iteration,
                    new Expr.IntConst(0),
                    new Expr.IntConst(iterations),
                    1,
                    List.of(region));
            return new KernelSpec("peak_x" + lanes, List.of(sink), List.of(loop));
        }

        private List<Stmt> region() {
            List<Stmt> body = new ArrayList<>();
            body.add(new Stmt.Let(factor, new Expr.FloatConst(FACTOR, lanes)));
            sums.forEach(sum -> body.add(new Stmt.Let(sum, new Expr.FloatConst(sum.id(), lanes))));
            body.add(new Stmt.Loop(
                    Stmt.LoopKind.SERIAL,
                    step,
                    new Expr.IntConst(0),
                    new Expr.IntConst(STEPS),
                    1,
                    sums.stream().map(this::accumulate).toList()));
            sums.forEach(sum -> body.add(store(sum)));
            return body;
        }

        private Stmt accumulate(Local sum) {
            Expr old = new Expr.ReadLocal(sum);
            return new Stmt.Assign(sum, new Expr.Fma(old, new Expr.ReadLocal(factor), new Expr.ReadLocal(factor)));
        }

        private Stmt store(Local sum) {
            Expr row = times(new Expr.ReadLocal(iteration), ACCUMULATORS * lanes);
            Expr at = new Expr.Binary(BinaryOp.ADD, row, new Expr.IntConst(sums.indexOf(sum) * lanes));
            return new Stmt.Store(sink, at, new Expr.ReadLocal(sum));
        }

        private static Expr times(Expr value, int factor) {
            return new Expr.Binary(BinaryOp.MUL, value, new Expr.IntConst(factor));
        }
    }
}
