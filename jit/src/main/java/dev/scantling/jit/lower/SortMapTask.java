package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.sparse.MaskRuns;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sorting a kernel map as a task over {@link MaskRuns}; the pairs stay where they are. */
final class SortMapTask {
    private SortMapTask() {}

    static LoweredNode lower(Node node, MaskSort sort) {
        Type.KernelMapType map = (Type.KernelMapType) node.output().type();
        Size rows = Size.of(map.outRows());
        Size blocks = rows.ceilDiv(sort.blockRows());
        KernelStep step = new Arguments(node)
                .input(0, Slots.MAP_IN)
                .input(0, Slots.MAP_OUT)
                .input(0, Slots.MAP_BLOCKS)
                .output(0, Slots.RUN_ROWS)
                .output(0, Slots.RUN_IN)
                .output(0, Slots.RUNS)
                .output(0, Slots.RUN_COUNTS)
                .scratch(DType.I64, rows.plus(blocks.times(MaskRuns.scratchOfBlock(sort))))
                .scratch(DType.I32, rows.times(MaskRuns.WORK))
                .extent(rows)
                .extent(Slots.pairCapacity(map.inRows(), map.outRows()))
                .step(new Code.Task(node.name(), task(sort, map.volume())), blocks);
        List<Alias> aliases = IntStream.rangeClosed(Slots.MAP_IN, Slots.MAP_BLOCKS)
                .mapToObj(slot -> new Alias(slot, 0, slot))
                .toList();
        return new LoweredNode(node, List.of(step), aliases, Optional.empty());
    }

    private static HostKernel task(MaskSort sort, int volume) {
        return (arrays, ints, begin, end) -> {
            for (int block = begin; block < end; block++) {
                MaskRuns.build(
                        sort,
                        volume,
                        ints[9],
                        ints[10],
                        block,
                        (int[]) arrays[0],
                        ints[0],
                        (int[]) arrays[1],
                        ints[1],
                        (int[]) arrays[2],
                        ints[2],
                        (int[]) arrays[3],
                        ints[3],
                        (int[]) arrays[4],
                        ints[4],
                        (int[]) arrays[5],
                        ints[5],
                        (int[]) arrays[6],
                        ints[6],
                        (long[]) arrays[7],
                        ints[7],
                        (int[]) arrays[8],
                        ints[8]);
            }
        };
    }
}
