package dev.scantling.jit.lower;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import java.util.function.Consumer;

/**
 * A convolution over a grid as products of lines along x: indices of rows are computed, no buffer holds them. Lines are
 * counted with y fastest, then z and batch.
 *
 * @param groups parts of the channels
 */
record GridLines(KernelBuilder code, GridAxis x, GridAxis y, GridAxis z, int groups) {

    static GridLines of(KernelBuilder code, GridGeometry geometry, GridFlow flow) {
        return new GridLines(
                code,
                GridAxis.of(geometry, flow, 0),
                GridAxis.of(geometry, flow, 1),
                GridAxis.of(geometry, flow, 2),
                geometry.groups());
    }

    /** The part of a kernel's name that tells geometries apart; batches are not among what the code depends on. */
    static String name(GridGeometry geometry) {
        Int3 end = geometry.paddingEnd();
        return geometry.extents() + "_k" + geometry.size() + "_s" + geometry.stride() + "_d" + geometry.dilation()
                + "_p" + geometry.paddingBegin() + (end.equals(geometry.paddingBegin()) ? "" : "_" + end);
    }

    /**
     * Checks that element offsets have room in 32 bits, those of padding included.
     *
     * @param stride distance of rows
     * @throws EngineException.OutOfDeviceMemory naming the node
     */
    static void checkOffsets(Node node, GridGeometry geometry, int stride) {
        long rows = Math.max(geometry.inputRows(), geometry.outputRows());
        long padded = rows + geometry.paddingBegin().x() + geometry.paddingEnd().x();
        if (padded * stride > Integer.MAX_VALUE) {
            throw new EngineException.OutOfDeviceMemory("node '" + node.name() + "' ("
                    + node.op().text() + "): " + padded + " rows with their padding of " + stride
                    + " floats have more elements than 2^31 - 1; use a smaller batch or fewer channels");
        }
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

    /** A loop over the groups. */
    void groups(Consumer<Expr> body) {
        if (groups == 1) {
            body.accept(Expr.of(0));
        } else {
            code.loop("group", groups, body);
        }
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

    /**
     * Where a line of results lies: finding that takes divisions, so it is done before loops over taps.
     *
     * @param y within its plane
     * @param z within its grid
     * @param firstPlane of the sources of its grid
     */
    record Place(Expr y, Expr z, Expr firstPlane) {}

    Place place(Expr line) {
        Expr plane = code.let("plane", line.dividedBy(y.results()));
        return new Place(
                code.let("y", line.remainder(y.results())),
                code.let("z", plane.remainder(z.results())),
                code.let("batch", plane.dividedBy(z.results())).times(z.sources()));
    }

    /** Runs {@code body} with the line of sources that a kernel offset joins to a line of results, where there is one. */
    void source(Place line, Tap tap, Consumer<Expr> body) {
        z.source(
                code,
                line.z(),
                tap.z(),
                sz -> y.source(
                        code,
                        line.y(),
                        tap.y(),
                        sy -> body.accept(code.let(
                                "source_line",
                                line.firstPlane().plus(sz).times(y.sources()).plus(sy)))));
    }

    /** Runs {@code body} for the taps along x of each line of sources that a line of results meets. */
    void tapLines(Place line, TapLineBody body) {
        z.taps(
                code,
                "tap_z",
                tz -> y.taps(code, "tap_y", ty -> {
                    Tap first = new Tap(Expr.of(0), ty, tz);
                    source(line, first, source -> body.emit(source, offset(first)));
                }));
    }

    /** What is done with the taps along x. */
    @FunctionalInterface
    interface TapLineBody {
        /** @param offset the number of the first of them */
        void emit(Expr sourceLine, Expr offset);
    }

    /** Runs {@code body} with the row that a kernel offset joins to a cell of a line of results, where there is one. */
    void cells(Place line, Expr cell, Tap tap, Consumer<Expr> body) {
        source(
                line,
                tap,
                sourceLine -> x.source(
                        code,
                        cell,
                        tap.x(),
                        source -> body.accept(sourceLine.times(x.sources()).plus(source))));
    }

    /** Runs {@code body} with the rows that a kernel offset joins, results among the cells of a line from {@code begin} on. */
    void rows(Expr line, Tap tap, Expr begin, Expr end, Consumer<GridAxis.Run> body) {
        source(
                place(line),
                tap,
                source -> body.accept(
                        x.run(code, tap.x(), begin, end).on(source.times(x.sources()), line.times(x.results()))));
    }
}
