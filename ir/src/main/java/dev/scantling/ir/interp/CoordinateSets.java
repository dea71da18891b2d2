package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Defines the operators that make one coordinate set of others, and those between sets and dense grids. */
final class CoordinateSets {
    private CoordinateSets() {}

    static Datum.Coords expanded(Datum.Coords in, KernelGeometry geometry) {
        Int3 shape = geometry.spatialShape();
        Stream<Voxel> reached = Voxel.list(in).stream()
                .map(voxel -> new Voxel(voxel.batch(), voxel.at().times(geometry.stride())))
                .flatMap(voxel -> geometry.taps().stream().map(voxel::moved))
                .filter(voxel -> shape == null || within(voxel.at(), Int3.ZERO, shape));
        return Voxel.coords(reached.toList(), in.stride().zip(geometry.stride(), Math::floorDiv));
    }

    static Datum.Coords combined(SetOperation operation, Datum.Coords first, Datum.Coords second) {
        Set<Voxel> one = new HashSet<>(Voxel.list(first));
        Set<Voxel> other = new HashSet<>(Voxel.list(second));
        Stream<Voxel> kept = Stream.concat(one.stream(), other.stream())
                .filter(voxel -> operation.keeps(one.contains(voxel), other.contains(voxel)));
        return Voxel.coords(kept.toList(), first.stride());
    }

    static Datum.Coords cropped(Datum.Coords in, Int3 from, Int3 to) {
        List<Voxel> voxels = Voxel.list(in);
        return rows(in, row -> within(voxels.get(row).at(), from, to));
    }

    static Datum.Coords pruned(Datum.Coords in, Datum.Floats mask) {
        return rows(in, row -> mask.values()[row] > 0);
    }

    private static Datum.Coords rows(Datum.Coords in, IntPredicate keeps) {
        List<Voxel> voxels = Voxel.list(in);
        return Voxel.coords(
                IntStream.range(0, voxels.size())
                        .filter(keeps)
                        .mapToObj(voxels::get)
                        .toList(),
                in.stride());
    }

    static Datum.Coords cells(CellGrid grid, Int3 stride) {
        return Voxel.coords(
                IntStream.range(0, grid.batch())
                        .boxed()
                        .flatMap(sample -> IntStream.range(0, grid.extents().volume())
                                .mapToObj(cell -> new Voxel(sample, cell(grid, cell))))
                        .toList(),
                stride);
    }

    private static Int3 cell(CellGrid grid, int number) {
        Int3 extents = grid.extents();
        int column = number / extents.z();
        return grid.origin().plus(new Int3(column / extents.y(), column % extents.y(), number % extents.z()));
    }

    static Datum.PairLists gridMap(Datum.Coords in, CellGrid grid) {
        List<Integer> cells = Voxel.list(in).stream()
                .map(voxel -> grid.cell(
                        voxel.batch(),
                        voxel.at().x(),
                        voxel.at().y(),
                        voxel.at().z()))
                .toList();
        int[] rows = IntStream.range(0, cells.size())
                .filter(row -> cells.get(row) >= 0)
                .toArray();
        int[] reached = IntStream.of(rows).map(cells::get).toArray();
        return new Datum.PairLists(List.of(rows), List.of(reached), in.count(), grid.cells());
    }

    static List<Datum> samples(Datum.Coords in, int samples) {
        int[] start = new int[samples];
        int[] count = new int[samples];
        List<Voxel> voxels = Voxel.list(in);
        for (int row = voxels.size() - 1; row >= 0; row--) {
            int sample = voxels.get(row).batch();
            if (sample >= samples) {
                throw new EngineException.InvalidInput(
                        "row " + row + " is of batch " + sample + ", expected less than the " + samples + " samples");
            }
            count[sample]++;
        }
        for (int sample = 1; sample < samples; sample++) {
            start[sample] = start[sample - 1] + count[sample - 1];
        }
        return List.of(new Datum.Ints(List.of(samples), start), new Datum.Ints(List.of(samples), count));
    }

    private static boolean within(Int3 at, Int3 from, Int3 to) {
        return IntStream.range(0, 3).allMatch(axis -> at.get(axis) >= from.get(axis) && at.get(axis) < to.get(axis));
    }
}
