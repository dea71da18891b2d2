package dev.scantling.jit.lower;

import dev.scantling.ir.Pooling;
import dev.scantling.jit.loop.Expr;

/** What pooling makes of vectors that come one after the other. */
record PoolingCode(Pooling pooling, int lanes) {

    Expr start() {
        return Expr.of(pooling == Pooling.MAX ? Float.NEGATIVE_INFINITY : 0f, lanes);
    }

    Expr combine(Expr before, Expr value) {
        return pooling == Pooling.MAX ? before.max(value) : before.plus(value);
    }

    /** @param met how many came */
    Expr finish(Expr pooled, Expr met) {
        return switch (pooling) {
            case SUM -> pooled;
            case MEAN -> pooled.dividedBy(met.max(Expr.of(1)).toFloat().broadcast(lanes));
            case MAX -> Expr.of(0).lessThan(met).select(pooled, Expr.of(0f, lanes));
        };
    }
}
