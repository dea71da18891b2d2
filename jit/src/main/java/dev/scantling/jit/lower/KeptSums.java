package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/** Rows of sums that stay in memory while one kernel offset after another adds to them. */
record KeptSums(StepBuilder step, BufferParam y, int channels) {

    /** Begins with zeros, also in the padding. */
    void clear(Expr first, Expr last) {
        KernelBuilder code = step.code();
        int stride = step.target().rowStride(channels);
        int lanes = step.target().lanes();
        code.loop("i", first.times(stride), last.times(stride), lanes, i -> code.store(y, i, Expr.of(0f, lanes)));
    }

    /** Sums of a tile that go on from where the offset before left them. */
    static TileKernel.Sums continued(BufferParam y, int lanes) {
        return new TileKernel.Sums() {
            @Override
            public Expr begin(Expr at) {
                return y.load(at, lanes);
            }

            @Override
            public Expr end(Expr sum, Expr at, Expr column) {
                return sum;
            }
        };
    }

    /** Ends with what follows the sum. */
    void finish(EpilogueCode epilogue, Expr first, Expr last) {
        if (!epilogue.isEmpty()) {
            step.elements(first, last, channels, (begin, column) -> {
                Expr at = begin.plus(column);
                Expr sum = y.load(at, step.target().lanes());
                step.code().store(y, at, epilogue.apply(sum, at, column));
            });
        }
    }
}
