package dev.scantling.jit.lower;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import java.util.function.Consumer;

/**
 * One axis of a convolution over a grid, in the loop language: a tap joins a cell of the coarse grid to the cell
 * {@code coarse * stride + shift} of the fine one, where {@code shift = tap * dilation - padding}. Features flow from sources
 * to results.
 *
 * @param fine cells of the fine grid
 * @param coarse cells of the coarse grid
 */
record GridAxis(GridFlow flow, int fine, int coarse, int size, int stride, int dilation, int padding) {

    static GridAxis of(GridGeometry geometry, GridFlow flow, int axis) {
        return new GridAxis(
                flow,
                geometry.extents().get(axis),
                geometry.outputs().get(axis),
                geometry.size().get(axis),
                geometry.stride().get(axis),
                geometry.dilation().get(axis),
                geometry.paddingBegin().get(axis));
    }

    int sources() {
        return switch (flow) {
            case TO_COARSE -> fine;
            case TO_FINE -> coarse;
        };
    }

    int results() {
        return switch (flow) {
            case TO_COARSE -> coarse;
            case TO_FINE -> fine;
        };
    }

    /** A loop over the taps. */
    void taps(KernelBuilder code, String name, Consumer<Expr> body) {
        if (size == 1) {
            body.accept(Expr.of(0));
        } else {
            code.loop(name, size, body);
        }
    }

    private Expr shift(Expr tap) {
        return tap.times(dilation).minus(padding);
    }

    private int lastShift() {
        return (size - 1) * dilation - padding;
    }

    /** Runs {@code body} with the source cell that a tap joins to a result, where there is one. */
    void source(KernelBuilder code, Expr result, Expr tap, Consumer<Expr> body) {
        switch (flow) {
            case TO_COARSE -> {
                Expr source = code.let("source", result.times(stride).plus(shift(tap)));
                body(code, inside(source, source), body, source);
            }
            case TO_FINE -> {
                Expr steps = code.let("steps", result.minus(shift(tap)));
                Expr source = code.let("source", steps.dividedBy(stride));
                Expr inside = inside(steps, source);
                body(code, stride == 1 ? inside : inside.and(divides(steps)), body, source);
            }
        }
    }

    /** Asks {@code steps} for the sign, because a quotient may be rounded from below zero to zero. */
    private Expr inside(Expr steps, Expr source) {
        return Expr.of(0).atMost(steps).and(source.lessThan(sources()));
    }

    private Expr divides(Expr steps) {
        return steps.remainder(stride).isEqualTo(0);
    }

    /** The source cell that a tap joins to a result of a convolution, which must lie {@link #interior}. */
    Expr source(Expr result, Expr tap) {
        return result.times(stride).plus(shift(tap));
    }

    /** Results {@code from .. to - 1}; none if {@code from} is not below {@code to}. */
    record Interior(int from, int to) {
        boolean contains(int first, int end) {
            return from <= first && end <= to;
        }
    }

    /** The results of a convolution that every tap joins to a source; of a transposed one none, as strides leave gaps. */
    Interior interior() {
        return switch (flow) {
            case TO_COARSE ->
                new Interior(
                        Math.ceilDiv(padding, stride),
                        Math.min(coarse, Math.floorDiv(fine - 1 - lastShift(), stride) + 1));
            case TO_FINE -> new Interior(0, 0);
        };
    }

    /** The results of a convolution that one tap joins to a source. */
    Interior joined(int tap) {
        int shift = tap * dilation - padding;
        return new Interior(
                Math.clamp(Math.ceilDiv(-shift, stride), 0, coarse),
                Math.clamp(Math.floorDiv(fine - 1 - shift, stride) + 1, 0, coarse));
    }

    private void body(KernelBuilder code, Expr inside, Consumer<Expr> body, Expr source) {
        if (alwaysInside()) {
            body.accept(source);
        } else {
            code.ifThen(inside, () -> body.accept(source));
        }
    }

    /** Whether every tap joins every result to a source, so that nothing need be asked. */
    private boolean alwaysInside() {
        return padding == 0
                && switch (flow) {
                    case TO_COARSE -> (coarse - 1L) * stride + lastShift() < fine;
                    case TO_FINE -> size == 1 && stride == 1 && fine <= coarse;
                };
    }

    /**
     * The cells that one tap joins, in order: number {@code p} joins the source {@code p * sourceStep + firstSource} to the
     * result {@code p * resultStep + firstResult}.
     *
     * @param from the first number; there are none if it is not below {@code to}
     */
    record Run(Expr from, Expr to, int sourceStep, Expr firstSource, int resultStep, Expr firstResult) {

        /** The same as rows, where lines begin at these. */
        Run on(Expr sources, Expr results) {
            return new Run(from, to, sourceStep, sources.plus(firstSource), resultStep, results.plus(firstResult));
        }
    }

    /** The run of a tap whose results lie in {@code begin .. end - 1}. */
    Run run(KernelBuilder code, Expr tap, Expr begin, Expr end) {
        Expr shift = code.let("shift", shift(tap));
        Expr zero = Expr.of(0);
        return switch (flow) {
            case TO_COARSE ->
                new Run(
                        code.let("from", begin.max(steps(zero, shift))),
                        code.let("to", end.min(steps(Expr.of(fine), shift))),
                        stride,
                        shift,
                        1,
                        zero);
            case TO_FINE ->
                new Run(
                        code.let("from", steps(begin, shift).max(zero)),
                        code.let("to", steps(end, shift).min(Expr.of(coarse))),
                        1,
                        zero,
                        stride,
                        shift);
        };
    }

    /** {@code (cell - shift) / stride}, rounded up; what is below zero may be rounded to zero, as no cell has either. */
    private Expr steps(Expr cell, Expr shift) {
        return cell.minus(shift).plus(stride - 1).dividedBy(stride);
    }
}
