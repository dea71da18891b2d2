package dev.scantling.ir;

import dev.scantling.ir.geometry.BoxMeasure;

/**
 * Operators on upright boxes, {@code f32 [clouds * m, 7]}: x, y, z of the centre, lengths along the box's own x, y and z, and the yaw, as
 * OpenPCDet has them ({@link dev.scantling.ir.geometry.BoxGeometry}).
 */
public sealed interface BoxOp extends PointOp {

    /**
     * The box of each point. Inputs points {@code f32 [clouds * n, 3]} and boxes; output {@code i32 [clouds * n]}: the first row of a box
     * that has the point in it or on its surface, or -1.
     */
    record PointsInBoxes(int clouds) implements BoxOp {
        /** @throws EngineException.InvalidModel if there are no clouds */
        public PointsInBoxes {
            PointOp.positive("clouds", clouds);
        }

        @Override
        public String text() {
            return "points_in_boxes";
        }
    }

    /**
     * The points of each box. Inputs points and boxes; outputs {@code i32 index [clouds * m, neighbours]}: the first rows, ascending, of
     * points in the box or on its surface, from the start again where there are fewer, or the first row of the cloud where there is none;
     * and {@code i32 count [clouds * m]}, how many rows were found, at most {@code neighbours}.
     */
    record BoxQuery(int clouds, int neighbours) implements BoxOp {
        /** @throws EngineException.InvalidModel if a number is not positive */
        public BoxQuery {
            PointOp.positive("clouds", clouds);
            PointOp.positive("neighbours", neighbours);
        }

        @Override
        public String text() {
            return "box_query";
        }
    }

    /** Inputs boxes and others {@code f32 [clouds * n, 7]}; output {@code f32 [clouds * m, n]}: what each has in common with each other. */
    record BoxOverlaps(int clouds, BoxMeasure measure) implements BoxOp {
        /** @throws EngineException.InvalidModel if there are no clouds */
        public BoxOverlaps {
            PointOp.positive("clouds", clouds);
        }

        @Override
        public String text() {
            return "box_overlaps";
        }
    }

    /**
     * Non-maximum suppression. Inputs boxes and scores {@code f32 [clouds * m, 1]}; output {@code i32 [clouds * most]}: boxes are taken by
     * descending score, of equal scores the smallest row first, and kept unless one that was kept before has more than the threshold in
     * common with them. Behind the rows of those that are kept follow -1.
     *
     * @param most boxes kept of each cloud
     */
    record KeepBoxes(int clouds, int most, BoxMeasure measure, float threshold) implements BoxOp {
        /** @throws EngineException.InvalidModel if a number is not positive, or the threshold negative or no number */
        public KeepBoxes {
            PointOp.positive("clouds", clouds);
            PointOp.positive("most", most);
            if (!(threshold >= 0)) {
                throw new EngineException.InvalidModel("threshold must not be negative, got " + threshold);
            }
        }

        @Override
        public String text() {
            return "keep_boxes";
        }
    }
}
