package dev.scantling.ir;

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
            case PointOp.BallQuery(int _, int neighbours, float _) -> {
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
        };
    }

    /** Points of all clouds. */
    private Dim rows(int index) {
        Shape shape = in.tensor(index, DType.F32, 2).shape();
        OperandTypes.same("columns of points (x, y, z)", AXES, shape.dim(1));
        if (!(shape.dim(0) instanceof Dim.Fixed(int rows)) || rows % clouds != 0) {
            throw new EngineException.InvalidModel("input " + index + " must have as many points in each of the "
                    + clouds + " clouds, a number known when the graph is built, has " + shape.dim(0) + " rows in all");
        }
        return shape.dim(0);
    }

    private void atLeast(int points) {
        if (rows(0) instanceof Dim.Fixed(int rows) && rows / clouds < points) {
            throw new EngineException.InvalidModel(
                    "a cloud must have at least " + points + " points, has " + rows / clouds);
        }
    }
}
