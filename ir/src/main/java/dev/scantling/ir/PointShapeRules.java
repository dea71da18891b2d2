package dev.scantling.ir;

import dev.scantling.ir.geometry.BoxGeometry;
import java.util.List;

/** The result types of operators on clouds of points. */
record PointShapeRules(OperandTypes in, int clouds) {
    private static final Dim AXES = Dim.of(PointOp.AXES);
    private static final Dim CORNERS = Dim.of(8);

    static List<Type> infer(PointOp op, OperandTypes in) {
        PointShapeRules rules = new PointShapeRules(in, op.clouds());
        return switch (op) {
            case PointOp.GridPositions _ -> {
                in.arity(1);
                yield List.of(Type.f32(rules.rows(0), AXES));
            }
            case PointOp.GroupCells group -> {
                in.arity(1);
                Dim cells = Dim.of(group.cells());
                yield List.of(Type.i32(cells), Type.i32(cells), Type.i32(rules.rows(0)));
            }
            case PointOp.GridCorners _ -> {
                in.arity(1);
                yield List.of(Type.i32(rules.rows(0), CORNERS), Type.f32(rules.rows(0), CORNERS));
            }
            case PointOp.FarthestPoints(int _, int samples) -> {
                in.arity(1);
                rules.atLeast(samples);
                yield List.of(Type.i32(Dim.of(op.clouds()).times(samples)));
            }
            case PointOp.FarthestRows(int _, int samples) -> {
                in.arity(1);
                rules.atLeast(samples, rules.distanceRows());
                yield List.of(Type.i32(Dim.of(op.clouds()).times(samples)));
            }
            case PointOp.BallQuery(int _, int neighbours, float _, float _) -> {
                in.arity(2);
                rules.atLeast(1);
                yield List.of(Type.i32(rules.rows(1), Dim.of(neighbours)));
            }
            case PointOp.NearestPoints _ -> {
                in.arity(2);
                rules.rows(1);
                Dim nearest = Dim.of(PointOp.NearestPoints.NEAREST);
                yield List.of(Type.i32(rules.rows(0), nearest), Type.f32(rules.rows(0), nearest));
            }
            case PointOp.Neighbours(int _, int neighbours, float _) -> {
                in.arity(2);
                rules.rows(0);
                Dim each = Dim.of(neighbours);
                yield List.of(Type.i32(rules.rows(1), each), Type.f32(rules.rows(1), each));
            }
            case PointOp.Normals _ -> {
                in.arity(2);
                OperandTypes.same(
                        "rows of the neighbours",
                        rules.rows(0),
                        in.tensor(1, DType.I32, 2).shape().dim(0));
                yield List.of(Type.f32(rules.rows(0), AXES));
            }
            case PointOp.Inliers _ -> {
                in.arity(1);
                Dim neighbours = in.tensor(0, DType.F32, 2).shape().dim(1);
                yield List.of(Type.f32(rules.rows(0, "neighbours", neighbours), Dim.of(1)));
            }
            case BoxOp box -> rules.boxes(box);
            case PointOp.FeatureNeighbours(int _, int neighbours) -> {
                in.arity(1);
                rules.atLeast(neighbours, rules.featureRows());
                yield List.of(Type.i32(rules.featureRows(), Dim.of(neighbours)));
            }
        };
    }

    private List<Type> boxes(BoxOp op) {
        in.arity(2);
        return switch (op) {
            case BoxOp.PointsInBoxes _ -> {
                boxes(1);
                yield List.of(Type.i32(rows(0)));
            }
            case BoxOp.BoxQuery(int _, int neighbours) -> {
                atLeast(1);
                yield List.of(Type.i32(boxes(1), Dim.of(neighbours)), Type.i32(boxes(1)));
            }
            case BoxOp.BoxOverlaps _ -> {
                Dim others = boxes(1) instanceof Dim.Fixed(int rows) ? Dim.of(rows / clouds) : boxes(1);
                yield List.of(Type.f32(boxes(0), others));
            }
            case BoxOp.KeepBoxes(int _, int most, var _, float _) -> {
                OperandTypes.same("rows of the scores", boxes(0), rows(1, "scores", Dim.of(1)));
                yield List.of(Type.i32(Dim.of(clouds).times(most)));
            }
        };
    }

    /** Boxes of all clouds. */
    private Dim boxes(int index) {
        return rows(index, "boxes (x, y, z, three lengths, yaw)", Dim.of(BoxGeometry.COLUMNS));
    }

    /** Points of all clouds. */
    private Dim rows(int index) {
        return rows(index, "points (x, y, z)", AXES);
    }

    /** Rows of a matrix of all clouds. */
    private Dim rows(int index, String what, Dim columns) {
        OperandTypes.same(
                "columns of " + what,
                columns,
                in.tensor(index, DType.F32, 2).shape().dim(1));
        return cloudRows(index);
    }

    /** Rows of features of all clouds. */
    private Dim featureRows() {
        return cloudRows(0);
    }

    /** Rows of distances to all rows of the same cloud. */
    private Dim distanceRows() {
        Dim rows = cloudRows(0);
        if (rows instanceof Dim.Fixed(int all)) {
            rows(0, "distances to the rows of a cloud", Dim.of(all / clouds));
        }
        return rows;
    }

    private Dim cloudRows(int index) {
        Shape shape = in.tensor(index, DType.F32, 2).shape();
        if (!(shape.dim(0) instanceof Dim.Fixed(int rows)) || rows % clouds != 0) {
            throw new EngineException.InvalidModel("input " + index + " must have as many points in each of the "
                    + clouds + " clouds, a number known when the graph is built, has " + shape.dim(0) + " rows in all");
        }
        return shape.dim(0);
    }

    private void atLeast(int points) {
        atLeast(points, rows(0));
    }

    private void atLeast(int points, Dim of) {
        if (of instanceof Dim.Fixed(int rows) && rows / clouds < points) {
            throw new EngineException.InvalidModel(
                    "a cloud must have at least " + points + " points, has " + rows / clouds);
        }
    }
}
