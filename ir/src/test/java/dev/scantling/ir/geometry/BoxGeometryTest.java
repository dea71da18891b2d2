package dev.scantling.ir.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Overlaps by the sum over edges against clipped polygons, and laws. */
class BoxGeometryTest {

    private record Point(double x, double y) {}

    private static float[] box(RandomGenerator random) {
        float[] box = new float[BoxGeometry.COLUMNS];
        for (int i = 0; i < 3; i++) {
            box[i] = random.nextFloat(-2, 2);
            box[3 + i] = random.nextFloat(0, 4);
        }
        box[6] = random.nextFloat(-7, 7);
        return box;
    }

    /** On a lattice, in steps of a quarter of a turn or of none, so that edges touch and coincide. */
    private static float[] even(RandomGenerator random) {
        float[] box = new float[BoxGeometry.COLUMNS];
        for (int i = 0; i < 3; i++) {
            box[i] = random.nextInt(-2, 3);
            box[3 + i] = random.nextInt(4);
        }
        box[6] = (float) (random.nextInt(4) * Math.PI / 2);
        return box;
    }

    private static List<Point> corners(float[] box) {
        List<Point> corners = new ArrayList<>();
        for (int[] sign : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
            double u = sign[0] * box[3] / 2;
            double v = sign[1] * box[4] / 2;
            corners.add(new Point(
                    box[0] + u * Math.cos(box[6]) - v * Math.sin(box[6]),
                    box[1] + u * Math.sin(box[6]) + v * Math.cos(box[6])));
        }
        return corners;
    }

    private static double side(Point a, Point b, Point p) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    }

    /** By Sutherland and Hodgman. */
    private static double clipped(float[] a, float[] b) {
        List<Point> polygon = corners(a);
        List<Point> window = corners(b);
        for (int i = 0; i < 4; i++) {
            List<Point> left = new ArrayList<>();
            for (int j = 0; j < polygon.size(); j++) {
                Point from = polygon.get(j);
                Point to = polygon.get((j + 1) % polygon.size());
                double sideFrom = side(window.get(i), window.get((i + 1) % 4), from);
                double sideTo = side(window.get(i), window.get((i + 1) % 4), to);
                if (sideFrom >= 0) {
                    left.add(from);
                }
                if (sideFrom >= 0 != sideTo >= 0) {
                    double share = sideFrom / (sideFrom - sideTo);
                    left.add(new Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
                }
            }
            polygon = left;
        }
        double area = 0;
        for (int j = 0; j < polygon.size(); j++) {
            Point from = polygon.get(j);
            Point to = polygon.get((j + 1) % polygon.size());
            area += (from.x * to.y - from.y * to.x) / 2;
        }
        return area;
    }

    @Test
    void overlapsAreClippedPolygons() {
        Cases.standard(2000).check(2000, (random, _) -> {
            float[] a = box(random);
            float[] b = box(random);
            assertThat(BoxGeometry.overlap(a, 0, b, 0)).isCloseTo(clipped(a, b), within(1e-9));
            float[] even = even(random);
            assertThat(BoxGeometry.overlap(even, 0, b, 0))
                    .isCloseTo(area(even) * area(b) == 0 ? 0 : clipped(even, b), within(1e-9));
        });
    }

    private static double area(float[] box) {
        return BoxGeometry.area(box, 0);
    }

    @Test
    void boxesOnALatticeOverlapInWholeNumbersOfQuarters() {
        Cases.standard(2000).check(2000, (random, _) -> {
            float[] a = even(random);
            float[] b = even(random);
            double overlap = BoxGeometry.overlap(a, 0, b, 0);
            assertThat(4 * overlap).isCloseTo(Math.rint(4 * overlap), within(1e-4));
            assertThat(overlap).isCloseTo(BoxGeometry.overlap(b, 0, a, 0), within(1e-5));
            assertThat(BoxGeometry.overlap(a, 0, a, 0)).isCloseTo(area(a), within(1e-9));
        });
    }

    /** All measures are symmetric, do not see a common motion, are 1 of a box with itself and nest. */
    @Test
    void measuresAreSymmetricAndDoNotSeeMotions() {
        Cases.standard(500).check(500, (random, _) -> {
            float[] a = box(random);
            float[] b = box(random);
            float turn = random.nextFloat(-3, 3);
            for (BoxMeasure measure : BoxMeasure.values()) {
                float common = measure.of(a, 0, b, 0);
                assertThat(measure.of(b, 0, a, 0)).isCloseTo(common, within(1e-5f));
                if (measure != BoxMeasure.ALIGNED) {
                    assertThat(measure.of(moved(a, turn), 0, moved(b, turn), 0)).isCloseTo(common, within(2e-4f));
                }
                if (measure != BoxMeasure.AREA) {
                    assertThat(common).isBetween(0f, 1f);
                    assertThat(measure.of(a, 0, a, 0)).isCloseTo(1, within(1e-6f));
                }
            }
        });
    }

    private static float[] moved(float[] box, float turn) {
        float[] moved = box.clone();
        moved[0] = (float) (box[0] * Math.cos(turn) - box[1] * Math.sin(turn)) + 3;
        moved[1] = (float) (box[0] * Math.sin(turn) + box[1] * Math.cos(turn)) - 5;
        moved[2] = box[2] + 1;
        moved[6] = box[6] + turn;
        return moved;
    }

    @Test
    void pointsInATurnedBox() {
        float[] box = {1, 1, 0, 4, 2, 1, (float) (Math.PI / 4)};
        assertThat(BoxGeometry.contains(box, 0, 2.3f, 2.3f, 0.5f)).isTrue();
        assertThat(BoxGeometry.contains(box, 0, 2.5f, 2.5f, 0)).isFalse();
        assertThat(BoxGeometry.contains(box, 0, 2.3f, -0.3f, 0)).isFalse();
        assertThat(BoxGeometry.contains(box, 0, 1, 1, 0.51f)).isFalse();
    }

    @Test
    void boxesOfNoSizeHaveNothingInCommon() {
        float[] none = {0, 0, 0, 0, 0, 0, 0};
        float[] some = {0, 0, 0, 2, 2, 2, 1};
        for (BoxMeasure measure : BoxMeasure.values()) {
            assertThat(measure.of(none, 0, none, 0)).isZero();
            assertThat(measure.of(none, 0, some, 0)).isZero();
        }
    }

    @Test
    void badBoxesAreNamed() {
        float[] boxes = new float[3 * 8];
        boxes[8 * 2 + 4] = -1;
        assertThatThrownBy(() -> BoxGeometry.require("node", boxes, 0, 8, 0, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("node, box 2", "column 4", "not negative, is -1.0");
        boxes[8 * 1 + 6] = Float.NaN;
        assertThatThrownBy(() -> BoxGeometry.require("node", boxes, 0, 8, 0, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("box 1", "column 6", "finite, is NaN");
    }
}
