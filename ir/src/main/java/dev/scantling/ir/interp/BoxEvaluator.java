package dev.scantling.ir.interp;

import dev.scantling.ir.BoxOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.BoxGeometry;
import dev.scantling.ir.geometry.BoxMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Defines the operators on boxes. */
final class BoxEvaluator {
    private static final int ABSENT = PointVoxels.ABSENT;

    private BoxEvaluator() {}

    static List<Datum> evaluate(BoxOp op, Operands in) {
        return switch (op) {
            case BoxOp.PointsInBoxes(int clouds) -> List.of(boxOfPoints(in.floats(0), boxes(in, 1), clouds));
            case BoxOp.BoxQuery(int clouds, int neighbours) ->
                pointsOfBoxes(in.floats(0), boxes(in, 1), clouds, neighbours);
            case BoxOp.BoxOverlaps(int clouds, BoxMeasure measure) ->
                List.of(overlaps(boxes(in, 0), boxes(in, 1), clouds, measure));
            case BoxOp.KeepBoxes keep -> List.of(keep(boxes(in, 0), in.floats(1), keep));
        };
    }

    private static Datum.Floats boxes(Operands in, int index) {
        Datum.Floats boxes = in.floats(index);
        BoxGeometry.require("input " + index, boxes.values(), 0, BoxGeometry.COLUMNS, 0, boxes.rows());
        return boxes;
    }

    private static IntStream rows(Datum.Floats rows, int clouds, int cloud) {
        int each = rows.rows() / clouds;
        return IntStream.range(cloud * each, (cloud + 1) * each);
    }

    private static boolean contains(Datum.Floats boxes, int box, Datum.Floats points, int point) {
        return BoxGeometry.contains(
                boxes.values(),
                box * BoxGeometry.COLUMNS,
                points.get(point, 0),
                points.get(point, 1),
                points.get(point, 2));
    }

    private static Datum boxOfPoints(Datum.Floats points, Datum.Floats boxes, int clouds) {
        points.requireFinite();
        int[] found = new int[points.rows()];
        for (int i = 0; i < found.length; i++) {
            int point = i;
            found[i] = rows(boxes, clouds, point / (points.rows() / clouds))
                    .filter(box -> contains(boxes, box, points, point))
                    .findFirst()
                    .orElse(ABSENT);
        }
        return new Datum.Ints(List.of(found.length), found);
    }

    private static List<Datum> pointsOfBoxes(Datum.Floats points, Datum.Floats boxes, int clouds, int neighbours) {
        points.requireFinite();
        int[] index = new int[Sums.elements(boxes.rows(), neighbours)];
        int[] count = new int[boxes.rows()];
        for (int i = 0; i < count.length; i++) {
            int box = i;
            int cloud = box / (boxes.rows() / clouds);
            int[] inside = rows(points, clouds, cloud)
                    .filter(point -> contains(boxes, box, points, point))
                    .limit(neighbours)
                    .toArray();
            count[box] = inside.length;
            for (int j = 0; j < neighbours; j++) {
                index[box * neighbours + j] =
                        inside.length > 0 ? inside[j % inside.length] : cloud * (points.rows() / clouds);
            }
        }
        return List.of(
                new Datum.Ints(List.of(boxes.rows(), neighbours), index), new Datum.Ints(List.of(count.length), count));
    }

    private static float common(BoxMeasure measure, Datum.Floats a, int i, Datum.Floats b, int j) {
        return measure.of(a.values(), i * BoxGeometry.COLUMNS, b.values(), j * BoxGeometry.COLUMNS);
    }

    private static Datum overlaps(Datum.Floats boxes, Datum.Floats others, int clouds, BoxMeasure measure) {
        int each = others.rows() / clouds;
        float[] common = new float[Sums.elements(boxes.rows(), each)];
        for (int box = 0; box < boxes.rows(); box++) {
            int first = box / (boxes.rows() / clouds) * each;
            for (int i = 0; i < each; i++) {
                common[box * each + i] = common(measure, boxes, box, others, first + i);
            }
        }
        return Datum.matrix(boxes.rows(), each, common);
    }

    private static Datum keep(Datum.Floats boxes, Datum.Floats scores, BoxOp.KeepBoxes op) {
        int[] kept = new int[Math.multiplyExact(op.clouds(), op.most())];
        Arrays.fill(kept, ABSENT);
        for (int cloud = 0; cloud < op.clouds(); cloud++) {
            List<Integer> chosen = new ArrayList<>();
            rows(boxes, op.clouds(), cloud)
                    .boxed()
                    .sorted(Comparator.comparingDouble(box -> -score(scores, box)))
                    .filter(box -> chosen.stream()
                            .noneMatch(other -> common(op.measure(), boxes, other, boxes, box) > op.threshold()))
                    .forEach(chosen::add);
            for (int i = 0; i < Math.min(op.most(), chosen.size()); i++) {
                kept[cloud * op.most() + i] = chosen.get(i);
            }
        }
        return new Datum.Ints(List.of(kept.length), kept);
    }

    /** Zero of either sign is the same. */
    private static double score(Datum.Floats scores, int box) {
        float score = scores.get(box, 0);
        if (Float.isNaN(score)) {
            throw new EngineException.InvalidInput("box " + box + ": its score is NaN; a number is expected");
        }
        return score == 0 ? -0.0 : score;
    }
}
