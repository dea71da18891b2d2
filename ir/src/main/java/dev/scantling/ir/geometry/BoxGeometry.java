package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;

/**
 * Upright boxes: rows x, y, z of the centre, lengths along the box's own x, y and z, and the yaw, by which the box is turned about z from
 * x towards y. Computed in float64; sines are those of {@link Math}, since those of {@link StrictMath}
 * allocate. Thread-safe, allocates nothing.
 */
public final class BoxGeometry {
    /** Columns of a box. */
    public static final int COLUMNS = 7;

    private static final int SIZE = 3;
    private static final int YAW = 6;

    /** Corners of a rectangle in halves of its sides, against the clock. */
    private static final double[] CORNER_X = {-1, 1, 1, -1};

    private static final double[] CORNER_Y = {-1, -1, 1, 1};

    private BoxGeometry() {}

    /**
     * Checks the boxes {@code begin .. end - 1}.
     *
     * @param name what messages call the operator or operand
     * @throws EngineException.InvalidInput naming one that has a number that is not finite, or a negative length
     */
    public static void require(String name, float[] boxes, int offset, int stride, int begin, int end) {
        for (int box = begin; box < end; box++) {
            for (int column = 0; column < COLUMNS; column++) {
                float value = boxes[offset + box * stride + column];
                boolean length = column >= SIZE && column < YAW;
                if (!Float.isFinite(value) || (length && value < 0)) {
                    throw new EngineException.InvalidInput(
                            name + ", box " + box + ": column " + column + " must be finite"
                                    + (length ? " and not negative" : "") + ", is " + value
                                    + "; boxes are x, y, z of the centre, three lengths and the yaw");
                }
            }
        }
    }

    /** Whether a point is in the box or on its surface. */
    public static boolean contains(float[] boxes, int at, float x, float y, float z) {
        double dx = (double) x - boxes[at];
        double dy = (double) y - boxes[at + 1];
        double dz = (double) z - boxes[at + 2];
        double cos = Math.cos(boxes[at + YAW]);
        double sin = Math.sin(boxes[at + YAW]);
        return 2 * Math.abs(dx * cos + dy * sin) <= boxes[at + SIZE]
                && 2 * Math.abs(dy * cos - dx * sin) <= boxes[at + SIZE + 1]
                && 2 * Math.abs(dz) <= boxes[at + SIZE + 2];
    }

    /** The area in which two boxes overlap as seen from above. */
    public static double overlap(float[] a, int i, float[] b, int j) {
        return overlap(a, i, a[i + YAW], b, j, b[j + YAW]);
    }

    /** The same of boxes that are not turned, whatever their yaw. */
    public static double alignedOverlap(float[] a, int i, float[] b, int j) {
        return overlap(a, i, 0, b, j, 0);
    }

    /**
     * Seen from b, whose rectangle R is aligned then, the overlap with the convex outline of a is the integral over x of the span between
     * its upper and its lower edge, both limited to R: a sum over all edges.
     */
    private static double overlap(float[] a, int i, double yawA, float[] b, int j, double yawB) {
        double offsetX = (double) a[i] - b[j];
        double offsetY = (double) a[i + 1] - b[j + 1];
        double cosB = Math.cos(yawB);
        double sinB = Math.sin(yawB);
        double centreX = offsetX * cosB + offsetY * sinB;
        double centreY = offsetY * cosB - offsetX * sinB;
        double cos = Math.cos(yawA - yawB) / 2;
        double sin = Math.sin(yawA - yawB) / 2;
        double halfX = b[j + SIZE] / 2.0;
        double halfY = b[j + SIZE + 1] / 2.0;
        double sum = 0;
        double x0 = 0;
        double y0 = 0;
        for (int corner = -1; corner < 4; corner++) {
            double u = CORNER_X[corner & 3] * a[i + SIZE];
            double v = CORNER_Y[corner & 3] * a[i + SIZE + 1];
            double x1 = centreX + u * cos - v * sin;
            double y1 = centreY + u * sin + v * cos;
            sum += corner < 0 ? 0 : below(x0, y0, x1, y1, halfX, halfY);
            x0 = x1;
            y0 = y1;
        }
        return Math.max(0, -sum);
    }

    /** The integral of y, limited to {@code -halfY .. halfY}, along an edge over the x in {@code -halfX .. halfX}. */
    private static double below(double x0, double y0, double x1, double y1, double halfX, double halfY) {
        double from = Math.clamp(x0, -halfX, halfX);
        double to = Math.clamp(x1, -halfX, halfX);
        if (from == to) {
            return 0;
        }
        double slope = (y1 - y0) / (x1 - x0);
        return (to - from) * mean(y0 + (from - x0) * slope, y0 + (to - x0) * slope, halfY);
    }

    /** The mean of y, limited to {@code -half .. half}, as y goes evenly from one value to another. */
    private static double mean(double from, double to, double half) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double lowest = Math.clamp(low, -half, half);
        double highest = Math.clamp(high, -half, half);
        if (low == high) {
            return lowest;
        }
        double under = Math.max(0, Math.min(high, -half) - low);
        double over = Math.max(0, high - Math.max(low, half));
        double between = high - low - under - over;
        return (half * (over - under) + between * (lowest + highest) / 2) / (high - low);
    }

    /** The area of a box as seen from above. */
    public static double area(float[] boxes, int at) {
        return (double) boxes[at + SIZE] * boxes[at + SIZE + 1];
    }

    public static double volume(float[] boxes, int at) {
        return area(boxes, at) * boxes[at + SIZE + 2];
    }

    /** The height that two boxes have in common. */
    public static double commonHeight(float[] a, int i, float[] b, int j) {
        double halfA = a[i + SIZE + 2] / 2.0;
        double halfB = b[j + SIZE + 2] / 2.0;
        double top = Math.min(a[i + 2] + halfA, b[j + 2] + halfB);
        double bottom = Math.max(a[i + 2] - halfA, b[j + 2] - halfB);
        return Math.max(0, top - bottom);
    }
}
