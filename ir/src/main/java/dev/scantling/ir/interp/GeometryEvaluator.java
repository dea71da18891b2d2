package dev.scantling.ir.interp;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/** Defines the operators on coordinates. */
final class GeometryEvaluator {
    private GeometryEvaluator() {}

    static List<Datum> evaluate(GeometryOp op, Operands in) {
        return switch (op) {
            case GeometryOp.ScalePoints(float multiply, float divide) ->
                List.of(new PointVoxels(in.floats(0)).scaled(multiply, divide));
            case GeometryOp.Voxelize _ -> List.of(new PointVoxels(in.floats(0)).voxels());
            case GeometryOp.OutputCoords(var geometry) -> List.of(KernelMaps.outputs(in.coords(0), geometry));
            case GeometryOp.ExpandCoords(var geometry) -> List.of(CoordinateSets.expanded(in.coords(0), geometry));
            case GeometryOp.CombineCoords(var operation) ->
                List.of(CoordinateSets.combined(operation, in.coords(0), in.coords(1)));
            case GeometryOp.CropCoords(Int3 from, Int3 to) -> List.of(CoordinateSets.cropped(in.coords(0), from, to));
            case GeometryOp.PruneCoords _ -> List.of(CoordinateSets.pruned(in.coords(0), in.floats(1)));
            case GeometryOp.GridCoords(CellGrid grid, Int3 stride) -> List.of(CoordinateSets.cells(grid, stride));
            case GeometryOp.GridMap(CellGrid grid) -> List.of(CoordinateSets.gridMap(in.coords(0), grid));
            case GeometryOp.SampleRows(int samples) -> CoordinateSets.samples(in.coords(0), samples);
            case GeometryOp.KernelMap(var geometry) ->
                List.of(KernelMaps.kernelMap(in.coords(0), in.coords(1), geometry));
            case GeometryOp.ReverseMap _ -> List.of(reversed(in.map(0)));
            case GeometryOp.SortMap _ -> List.of(in.map(0));
            case GeometryOp.GroupPoints(var absent) -> new PointVoxels(in.floats(0)).groups(in.coords(1), absent);
            case GeometryOp.Trilinear(boolean nearest) ->
                new PointVoxels(in.floats(0)).trilinear(in.coords(1), nearest);
        };
    }

    /** The pairs of one offset ascend on both sides, so exchanging the sides keeps them sorted. */
    private static Datum reversed(Datum.PairLists map) {
        return new Datum.PairLists(map.out(), map.in(), map.outRows(), map.inRows());
    }
}
