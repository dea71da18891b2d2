package dev.scantling.jit.lower;

import dev.scantling.ir.BoxOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.geometry.BoxGeometry;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.pointcloud.cloud.BoxContents;
import dev.scantling.pointcloud.cloud.BoxOverlaps;

/** Operators on boxes, as tasks like those of {@link CloudTasks}. */
record BoxTasks(CloudTasks clouds) {

    KernelStep step(BoxOp op) {
        return switch (op) {
            case BoxOp.PointsInBoxes _ -> boxesOfPoints(contents());
            case BoxOp.BoxQuery(int _, int neighbours) -> pointsOfBoxes(contents(), neighbours);
            case BoxOp.BoxOverlaps(int _, BoxMeasure measure) -> overlaps(overlaps(measure));
            case BoxOp.KeepBoxes keep -> kept(overlaps(keep.measure()), keep);
        };
    }

    private int boxStride() {
        return clouds.target().rowStride(BoxGeometry.COLUMNS);
    }

    private BoxContents contents() {
        return new BoxContents(clouds.node().name(), clouds.each(0), clouds.each(1), clouds.stride(), boxStride());
    }

    private BoxOverlaps overlaps(BoxMeasure measure) {
        return new BoxOverlaps(clouds.node().name(), measure, boxStride());
    }

    private KernelStep boxesOfPoints(BoxContents contents) {
        return clouds.ofBlocks(
                clouds.rows(0),
                (arrays, ints, first, last) -> contents.boxes(
                        first,
                        last,
                        (float[]) arrays[0],
                        ints[0],
                        (float[]) arrays[1],
                        ints[1],
                        (int[]) arrays[2],
                        ints[2]));
    }

    private KernelStep pointsOfBoxes(BoxContents contents, int neighbours) {
        return clouds.ofEach(
                clouds.arguments(),
                clouds.rows(1),
                (arrays, ints, box) -> contents.points(
                        box,
                        neighbours,
                        (float[]) arrays[0],
                        ints[0],
                        (float[]) arrays[1],
                        ints[1],
                        (int[]) arrays[2],
                        ints[2],
                        (int[]) arrays[3],
                        ints[3]));
    }

    private KernelStep overlaps(BoxOverlaps overlaps) {
        int boxes = clouds.each(0);
        int others = clouds.each(1);
        int commonStride = clouds.target().rowStride(others);
        return clouds.ofBlocks(
                clouds.rows(0),
                (arrays, ints, first, last) -> overlaps.compute(
                        first,
                        last,
                        boxes,
                        others,
                        (float[]) arrays[0],
                        ints[0],
                        (float[]) arrays[1],
                        ints[1],
                        (float[]) arrays[2],
                        ints[2],
                        commonStride));
    }

    private KernelStep kept(BoxOverlaps overlaps, BoxOp.KeepBoxes op) {
        int boxes = clouds.each(0);
        int scratch = BoxOverlaps.scratch(boxes);
        int scoreStride = clouds.target().rowStride(1);
        return clouds.ofEach(
                clouds.arguments().scratch(DType.I64, Size.of(scratch).times(op.clouds())),
                op.clouds(),
                (arrays, ints, cloud) -> overlaps.keep(
                        cloud,
                        boxes,
                        op.most(),
                        op.threshold(),
                        (float[]) arrays[0],
                        ints[0],
                        (float[]) arrays[1],
                        ints[1],
                        scoreStride,
                        (long[]) arrays[3],
                        ints[3] + cloud * scratch,
                        (int[]) arrays[2],
                        ints[2]));
    }
}
