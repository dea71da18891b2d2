package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;

/**
 * The head of SECOND and PointPillars: at each cell of a bird's-eye view the scores, boxes and directions of anchors, two for each class.
 *
 * @see <a href="https://www.mdpi.com/1424-8220/18/10/3337">Yan et al., SECOND, 2018, section 3.1.3</a>
 */
record AnchorHead(int classes) {
    private static final String MODULE = "dense_head.";
    private static final int ROTATIONS = 2;
    private static final int BOX = 7;
    private static final int DIRECTIONS = 2;

    /** Car, pedestrian and cyclist. */
    static final AnchorHead KITTI = new AnchorHead(3);

    /** A row for each cell, y fastest, then x and scan. */
    record Maps(Plane scores, Plane boxes, Plane directions) {
        /** Makes them outputs. */
        void output(GraphBuilder graph) {
            graph.output("scores", scores.x());
            graph.output("boxes", boxes.x());
            graph.output("directions", directions.x());
        }
    }

    Maps apply(PlaneLayers layers, Plane in) {
        int anchors = classes * ROTATIONS;
        return new Maps(
                layers.pointwise(MODULE + "conv_cls", in, anchors * classes),
                layers.pointwise(MODULE + "conv_box", in, anchors * BOX),
                layers.pointwise(MODULE + "conv_dir_cls", in, anchors * DIRECTIONS));
    }
}
