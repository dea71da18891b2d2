package dev.scantling.jit.lower;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Operators that make one coordinate set of others, as kernels: every row is a candidate ({@link DistinctKeys}), and one that does not
 * stay gets no key.
 */
record SetKernels(Node node, Target target) {
    /** Rows of one iteration. */
    private static final int BLOCK_ROWS = 256;

    private static final int AXES = 3;

    LoweredNode crop(GeometryOp.CropCoords op) {
        DistinctKeys distinct = new DistinctKeys(node, target, rows(0));
        StepBuilder step = new StepBuilder("set_crop", node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam out = step.written("out", distinct.candidates());
        BufferParam box = step.constant("box", numbers(op.from(), op.to()));
        KeyCode packed = KeyCode.declare(step);
        KernelStep cropped = each(step, code, rows(0), row -> {
            Expr key = code.let("key", in.load(row));
            KeyCode.Cell cell = packed.cell(key);
            code.store(out, row, kept(within(box, cell), key));
        });
        return made(distinct, Stream.of(cropped), new SetTasks(node, target).crop(op));
    }

    /** Every row has a candidate for each tap, unless that leads out of the shape that the geometry stays within. */
    LoweredNode expand(GeometryOp.ExpandCoords op) {
        KernelGeometry geometry = op.geometry();
        Optional<Int3> shape = Optional.ofNullable(geometry.spatialShape());
        DistinctKeys distinct = new DistinctKeys(node, target, rows(0).times(geometry.volume()));
        StepBuilder step = new StepBuilder(shape.isPresent() ? "set_expand_within" : "set_expand", node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam out = step.written("out", distinct.candidates());
        TapOffsets taps = TapOffsets.declare(step, geometry);
        Optional<BufferParam> box = shape.map(to -> step.constant("box", numbers(Int3.ZERO, to)));
        Expr volume = step.extent("volume", Size.of(geometry.volume()));
        Strides strides = Strides.declare(step, geometry.stride());
        KeyCode packed = KeyCode.declare(step);
        KernelStep expanded = each(step, code, rows(0), row -> {
            KeyCode.Cell coarse = packed.cell(in.load(row));
            code.loop("tap", volume, tap -> {
                KeyCode.Cell fine = new KeyCode.Cell(
                        coarse.batch(),
                        code.let("fine_x", coarse.x().times(strides.x()).plus(taps.along(0, tap))),
                        code.let("fine_y", coarse.y().times(strides.y()).plus(taps.along(1, tap))),
                        code.let("fine_z", coarse.z().times(strides.z()).plus(taps.along(2, tap))));
                Expr key = code.let("candidate", DistinctKeys.required(packed.key(fine)));
                Expr candidate = box.map(it -> kept(within(it, fine), key)).orElse(key);
                code.store(out, row.times(volume).plus(tap), candidate);
            });
        });
        return made(distinct, Stream.of(expanded), new SetTasks(node, target).expand(op));
    }

    private static int[] numbers(Int3 from, Int3 to) {
        return Stream.of(from, to)
                .flatMapToInt(corner -> IntStream.of(corner.x(), corner.y(), corner.z()))
                .toArray();
    }

    private static Expr within(BufferParam box, KeyCode.Cell cell) {
        return within(box, 0, cell.x()).and(within(box, 1, cell.y())).and(within(box, 2, cell.z()));
    }

    private static Expr within(BufferParam box, int axis, Expr at) {
        Expr from = box.load(Expr.of(axis)).toLong();
        Expr to = box.load(Expr.of(AXES + axis)).toLong();
        return from.atMost(at).and(at.lessThan(to));
    }

    private static Expr kept(Expr stays, Expr key) {
        return stays.select(key, none());
    }

    LoweredNode prune() {
        DistinctKeys distinct = new DistinctKeys(node, target, rows(0));
        StepBuilder step = new StepBuilder("set_prune", node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam mask = step.input("mask", 1);
        BufferParam out = step.written("out", distinct.candidates());
        int maskStride = target.rowStride(1);
        KernelStep pruned = each(step, code, rows(0), row -> {
            Expr stays = Expr.of(0f).lessThan(mask.load(row.times(maskStride)));
            code.store(out, row, kept(stays, in.load(row)));
        });
        return made(distinct, Stream.of(pruned), new SetTasks(node, target).prune());
    }

    /** A union has all rows of both for candidates; else those of the first stay that the second has, or has not. */
    LoweredNode combine(SetOperation operation) {
        LoweredNode hosted = new SetTasks(node, target).combine(new GeometryOp.CombineCoords(operation));
        return switch (operation) {
            case UNION -> {
                DistinctKeys distinct = new DistinctKeys(node, target, rows(0).plus(rows(1)));
                yield made(distinct, Stream.of(copy(0, distinct), copy(1, distinct)), hosted);
            }
            case INTERSECTION, DIFFERENCE -> {
                DistinctKeys distinct = new DistinctKeys(node, target, rows(0));
                yield made(distinct, Stream.of(found(operation, distinct)), hosted);
            }
        };
    }

    /** All rows of an operand, behind those of the operands before. */
    private KernelStep copy(int operand, DistinctKeys distinct) {
        StepBuilder step = new StepBuilder("set_copy", node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", operand, Slots.KEYS);
        BufferParam out = step.written("out", distinct.candidates());
        Expr first = step.extent("first", operand == 0 ? Size.of(0) : rows(0));
        return each(step, code, rows(operand), row -> code.store(out, first.plus(row), in.load(row)));
    }

    private KernelStep found(SetOperation operation, DistinctKeys distinct) {
        StepBuilder step = new StepBuilder("set_" + operation.name().toLowerCase(Locale.ROOT), node, target);
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam other = step.input("other", 1, Slots.KEYS);
        BufferParam out = step.written("out", distinct.candidates());
        Expr others = step.extent("others", rows(1));
        KeySearch search = new KeySearch(code, other);
        return each(step, code, rows(0), row -> {
            Expr key = code.let("key", in.load(row));
            Expr absent = search.row(others, key).lessThan(0);
            boolean keepsAbsent = operation.keeps(true, false);
            Expr stays = keepsAbsent ? absent.select(key, none()) : absent.select(none(), key);
            code.store(out, row, stays);
        });
    }

    private static Expr none() {
        return Expr.of(KeyCode.NO_KEY);
    }

    private static KernelStep each(StepBuilder step, KernelBuilder code, Size rows, Consumer<Expr> body) {
        return step.blocks(rows, BLOCK_ROWS, (_, first, last) -> code.loop("row", first, last, 1, body));
    }

    private LoweredNode made(DistinctKeys distinct, Stream<KernelStep> candidates, LoweredNode hosted) {
        return new CoordinateKernels(node, target).coordinates(distinct, candidates, hosted);
    }

    private Size rows(int input) {
        return CoordinateTasks.rows(node.input(input).type());
    }
}
