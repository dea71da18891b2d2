package dev.scantling.jit.lower;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Quantizes the rows of a matrix into {@link PackedBytes}. */
record QuantizeKernel(KernelBuilder code, BufferParam x, BufferParam y, PackedBytes bytes, float scale, int largest) {
    /** The least vector of the loop language. */
    private static final int LEAST_LANES = 4;

    /** Memory sets the pace of wider ones. */
    private static final int MOST_LANES = 8;

    /** A float32 of this magnitude has steps of one: adding it rounds to a whole number, nearest even. */
    private static final float ROUNDER = 0x1p23f;

    private static final int BYTE = 0xff;

    static KernelStep lower(Node node, DenseOp.Quantize op, Target target) {
        PackedBytes bytes = PackedBytes.of(op.to(), node.output().channels());
        String name = "quantize_" + bytes.channels() + "_" + op.to().text() + "_"
                + Integer.toHexString(Float.floatToRawIntBits(op.scale()));
        StepBuilder step = new StepBuilder(name, node, target);
        var kernel = new QuantizeKernel(
                step.code(),
                step.input("x", 0),
                step.output("y"),
                bytes,
                op.scale(),
                op.to().largestByte());
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(rows, RowKernels.BLOCK_ROWS, (block, first, last) -> kernel.rows(first, last, target));
    }

    private void rows(Expr first, Expr last, Target target) {
        code.loop("row", first, last, 1, row -> {
            Expr from = code.let("from", row.times(target.rowStride(bytes.channels())));
            Expr to = code.let("to", row.times(bytes.words()));
            int done = 0;
            for (int lanes = Math.min(MOST_LANES, target.lanes()); lanes >= LEAST_LANES; lanes /= 2) {
                done = vectors(from, to, done, lanes);
            }
            for (int word = done; word < bytes.words(); word++) {
                single(from, to, word);
            }
        });
    }

    /** Packs words whose planes all have channels, as far as whole vectors go; the number of words packed so far. */
    private int vectors(Expr from, Expr to, int done, int lanes) {
        int end = done + (bytes.fullWords() - done) / lanes * lanes;
        if (end > done) {
            code.loop("word", Expr.of(done), Expr.of(end), lanes, word -> {
                Expr at = code.let("at", from.plus(word));
                code.store(
                        y,
                        to.plus(word),
                        pack(bytes.planes(), plane -> quantized(x.load(at.plus(bytes.channel(0, plane)), lanes))));
            });
        }
        return Math.max(done, end);
    }

    private void single(Expr from, Expr to, int word) {
        int planes = (int) IntStream.range(0, bytes.planes())
                .filter(plane -> bytes.channel(word, plane) < bytes.channels())
                .count();
        code.store(y, to.plus(word), pack(planes, plane -> quantized(x.load(from.plus(bytes.channel(word, plane))))));
    }

    private Expr pack(int planes, IntFunction<Expr> plane) {
        Expr word = plane.apply(0);
        for (int j = 1; j < planes; j++) {
            word = word.or(plane.apply(j).shiftLeft(bytes.bits() * j));
        }
        return word;
    }

    /** Of a comparison with NaN neither side holds, so that NaN becomes zero. */
    private Expr quantized(Expr value) {
        int lanes = value.type().lanes();
        Expr zero = Expr.of(0f, lanes);
        Expr steps = code.let("steps", value.dividedBy(Expr.of(scale, lanes)));
        Expr clamped = zero.lessThan(steps).select(steps, zero).min(Expr.of((float) largest, lanes));
        return clamped.plus(Expr.of(ROUNDER, lanes)).bits().and(Expr.of(BYTE, lanes));
    }
}
