package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.OutputRule;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.sparse.OutputSet;
import java.util.stream.Stream;

/**
 * The output coordinates that each input row leads to, by each {@link OutputRule}, as kernels: as many places for every row as one can
 * have at most, of which those that are left over get no key.
 *
 * @param rows of the input set
 * @param candidates receives them
 * @see OutputSet
 */
record OutputCandidates(Node node, Target target, KernelGeometry geometry, Size rows, Argument.Shared candidates) {
    /** Rows of one iteration. */
    private static final int BLOCK_ROWS = 256;

    Stream<KernelStep> steps() {
        return switch (geometry.outputRule()) {
            case SAME, FLOOR -> Stream.of(floor());
            case SUPPORT, SUPPORT_WITHIN_MAXIMUM, SUPPORT_FROM_MINIMUM ->
                Stream.concat(bounds().steps(), Stream.of(support()));
        };
    }

    private OutputBounds bounds() {
        return new OutputBounds(node, target, geometry, rows);
    }

    /** One candidate for each row. */
    private KernelStep floor() {
        StepBuilder step = new StepBuilder("output_floor", node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam out = step.written("out", candidates);
        Strides strides = Strides.declare(step, geometry.stride());
        KeyCode packed = KeyCode.declare(step);
        return step.blocks(
                rows,
                BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    KeyCode.Cell cell = packed.cell(in.load(row));
                    code.store(
                            out,
                            row,
                            packed.key(new KeyCode.Cell(
                                    cell.batch(),
                                    KeyCode.floor(code, cell.x(), strides.x()),
                                    KeyCode.floor(code, cell.y(), strides.y()),
                                    KeyCode.floor(code, cell.z(), strides.z()))));
                }));
    }

    /** Every o inside the bounds with {@code o * stride = c - tap}, or {@code c + tap} by the rule of the minimum. */
    private KernelStep support() {
        StepBuilder step = new StepBuilder("output_support", node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam out = step.written("out", candidates);
        BufferParam bounds = bounds().declare(step);
        int sign = geometry.outputRule() == OutputRule.SUPPORT_FROM_MINIMUM ? 1 : -1;
        TapOffsets taps = TapOffsets.declare(step, geometry, sign);
        Expr volume = step.extent("volume", Size.of(geometry.volume()));
        Expr growth = step.extent("growth", Size.of(OutputSet.growth(geometry)));
        Strides strides = Strides.declare(step, geometry.stride());
        KeyCode packed = KeyCode.declare(step);
        return step.blocks(
                rows,
                BLOCK_ROWS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    KeyCode.Cell cell = packed.cell(in.load(row));
                    ReadLocal next = code.let("next", row.times(growth));
                    code.loop("tap", volume, tap -> {
                        KeyCode.Cell moved = new KeyCode.Cell(
                                cell.batch(),
                                code.let("moved_x", cell.x().plus(taps.along(0, tap))),
                                code.let("moved_y", cell.y().plus(taps.along(1, tap))),
                                code.let("moved_z", cell.z().plus(taps.along(2, tap))));
                        code.ifThen(strides.divide(moved), () -> {
                            KeyCode.Cell o = strides.quotient(code, moved);
                            code.ifThen(OutputBounds.hold(bounds, o), () -> {
                                code.store(out, next, DistinctKeys.required(packed.key(o)));
                                code.assign(next, next.plus(1));
                            });
                        });
                    });
                    code.loop(
                            "left",
                            next,
                            row.plus(1).times(growth),
                            1,
                            left -> code.store(out, left, Expr.of(KeyCode.NO_KEY)));
                }));
    }
}
