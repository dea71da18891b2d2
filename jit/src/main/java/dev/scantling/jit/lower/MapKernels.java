package dev.scantling.jit.lower;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.Optional;

/**
 * Kernel maps as kernels. An iteration is one kernel offset and one block of output rows: the inputs under them have ascending keys,
 * so after one search it merges two lists. It runs twice: the first time it counts pairs, and when it is known how many come
 * before each block, it writes them. So pairs ascend, as {@link Slots} says.
 */
record MapKernels(Node node, Target target, Type.KernelMapType map) {
    private static final int NOT_SEARCHED = -1;

    static MapKernels of(Node node, Target target) {
        return new MapKernels(node, target, (Type.KernelMapType) node.output().type());
    }

    LoweredNode kernelMap(GeometryOp.KernelMap op) {
        return LoweredNode.of(node, count(op), before(), write(op));
    }

    private Size blocks() {
        return Size.of(map.outRows()).ceilDiv(Slots.MAP_BLOCK);
    }

    private KernelStep count(GeometryOp.KernelMap op) {
        StepBuilder step = new StepBuilder("map_count", node, target);
        BufferParam blocks = step.output("blocks", 0, Slots.MAP_BLOCKS);
        KernelBuilder code = step.code();
        Matching matching = matching(step, op);
        return step.tasks(blocks().times(map.volume()), task -> {
            ReadLocal pairs = code.let("pairs", Expr.of(0));
            matching.each(task, (_, _) -> code.assign(pairs, pairs.plus(1)));
            code.store(blocks, matching.entry(task), pairs);
        });
    }

    /** For each kernel offset, the pairs before each block, and all. */
    private KernelStep before() {
        StepBuilder step = new StepBuilder("map_before", node, target);
        BufferParam blocks = step.output("blocks", 0, Slots.MAP_BLOCKS);
        BufferParam counts = step.output("counts", 0, Slots.MAP_COUNT);
        Expr entries = step.extent("entries", Slots.blockEntries(map.outRows()));
        KernelBuilder code = step.code();
        return step.tasks(Size.of(map.volume()), offset -> {
            ReadLocal before = code.let("before", Expr.of(0));
            Expr first = code.let("first", offset.times(entries));
            code.loop("block", entries.minus(1), block -> {
                Expr at = code.let("at", first.plus(block));
                Expr here = code.let("here", blocks.load(at));
                code.store(blocks, at, before);
                code.assign(before, before.plus(here));
            });
            code.store(blocks, first.plus(entries).minus(1), before);
            code.store(counts, offset, before);
        });
    }

    private KernelStep write(GeometryOp.KernelMap op) {
        StepBuilder step = new StepBuilder("map_write", node, target);
        BufferParam blocks = step.output("blocks", 0, Slots.MAP_BLOCKS);
        BufferParam in = step.output("map_in", 0, Slots.MAP_IN);
        BufferParam out = step.output("map_out", 0, Slots.MAP_OUT);
        KernelBuilder code = step.code();
        Matching matching = matching(step, op);
        Expr capacity = step.extent("capacity", Slots.pairCapacity(map.inRows(), map.outRows()));
        return step.tasks(blocks().times(map.volume()), task -> {
            Expr first = matching.offset(task).times(capacity);
            ReadLocal pair = code.let("pair", first.plus(blocks.load(matching.entry(task))));
            matching.each(task, (input, output) -> {
                code.store(in, pair, input);
                code.store(out, pair, output);
                code.assign(pair, pair.plus(1));
            });
        });
    }

    /** Declares the coordinate sets, the taps and the sizes, behind all other arrays. */
    private Matching matching(StepBuilder step, GeometryOp.KernelMap op) {
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam out = step.input("out", 1, Slots.KEYS);
        return new Matching(
                step.code(),
                in,
                out,
                TapOffsets.declare(step, op.geometry()),
                step.extent("inputs", Size.of(map.inRows())),
                step.extent("outputs", Size.of(map.outRows())),
                step.extent("blocks_of_offset", blocks()),
                Strides.declare(step, op.geometry().stride()),
                KeyCode.declare(step));
    }

    /** What is done with the rows of a pair. */
    @FunctionalInterface
    private interface PairBody {
        void emit(Expr input, Expr output);
    }

    /** Finds the pairs of one kernel offset and one block of output rows. */
    private record Matching(
            KernelBuilder code,
            BufferParam in,
            BufferParam out,
            TapOffsets taps,
            Expr inputs,
            Expr outputs,
            Expr blocks,
            Strides strides,
            KeyCode packed) {

        Expr offset(Expr task) {
            return task.dividedBy(blocks);
        }

        /** That of the block index. */
        Expr entry(Expr task) {
            return task.plus(offset(task));
        }

        void each(Expr task, PairBody body) {
            Expr offset = code.let("offset", offset(task));
            Expr x = code.let("tap_x", taps.along(0, offset));
            Expr y = code.let("tap_y", taps.along(1, offset));
            Expr z = code.let("tap_z", taps.along(2, offset));
            Expr first = code.let("first", task.remainder(blocks).times(Slots.MAP_BLOCK));
            Expr last = code.let("last", first.plus(Slots.MAP_BLOCK).min(outputs));
            KeySearch search = new KeySearch(code, in);
            ReadLocal next = code.let("next", Expr.of(NOT_SEARCHED));
            code.loop("output", first, last, 1, output -> {
                KeyCode.Cell cell = packed.cell(out.load(output));
                Expr key = packed.key(new KeyCode.Cell(
                        cell.batch(),
                        cell.x().times(strides.x()).plus(x),
                        cell.y().times(strides.y()).plus(y),
                        cell.z().times(strides.z()).plus(z)));
                code.ifThen(Expr.of(0L).atMost(key), () -> {
                    code.ifThen(next.lessThan(0), () -> code.assign(next, search.lowerBound(Expr.of(0), inputs, key)));
                    search.advance(next, inputs, key);
                    code.ifThen(search.isAt(next, inputs, key), () -> body.emit(next, output));
                });
            });
        }
    }

    /** The pairs stay where they are; only the block index, which follows the output rows, is made anew. */
    LoweredNode reverseMap() {
        StepBuilder step = new StepBuilder("map_blocks", node, target);
        BufferParam rows = step.input("rows", 0, Slots.MAP_IN);
        BufferParam counts = step.input("counts", 0, Slots.MAP_COUNT);
        BufferParam blocks = step.output("blocks", 0, Slots.MAP_BLOCKS);
        Expr capacity = step.extent("capacity", Slots.pairCapacity(map.inRows(), map.outRows()));
        Size entries = Slots.blockEntries(map.outRows());
        Expr each = step.extent("entries", entries);
        KernelBuilder code = step.code();
        KernelStep made = step.tasks(entries.times(map.volume()), task -> {
            Expr offset = code.let("offset", task.dividedBy(each));
            Expr first = code.let("first", offset.times(capacity));
            Expr end = first.plus(counts.load(offset));
            Expr row = code.let("row", task.remainder(each).times(Slots.MAP_BLOCK));
            Expr found = new KeySearch(code, rows).lowerBound(first, end, row);
            code.store(blocks, task, found.minus(first));
        });
        return new LoweredNode(node, List.of(made), CoordinateTasks.REVERSED, Optional.empty());
    }
}
