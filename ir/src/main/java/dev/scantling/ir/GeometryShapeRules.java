package dev.scantling.ir;

import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The result types of operators on coordinates.
 *
 * @param fresh gives a new symbol for a coordinate set whose size only binding knows
 */
record GeometryShapeRules(OperandTypes in, Supplier<Dim> fresh) {

    List<Type> infer(GeometryOp op) {
        return switch (op) {
            case GeometryOp.ScalePoints _ -> {
                in.arity(1);
                yield List.of(in.points(0));
            }
            case GeometryOp.Voxelize _ -> {
                in.arity(1);
                in.points(0);
                yield List.of(new CoordsType(fresh.get(), Int3.ONE));
            }
            case GeometryOp.OutputCoords(var geometry) -> {
                in.arity(1);
                yield List.of(new CoordsType(fresh.get(), in.coords(0).stride().times(geometry.stride())));
            }
            case GeometryOp.ExpandCoords(var geometry) -> {
                in.arity(1);
                yield List.of(new CoordsType(fresh.get(), finer(in.coords(0).stride(), geometry.stride())));
            }
            case GeometryOp.CombineCoords _ -> {
                in.arity(2);
                OperandTypes.same(
                        "stride of the second set",
                        in.coords(0).stride(),
                        in.coords(1).stride());
                yield subset();
            }
            case GeometryOp.CropCoords _ -> {
                in.arity(1);
                yield subset();
            }
            case GeometryOp.PruneCoords _ -> {
                in.arity(2);
                OperandTypes.same("mask", Type.f32(in.coords(0).rows(), Dim.of(1)), in.tensor(1, DType.F32, 2));
                yield subset();
            }
            case GeometryOp.GridCoords(CellGrid grid, Int3 stride) -> {
                in.arity(0);
                yield List.of(new CoordsType(Dim.of(grid.cells()), stride));
            }
            case GeometryOp.GridMap(CellGrid grid) -> {
                in.arity(1);
                yield List.of(new KernelMapType(1, in.coords(0).rows(), Dim.of(grid.cells())));
            }
            case GeometryOp.SampleRows(int samples) -> {
                in.arity(1);
                in.coords(0);
                yield List.of(Type.i32(Dim.of(samples)), Type.i32(Dim.of(samples)));
            }
            case GeometryOp.KernelMap(var geometry) -> {
                in.arity(2);
                OperandTypes.same(
                        "stride of the outputs",
                        in.coords(0).stride().times(geometry.stride()),
                        in.coords(1).stride());
                yield List.of(new KernelMapType(
                        geometry.volume(), in.coords(0).rows(), in.coords(1).rows()));
            }
            case GeometryOp.ReverseMap _ -> {
                in.arity(1);
                KernelMapType map = in.map(0);
                yield List.of(
                        new KernelMapType(map.volume(), /* inRows= */ map.outRows(), /* outRows= */ map.inRows()));
            }
            case GeometryOp.SortMap(MaskSort sort) -> {
                in.arity(1);
                yield List.of(sorted(in.map(0), sort));
            }
            case GeometryOp.GroupPoints _ -> {
                in.arity(2);
                Dim voxels = in.coords(1).rows();
                yield List.of(
                        Type.i32(voxels),
                        Type.i32(voxels),
                        Type.i32(in.points(0).shape().dim(0)));
            }
            case GeometryOp.Trilinear _ -> {
                in.arity(2);
                in.coords(1);
                Dim rows = in.points(0).shape().dim(0);
                yield List.of(Type.i32(rows, Dim.of(8)), Type.f32(rows, Dim.of(8)));
            }
        };
    }

    private static Type sorted(KernelMapType map, MaskSort sort) {
        if (!sort.cuts(map.volume())) {
            throw new EngineException.InvalidModel("a map of " + map.volume() + " offsets cannot be sorted in "
                    + sort.ranges() + " ranges, which must have from 1 to 31 offsets each: choose another number");
        }
        return new KernelMapType(map.volume(), map.inRows(), map.outRows(), Optional.of(sort));
    }

    /** Rows of the first operand's lattice. */
    private List<Type> subset() {
        return List.of(new CoordsType(fresh.get(), in.coords(0).stride()));
    }

    private static Int3 finer(Int3 coarse, Int3 by) {
        if (!coarse.zip(by, Math::floorMod).equals(Int3.ZERO)) {
            throw new EngineException.InvalidModel(
                    "a stride of " + coarse + " cannot be divided by that of the convolution, " + by);
        }
        return coarse.zip(by, Math::floorDiv);
    }
}
