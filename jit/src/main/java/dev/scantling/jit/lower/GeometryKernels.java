package dev.scantling.jit.lower;

import dev.scantling.ir.BoxOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
import java.util.Optional;

/** Operators on coordinates and points that have kernels beside their tasks of the host: all of MinkUNet, SPVCNN and PVCNN, and more. */
final class GeometryKernels {
    private GeometryKernels() {}

    /** The kernels of a node; empty for operators that are tasks of the host on every device. */
    static Optional<LoweredNode> lower(Node node, GeometryOp op, Target target) {
        return switch (op) {
            case GeometryOp.Voxelize _ -> Optional.of(new CoordinateKernels(node, target).voxelize());
            case GeometryOp.OutputCoords outputs ->
                Optional.of(new CoordinateKernels(node, target).outputCoords(outputs));
            case GeometryOp.KernelMap map ->
                Optional.of(MapKernels.of(node, target).kernelMap(map));
            case GeometryOp.ReverseMap _ ->
                Optional.of(MapKernels.of(node, target).reverseMap());
            case GeometryOp.GroupPoints group ->
                Optional.of(PointKernels.of(node, target).groupPoints(group));
            case GeometryOp.Trilinear trilinear ->
                Optional.of(PointKernels.of(node, target).trilinear(trilinear));
            case GeometryOp.CombineCoords(var operation) ->
                Optional.of(new SetKernels(node, target).combine(operation));
            case GeometryOp.ExpandCoords expand -> Optional.of(new SetKernels(node, target).expand(expand));
            case GeometryOp.CropCoords crop -> Optional.of(new SetKernels(node, target).crop(crop));
            case GeometryOp.PruneCoords _ -> Optional.of(new SetKernels(node, target).prune());
            case GeometryOp.GridCoords(var grid, var _) -> Optional.of(new GridKernels(node, target, grid).coords());
            case GeometryOp.GridMap(var grid) ->
                Optional.of(MapKernels.of(node, target).gridMap(grid));
            case GeometryOp.SampleRows(int samples) -> Optional.of(SampleSearch.lower(node, samples, target));
            case GeometryOp.ScalePoints _, GeometryOp.SortMap _ -> Optional.empty();
        };
    }

    /** As {@link #lower(Node, GeometryOp, Target)}. */
    static Optional<LoweredNode> lower(Node node, PointOp op, Target target) {
        return switch (op) {
            case PointOp.GridPositions positions ->
                Optional.of(new CloudPositions(CloudKernels.of(node, op, target)).lower(positions));
            case PointOp.GroupCells cells ->
                Optional.of(new CloudCells(CloudKernels.of(node, op, target)).groups(cells));
            case PointOp.GridCorners corners ->
                Optional.of(new CloudCells(CloudKernels.of(node, op, target)).corners(corners));
            case PointOp.BallQuery query ->
                Optional.of(new CloudSearches(CloudKernels.of(node, op, target)).ball(query));
            case PointOp.FeatureNeighbours near ->
                Optional.of(FeatureSearch.lower(CloudKernels.of(node, op, target), near));
            case PointOp.NearestPoints _ -> Optional.of(new CloudSearches(CloudKernels.of(node, op, target)).nearest());
            case PointOp.FarthestPoints _,
                    PointOp.FarthestRows _,
                    PointOp.Neighbours _,
                    PointOp.Normals _,
                    PointOp.Inliers _,
                    BoxOp _ -> Optional.empty();
        };
    }
}
