package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.sparse.BlockIndex;
import dev.scantling.sparse.KernelMapBuilder;
import dev.scantling.sparse.OutputSet;
import dev.scantling.sparse.PointVoxels;
import dev.scantling.sparse.RadixSort;
import dev.scantling.sparse.TapTable;
import java.util.List;
import java.util.Optional;

/**
 * Operators that make coordinate sets and kernel maps, as tasks over the array algorithms of the sparse module. A task
 * finds its arrays and numbers at the positions in which the step declares them: offsets of all arrays, then the scalars.
 */
record CoordinateTasks(Node node, Target target) {
    /** The arrays of a reversed map that are those of the map. */
    static final List<Alias> REVERSED = List.of(
            new Alias(Slots.MAP_IN, 0, Slots.MAP_OUT),
            new Alias(Slots.MAP_OUT, 0, Slots.MAP_IN),
            new Alias(Slots.MAP_COUNT, 0, Slots.MAP_COUNT));

    LoweredNode voxelize() {
        Size points = rows(node.input(0).type());
        int stride = target.rowStride(PointTasks.COLUMNS);
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> ((int[]) arrays[2])[ints[2]] = PointVoxels.voxelize(
                name(),
                layouts.of(ints, 5),
                (float[]) arrays[0],
                ints[0],
                stride,
                ints[4],
                (long[]) arrays[1],
                ints[1],
                (long[]) arrays[3],
                ints[3]);
        KernelStep step = new Arguments(node)
                .input(0, 0)
                .output(0, Slots.KEYS)
                .output(0, Slots.ROW_COUNT)
                .scratch(DType.I64, points.plus(RadixSort.TABLE))
                .extent(points)
                .layout()
                .step(task(code), Size.of(1));
        return coordinates(step, points);
    }

    LoweredNode outputCoords(GeometryOp.OutputCoords op) {
        Size inputs = rows(node.input(0).type());
        Size most = inputs.times(OutputSet.growth(op.geometry()));
        TapTable taps = TapTable.of(op.geometry());
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> ((int[]) arrays[2])[ints[2]] = OutputSet.compute(
                taps,
                layouts.of(ints, 5),
                (long[]) arrays[0],
                ints[0],
                ints[4],
                (long[]) arrays[1],
                ints[1],
                (long[]) arrays[3],
                ints[3]);
        KernelStep step = new Arguments(node)
                .input(0, Slots.KEYS)
                .output(0, Slots.KEYS)
                .output(0, Slots.ROW_COUNT)
                .scratch(DType.I64, most.plus(RadixSort.TABLE))
                .extent(inputs)
                .layout()
                .step(task(code), Size.of(1));
        return coordinates(step, most);
    }

    LoweredNode kernelMap(GeometryOp.KernelMap op) {
        boolean sameSet = node.input(0).equals(node.input(1));
        TapTable taps = sameSet ? TapTable.of(op.geometry()) : TapTable.betweenSets(op.geometry());
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> {
            for (int task = begin; task < end; task++) {
                KernelMapBuilder.build(
                        taps,
                        layouts.of(ints, 9),
                        task,
                        (long[]) arrays[0],
                        ints[0],
                        ints[7],
                        (long[]) arrays[1],
                        ints[1],
                        ints[8],
                        (int[]) arrays[2],
                        ints[2],
                        (int[]) arrays[3],
                        ints[3],
                        (int[]) arrays[4],
                        ints[4],
                        (int[]) arrays[5],
                        ints[5],
                        (long[]) arrays[6],
                        ints[6]);
            }
        };
        KernelStep step = new Arguments(node)
                .input(0, Slots.KEYS)
                .input(1, Slots.KEYS)
                .output(0, Slots.MAP_IN)
                .output(0, Slots.MAP_OUT)
                .output(0, Slots.MAP_COUNT)
                .output(0, Slots.MAP_BLOCKS)
                .scratch(DType.I64, Size.of(taps.scratchLength()))
                .extent(rows(node.input(0).type()))
                .extent(rows(node.input(1).type()))
                .layout()
                .step(task(code), Size.of(taps.tasks()));
        return LoweredNode.of(node, step);
    }

    /** The pairs stay where they are; only the block index, which follows the output rows, is made anew. */
    LoweredNode reverseMap() {
        Type.KernelMapType map = (Type.KernelMapType) node.output().type();
        HostKernel code = (arrays, ints, begin, end) -> BlockIndex.build(
                begin,
                end,
                (int[]) arrays[0],
                ints[0],
                ints[3],
                ints[4],
                (int[]) arrays[1],
                ints[1],
                (int[]) arrays[2],
                ints[2]);
        KernelStep step = new Arguments(node)
                .input(0, Slots.MAP_IN)
                .input(0, Slots.MAP_COUNT)
                .output(0, Slots.MAP_BLOCKS)
                .extent(Slots.pairCapacity(map.inRows(), map.outRows()))
                .extent(Size.of(map.outRows()))
                .step(task(code), Size.of(map.volume()));
        return new LoweredNode(node, List.of(step), REVERSED, Optional.empty());
    }

    private LoweredNode coordinates(KernelStep step, Size most) {
        return new LoweredNode(node, List.of(step), List.of(), Optional.of(most));
    }

    private Code task(HostKernel code) {
        return new Code.Task(name(), code);
    }

    private String name() {
        return node.name();
    }

    static Size rows(Type type) {
        return switch (type) {
            case Type.TensorType(var _, var shape) -> Size.of(shape.dim(0));
            case Type.CoordsType(Dim rows, var _) -> Size.of(rows);
            case Type.KernelMapType map -> throw new IllegalStateException(map + " has no rows");
        };
    }
}
