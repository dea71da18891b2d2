package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.sparse.CoordinateSets;
import dev.scantling.sparse.ExpandedSet;
import dev.scantling.sparse.GridCells;
import dev.scantling.sparse.RadixSort;
import dev.scantling.sparse.SampleRows;
import dev.scantling.sparse.TapTable;
import java.util.List;
import java.util.Optional;

/**
 * Operators that make one coordinate set of others, and those between sets, grids and samples, as tasks over the array algorithms
 * of the sparse module. A task finds its arrays and numbers as those of {@link CoordinateTasks} do.
 */
record SetTasks(Node node, Target target) {

    LoweredNode expand(GeometryOp.ExpandCoords op) {
        Size inputs = rows(0);
        TapTable taps = TapTable.betweenSets(op.geometry());
        Size most = inputs.times(taps.volume());
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> ((int[]) arrays[2])[ints[2]] = ExpandedSet.compute(
                taps,
                layouts.of(ints, 5),
                (long[]) arrays[0],
                ints[0],
                ints[4],
                (long[]) arrays[1],
                ints[1],
                (long[]) arrays[3],
                ints[3]);
        Arguments arguments = set(0).scratch(DType.I64, most.plus(RadixSort.TABLE))
                .extent(inputs)
                .layout();
        return made(arguments, code, most);
    }

    LoweredNode combine(GeometryOp.CombineCoords op) {
        Size most = switch (op.operation()) {
            case UNION -> rows(0).plus(rows(1));
            case INTERSECTION, DIFFERENCE -> rows(0);
        };
        HostKernel code = (arrays, ints, begin, end) -> ((int[]) arrays[2])[ints[2]] = CoordinateSets.combine(
                op.operation(),
                (long[]) arrays[0],
                ints[0],
                ints[4],
                (long[]) arrays[3],
                ints[3],
                ints[5],
                (long[]) arrays[1],
                ints[1]);
        Arguments arguments = set(0).input(1, Slots.KEYS).extent(rows(0)).extent(rows(1));
        return made(arguments, code, most);
    }

    LoweredNode crop(GeometryOp.CropCoords op) {
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> ((int[]) arrays[2])[ints[2]] = CoordinateSets.crop(
                layouts.of(ints, 4),
                op.from(),
                op.to(),
                (long[]) arrays[0],
                ints[0],
                ints[3],
                (long[]) arrays[1],
                ints[1]);
        return made(set(0).extent(rows(0)).layout(), code, rows(0));
    }

    LoweredNode prune() {
        int maskStride = target.rowStride(1);
        HostKernel code = (arrays, ints, begin, end) -> ((int[]) arrays[2])[ints[2]] = CoordinateSets.prune(
                (float[]) arrays[3],
                ints[3],
                maskStride,
                (long[]) arrays[0],
                ints[0],
                ints[4],
                (long[]) arrays[1],
                ints[1]);
        return made(set(0).input(1, 0).extent(rows(0)), code, rows(0));
    }

    LoweredNode gridCoords(CellGrid grid) {
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> {
            GridCells.keys(layouts.of(ints, 2), grid, (long[]) arrays[0], ints[0]);
            ((int[]) arrays[1])[ints[1]] = grid.cells();
        };
        KernelStep step = new Arguments(node)
                .output(0, Slots.KEYS)
                .output(0, Slots.ROW_COUNT)
                .layout()
                .step(task(code), Size.of(1));
        return LoweredNode.of(node, step);
    }

    LoweredNode gridMap(CellGrid grid) {
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> GridCells.map(
                layouts.of(ints, 6),
                grid,
                (long[]) arrays[0],
                ints[0],
                ints[5],
                (int[]) arrays[1],
                ints[1],
                (int[]) arrays[2],
                ints[2],
                (int[]) arrays[3],
                ints[3],
                (int[]) arrays[4],
                ints[4]);
        KernelStep step = new Arguments(node)
                .input(0, Slots.KEYS)
                .output(0, Slots.MAP_IN)
                .output(0, Slots.MAP_OUT)
                .output(0, Slots.MAP_COUNT)
                .output(0, Slots.MAP_BLOCKS)
                .extent(rows(0))
                .layout()
                .step(task(code), Size.of(1));
        return LoweredNode.of(node, step);
    }

    LoweredNode sampleRows(int samples) {
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> SampleRows.find(
                layouts.of(ints, 4),
                (long[]) arrays[0],
                ints[0],
                ints[3],
                samples,
                (int[]) arrays[1],
                ints[1],
                (int[]) arrays[2],
                ints[2]);
        KernelStep step = new Arguments(node)
                .input(0, Slots.KEYS)
                .output(0, 0)
                .output(1, 0)
                .extent(rows(0))
                .layout()
                .step(task(code), Size.of(1));
        return LoweredNode.of(node, step);
    }

    /** The keys of an input and both arrays of the output. */
    private Arguments set(int input) {
        return new Arguments(node)
                .input(input, Slots.KEYS)
                .output(0, Slots.KEYS)
                .output(0, Slots.ROW_COUNT);
    }

    private LoweredNode made(Arguments arguments, HostKernel code, Size most) {
        return new LoweredNode(node, List.of(arguments.step(task(code), Size.of(1))), List.of(), Optional.of(most));
    }

    private Code task(HostKernel code) {
        return new Code.Task(node.name(), code);
    }

    private Size rows(int input) {
        Dim rows = ((Type.CoordsType) node.input(input).type()).rows();
        return Size.of(rows);
    }
}
