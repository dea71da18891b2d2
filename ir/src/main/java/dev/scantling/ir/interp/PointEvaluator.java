package dev.scantling.ir.interp;

import dev.scantling.ir.BoxOp;
import dev.scantling.ir.PointOp;
import java.util.List;

/** Defines the operators on clouds of points. */
final class PointEvaluator {
    private PointEvaluator() {}

    static List<Datum> evaluate(PointOp op, Operands in) {
        Datum.Floats points = in.floats(0);
        return switch (op) {
            case PointOp.GridPositions(int clouds, int resolution, boolean normalized) ->
                List.of(new PointGrid(points, clouds, resolution).positions(normalized));
            case PointOp.GroupCells(int clouds, int resolution) -> new PointGrid(points, clouds, resolution).groups();
            case PointOp.GridCorners(int clouds, int resolution) -> new PointGrid(points, clouds, resolution).corners();
            case PointOp.FarthestPoints(int clouds, int samples) ->
                List.of(new PointNeighbours(points, clouds).farthest(samples));
            case PointOp.FarthestRows(int clouds, int samples) ->
                List.of(new PointNeighbours(points, clouds).farthestRows(samples));
            case PointOp.BallQuery ball -> List.of(new PointNeighbours(points, ball.clouds()).ball(in.floats(1), ball));
            case PointOp.NearestPoints(int clouds) -> new PointNeighbours(points, clouds).nearest(in.floats(1));
            case PointOp.Neighbours(int clouds, int neighbours, float radius) ->
                new PointNeighbours(points, clouds).near(in.floats(1), neighbours, radius);
            case PointOp.Normals normals -> List.of(new PointSurfaces(points).normals(in.ints(1), normals));
            case PointOp.Inliers(int clouds, float deviations) ->
                List.of(PointSurfaces.inliers(points, clouds, deviations));
            case BoxOp box -> BoxEvaluator.evaluate(box, in);
            case PointOp.FeatureNeighbours(int clouds, int neighbours) ->
                List.of(new PointNeighbours(points, clouds).byFeatures(neighbours));
        };
    }
}
