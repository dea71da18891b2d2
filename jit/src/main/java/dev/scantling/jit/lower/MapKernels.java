package dev.scantling.jit.lower;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
        return pairs("map", step -> taps(step, op));
    }

    /** Rows and the cells of a grid where they lie, which are the output rows. */
    LoweredNode gridMap(CellGrid grid) {
        return pairs("grid_map", step -> cells(step, grid));
    }

    /** @param matching declares what it needs of a step, behind all other arrays */
    private LoweredNode pairs(String name, Function<StepBuilder, Matching> matching) {
        return LoweredNode.of(node, count(name, matching), before(), write(name, matching));
    }

    private Size blocks() {
        return Size.of(map.outRows()).ceilDiv(Slots.MAP_BLOCK);
    }

    private KernelStep count(String name, Function<StepBuilder, Matching> declared) {
        StepBuilder step = new StepBuilder(name + "_count", node, target);
        BufferParam blocks = step.output("blocks", 0, Slots.MAP_BLOCKS);
        KernelBuilder code = step.code();
        Matching matching = declared.apply(step);
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

    private KernelStep write(String name, Function<StepBuilder, Matching> declared) {
        StepBuilder step = new StepBuilder(name + "_write", node, target);
        BufferParam blocks = step.output("blocks", 0, Slots.MAP_BLOCKS);
        BufferParam in = step.output("map_in", 0, Slots.MAP_IN);
        BufferParam out = step.output("map_out", 0, Slots.MAP_OUT);
        KernelBuilder code = step.code();
        Matching matching = declared.apply(step);
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

    private Matching taps(StepBuilder step, GeometryOp.KernelMap op) {
        KernelBuilder code = step.code();
        BufferParam in = step.input("in", 0, Slots.KEYS);
        BufferParam out = step.input("out", 1, Slots.KEYS);
        TapOffsets taps = TapOffsets.declare(step, op.geometry());
        Sizes sizes = Sizes.declare(step, map, blocks());
        Strides strides = Strides.declare(step, op.geometry().stride());
        KeyCode packed = KeyCode.declare(step);
        return new Matching(code, in, sizes, offset -> {
            Expr x = code.let("tap_x", taps.along(0, offset));
            Expr y = code.let("tap_y", taps.along(1, offset));
            Expr z = code.let("tap_z", taps.along(2, offset));
            return output -> {
                KeyCode.Cell cell = packed.cell(out.load(output));
                return packed.key(new KeyCode.Cell(
                        cell.batch(),
                        cell.x().times(strides.x()).plus(x),
                        cell.y().times(strides.y()).plus(y),
                        cell.z().times(strides.z()).plus(z)));
            };
        });
    }

    private Matching cells(StepBuilder step, CellGrid grid) {
        BufferParam in = step.input("in", 0, Slots.KEYS);
        GridKernels.Cells cells = GridKernels.Cells.declare(step, grid);
        Sizes sizes = Sizes.declare(step, map, blocks());
        KeyCode packed = KeyCode.declare(step);
        return new Matching(step.code(), in, sizes, _ -> output -> packed.key(cells.cell(output)));
    }

    /** Rows of both sides, and blocks of those of the output. */
    private record Sizes(Expr inputs, Expr outputs, Expr blocks) {
        static Sizes declare(StepBuilder step, Type.KernelMapType map, Size blocks) {
            return new Sizes(
                    step.extent("inputs", Size.of(map.inRows())),
                    step.extent("outputs", Size.of(map.outRows())),
                    step.extent("blocks_of_offset", blocks));
        }
    }

    /** What is done with the rows of a pair. */
    @FunctionalInterface
    private interface PairBody {
        void emit(Expr input, Expr output);
    }

    /**
     * Finds the pairs of one kernel offset and one block of output rows.
     *
     * @param keys of a kernel offset: the key that the input of an output row has; they ascend, and one that is negative has no input
     */
    private record Matching(KernelBuilder code, BufferParam in, Sizes sizes, Function<Expr, UnaryOperator<Expr>> keys) {

        Expr offset(Expr task) {
            return task.dividedBy(sizes.blocks());
        }

        /** That of the block index. */
        Expr entry(Expr task) {
            return task.plus(offset(task));
        }

        void each(Expr task, PairBody body) {
            UnaryOperator<Expr> wanted = keys.apply(code.let("offset", offset(task)));
            Expr first = code.let("first", task.remainder(sizes.blocks()).times(Slots.MAP_BLOCK));
            Expr last = code.let("last", first.plus(Slots.MAP_BLOCK).min(sizes.outputs()));
            KeySearch search = new KeySearch(code, in);
            ReadLocal next = code.let("next", Expr.of(NOT_SEARCHED));
            code.loop("output", first, last, 1, output -> {
                Expr key = wanted.apply(output);
                code.ifThen(Expr.of(0L).atMost(key), () -> {
                    code.ifThen(
                            next.lessThan(0),
                            () -> code.assign(next, search.lowerBound(Expr.of(0), sizes.inputs(), key)));
                    search.advance(next, sizes.inputs(), key);
                    code.ifThen(search.isAt(next, sizes.inputs(), key), () -> body.emit(next, output));
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
