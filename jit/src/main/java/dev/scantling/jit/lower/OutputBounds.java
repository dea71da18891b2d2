package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.OutputRule;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.sparse.OutputSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Between which coordinates outputs may lie, as kernels: the lowest x, y and z, then the highest, as I32. They are known beforehand, or
 * follow from the outermost inputs, which blocks of rows find and a last step joins.
 *
 * @param rows of the input set
 */
record OutputBounds(Node node, Target target, KernelGeometry geometry, Size rows) {
    private static final int AXES = 3;

    /** Rows of one iteration. */
    private static final int BLOCK_ROWS = 1024;

    /** The steps that find them. */
    Stream<KernelStep> steps() {
        return isKnown() ? Stream.of() : Stream.of(outermost(), join());
    }

    private boolean isKnown() {
        return geometry.outputRule() == OutputRule.SUPPORT;
    }

    private boolean ofMaximum() {
        return geometry.outputRule() == OutputRule.SUPPORT_WITHIN_MAXIMUM;
    }

    /** Declares them in a kernel that reads them. */
    BufferParam declare(StepBuilder step) {
        return isKnown() ? step.constant("bounds", known()) : step.read("bounds", joined());
    }

    /** Those of a spatial shape, if there is one. */
    private int[] known() {
        boolean bounded = geometry.spatialShape() != null;
        IntStream lowest =
                IntStream.generate(() -> bounded ? 0 : Integer.MIN_VALUE).limit(AXES);
        IntStream highest = IntStream.range(0, AXES)
                .map(axis -> bounded ? OutputSet.lastInShape(geometry, axis) : Integer.MAX_VALUE);
        return IntStream.concat(lowest, highest).toArray();
    }

    private static Argument.Shared joined() {
        return new Argument.Shared("bounds", DType.I32, Size.of(2 * AXES));
    }

    /** Whether a cell lies between them. */
    static Expr hold(BufferParam bounds, KeyCode.Cell cell) {
        return hold(bounds, 0, cell.x()).and(hold(bounds, 1, cell.y())).and(hold(bounds, 2, cell.z()));
    }

    private static Expr hold(BufferParam bounds, int axis, Expr v) {
        Expr lowest = bounds.load(Expr.of(axis)).toLong();
        Expr highest = bounds.load(Expr.of(AXES + axis)).toLong();
        return lowest.atMost(v).and(v.atMost(highest));
    }

    private Size blocks() {
        return rows.ceilDiv(BLOCK_ROWS);
    }

    /** An x, y and z for each block. */
    private Argument.Shared ofBlocks() {
        return new Argument.Shared("outermost", DType.I32, blocks().times(AXES));
    }

    private StepBuilder step(String name) {
        return new StepBuilder(name + (ofMaximum() ? "_highest" : "_lowest"), node, target);
    }

    private Expr outer(Expr a, Expr b) {
        return ofMaximum() ? a.max(b) : a.min(b);
    }

    private Expr innermost() {
        return Expr.of(ofMaximum() ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }

    private KernelStep outermost() {
        StepBuilder step = step("output_outermost");
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam found = step.written("found", ofBlocks());
        KeyCode packed = KeyCode.declare(step);
        return step.blocks(rows, BLOCK_ROWS, (block, first, last) -> {
            ReadLocal x = code.let("outer_x", innermost());
            ReadLocal y = code.let("outer_y", innermost());
            ReadLocal z = code.let("outer_z", innermost());
            code.loop("row", first, last, 1, row -> {
                KeyCode.Cell cell = packed.cell(in.load(row));
                code.assign(x, outer(x, cell.x().toInt()));
                code.assign(y, outer(y, cell.y().toInt()));
                code.assign(z, outer(z, cell.z().toInt()));
            });
            Expr at = code.let("at", block.times(AXES));
            code.store(found, at, x);
            code.store(found, at.plus(1), y);
            code.store(found, at.plus(2), z);
        });
    }

    /**
     * One axis each: from 0 to {@code floor((highest + 2 * padding - (size - 1)) / stride)}, or from {@code ceil(lowest / stride)} on.
     * Without rows there are no outputs to bound.
     */
    private KernelStep join() {
        StepBuilder step = step("output_bounds");
        KernelBuilder code = step.code();
        BufferParam found = step.read("found", ofBlocks());
        BufferParam bounds = step.written("bounds", joined());
        BufferParam strides = step.constant("strides", axes(geometry.stride()));
        BufferParam widths = step.constant("widths", axes(width()));
        Expr blocks = step.extent("blocks", blocks());
        return step.tasks(Size.of(AXES), axis -> {
            ReadLocal outer = code.let("outer", innermost());
            code.loop(
                    "block",
                    blocks,
                    block -> code.assign(
                            outer, outer(outer, found.load(block.times(AXES).plus(axis)))));
            Expr stride = code.let("stride", strides.load(axis).toLong());
            Expr moved = code.let("moved", outer.toLong().plus(widths.load(axis).toLong()));
            Expr bound = KeyCode.floor(code, moved, stride).toInt();
            code.store(bounds, axis, ofMaximum() ? Expr.of(0) : bound);
            code.store(bounds, axis.plus(AXES), ofMaximum() ? bound : Expr.of(Integer.MAX_VALUE));
        });
    }

    /** What is added before a division that rounds down: twice the padding less the window, or what makes it round up. */
    private Int3 width() {
        return ofMaximum()
                ? geometry.padding().times(Int3.cube(2)).plus(Int3.ONE).zip(geometry.size(), (a, b) -> a - b)
                : geometry.stride().zip(Int3.ONE, (a, b) -> a - b);
    }

    private static int[] axes(Int3 of) {
        return new int[] {of.x(), of.y(), of.z()};
    }
}
