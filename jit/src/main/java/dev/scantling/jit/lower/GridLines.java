package dev.scantling.jit.lower;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import java.util.function.Consumer;

/**
 * A convolution over a grid as products of lines along x: indices of rows are computed, no buffer holds them. Lines are
 * counted with y fastest, then z and batch.
 */
record GridLines(KernelBuilder code, GridAxis x, GridAxis y, GridAxis z) {

    static GridLines of(KernelBuilder code, GridGeometry geometry, GridFlow flow) {
        return new GridLines(
                code, GridAxis.of(geometry, flow, 0), GridAxis.of(geometry, flow, 1), GridAxis.of(geometry, flow, 2));
    }

    /** The part of a kernel's name that tells geometries apart; batches are not among what the code depends on. */
    static String name(GridGeometry geometry) {
        Int3 end = geometry.paddingEnd();
        return geometry.extents() + "_k" + geometry.size() + "_s" + geometry.stride() + "_d" + geometry.dilation()
                + "_p" + geometry.paddingBegin() + (end.equals(geometry.paddingBegin()) ? "" : "_" + end);
    }

    /** A kernel offset by its axes. */
    record Tap(Expr x, Expr y, Expr z) {}

    /** A loop over the kernel offsets. */
    void taps(Consumer<Tap> body) {
        z.taps(
                code,
                "tap_z",
                tz -> y.taps(code, "tap_y", ty -> x.taps(code, "tap_x", tx -> body.accept(new Tap(tx, ty, tz)))));
    }

    /** The number of a kernel offset. */
    Expr offset(Tap tap) {
        return tap.z().times(y.size()).plus(tap.y()).times(x.size()).plus(tap.x());
    }

    /** The kernel offset with a number. */
    Tap tap(Expr offset) {
        Expr plane = offset.dividedBy(x.size());
        return new Tap(
                code.let("tap_x", offset.remainder(x.size())),
                code.let("tap_y", plane.remainder(y.size())),
                code.let("tap_z", plane.dividedBy(y.size())));
    }

    /** Runs {@code body} with the line of sources that a kernel offset joins to a line of results, where there is one. */
    void source(Expr line, Tap tap, Consumer<Expr> body) {
        Expr plane = code.let("plane", line.dividedBy(y.results()));
        Expr first = code.let("batch", plane.dividedBy(z.results())).times(z.sources());
        z.source(
                code,
                plane.remainder(z.results()),
                tap.z(),
                sz -> y.source(
                        code,
                        line.remainder(y.results()),
                        tap.y(),
                        sy -> body.accept(code.let(
                                "source_line", first.plus(sz).times(y.sources()).plus(sy)))));
    }
}
