package dev.scantling.jit.render;

import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Scalar;

/** Small kernels that use what tiles of floats do not. */
final class FormSamples {
    private FormSamples() {}

    /** Rows of packed unsigned bytes times a panel of packed signed ones, scaled and clamped into halves. */
    static KernelSpec quantizedRow(int lanes, int depth) {
        var kernel = new KernelBuilder("quantizedRow_x" + lanes);
        var x = kernel.readBuffer("x", Scalar.I32);
        var w = kernel.readBuffer("w", Scalar.I32);
        var scale = kernel.readBuffer("scale", Element.BF16);
        var y = kernel.writtenBuffer("y", Element.F16);
        kernel.parallel("row", kernel.integer("rows"), row -> {
            var sum = kernel.let("sum", Expr.of(0, lanes));
            kernel.loop("k", depth, k -> {
                kernel.prefetch(w, k.plus(8).times(lanes));
                Expr packed = x.load(row.times(depth).plus(k));
                kernel.assign(sum, new Expr.Dot(DotOp.DOT4, sum, packed, w.load(k.times(lanes), lanes)));
            });
            Expr scaled = kernel.let("scaled", sum.toFloat().times(scale.load(Expr.of(0), lanes)));
            Expr zero = Expr.of(0f, lanes);
            kernel.storeNonTemporal(y, row.times(lanes), zero.lessThan(scaled).select(scaled, zero));
        });
        return kernel.build();
    }

    /** How often each value of four bits occurs in a row of bytes, the largest value first. */
    static KernelSpec countedNibbles(int length) {
        var kernel = new KernelBuilder("countedNibbles");
        var x = kernel.readBuffer("x", Element.U8);
        var counts = kernel.writtenBuffer("counts", Element.I16);
        kernel.parallel("row", kernel.integer("rows"), row -> {
            var bins = kernel.letArray("bins", Scalar.I32, 16);
            kernel.loop("i", length, i -> {
                Expr byteOfRow = kernel.let("byte", x.load(row.times(length).plus(i)));
                Expr nibble = kernel.let(
                        "nibble", byteOfRow.xor(byteOfRow.shiftRightUnsigned(4)).and(Expr.of(15)));
                kernel.store(bins, nibble, bins.load(nibble).plus(1));
            });
            kernel.group("item", 16, item -> {
                kernel.store(bins, item, bins.load(item).min(Expr.of(Short.MAX_VALUE)));
                kernel.barrier();
                kernel.store(
                        counts, row.times(16).plus(item), bins.load(Expr.of(15).minus(item)));
            });
        });
        return kernel.build();
    }
}
