package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/**
 * Packed coordinates inside a kernel: what {@link dev.scantling.ir.geometry.KeyLayout} computes, with the layout of the session. All
 * numbers are I64.
 */
record KeyCode(KernelBuilder code, Field batch, Field x, Field y, Field z) {
    /** In place of the key of a cell that has none; sorts behind all keys. */
    static final long NO_KEY = -1;

    /**
     * Some bits of a key.
     *
     * @param shift of its lowest bit
     * @param mask as many ones as it has bits
     * @param bias what is added to a coordinate
     */
    record Field(Expr shift, Expr mask, Expr bias) {
        private Expr of(Expr key) {
            return key.shiftRightUnsigned(shift).and(mask).minus(bias);
        }
    }

    /** A coordinate of each field, which may lie outside its range. */
    record Cell(Expr batch, Expr x, Expr y, Expr z) {}

    /** The layout as numbers of a kernel that has declared all its arrays. */
    static KeyCode declare(StepBuilder step) {
        KernelBuilder code = step.code();
        Expr batchBits = step.bits(ScalarArgument.Axis.BATCH);
        Expr xBits = step.bits(ScalarArgument.Axis.X);
        Expr yBits = step.bits(ScalarArgument.Axis.Y);
        Expr zBits = step.bits(ScalarArgument.Axis.Z);
        Expr aboveZ = zBits;
        Expr aboveY = code.let("above_y", aboveZ.plus(yBits));
        Expr aboveX = code.let("above_x", aboveY.plus(xBits));
        return new KeyCode(
                code,
                new Field(code.let("batch_shift", aboveX.toLong()), mask(code, batchBits), Expr.of(0L)),
                signed(code, aboveY, xBits),
                signed(code, aboveZ, yBits),
                signed(code, Expr.of(0), zBits));
    }

    private static Field signed(KernelBuilder code, Expr shift, Expr bits) {
        Expr bias = code.let("bias", Expr.of(1L).shiftLeft(bits.minus(1).toLong()));
        return new Field(code.let("shift", shift.toLong()), mask(code, bits), bias);
    }

    private static Expr mask(KernelBuilder code, Expr bits) {
        return code.let("mask", Expr.of(1L).shiftLeft(bits.toLong()).minus(Expr.of(1L)));
    }

    /** The cell of a key. */
    Cell cell(Expr key) {
        return new Cell(
                code.let("batch", batch.of(key)),
                code.let("x", x.of(key)),
                code.let("y", y.of(key)),
                code.let("z", z.of(key)));
    }

    /** The key of a cell, or {@link #NO_KEY} outside the range of the layout. */
    Expr key(Cell cell) {
        Expr b = code.let("biased_batch", cell.batch().plus(batch.bias));
        Expr bx = code.let("biased_x", cell.x().plus(x.bias));
        Expr by = code.let("biased_y", cell.y().plus(y.bias));
        Expr bz = code.let("biased_z", cell.z().plus(z.bias));
        Expr beyond = beyond(batch, b).or(beyond(x, bx)).or(beyond(y, by)).or(beyond(z, bz));
        Expr packed = b.shiftLeft(batch.shift)
                .or(bx.shiftLeft(x.shift))
                .or(by.shiftLeft(y.shift))
                .or(bz);
        return code.let("key", beyond.isEqualTo(Expr.of(0L)).select(packed, Expr.of(NO_KEY)));
    }

    /** A key that is above those of all samples before one, and above all there can be if the layout has no such sample. */
    Expr firstOf(Expr sample) {
        Expr number = code.let("sample", sample.toLong());
        Expr beyond = batch.mask.lessThan(number);
        return code.let("first_key", beyond.select(Expr.of(Long.MAX_VALUE), number.shiftLeft(batch.shift)));
    }

    /** What a biased coordinate has above the bits of its field. */
    private static Expr beyond(Field field, Expr biased) {
        return biased.xor(biased.and(field.mask));
    }

    /** {@code v / by}, rounded down; I64. */
    static Expr floor(KernelBuilder code, Expr v, Expr by) {
        Expr rest = code.let("rest", v.remainder(by));
        Expr down = rest.lessThan(Expr.of(0L)).select(by, Expr.of(0L));
        return v.minus(rest).minus(down).dividedBy(by);
    }
}
