package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the local frame of points that come in pieces: look at all pieces once, then read them again and move each to the
 * frame, which is what {@link LocalFrame#of} gives for all points at once. Not thread-safe.
 */
public final class FrameSurvey {
    private static final double NEAR = 4096;

    private final double[] least = new double[LocalFrame.AXES.size()];
    private double farthest;
    private boolean isFloat = true;

    public FrameSurvey() {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
    }

    /**
     * Looks at a piece.
     *
     * @throws InvalidInput if there are no x, y and z
     */
    public FrameSurvey add(PointCloud piece) {
        for (int axis = 0; axis < least.length; axis++) {
            Column column = piece.column(LocalFrame.AXES.get(axis));
            isFloat &= column instanceof Column.Floats;
            ColumnSummary summary = ColumnSummary.of(column);
            if (summary.finite() > 0) {
                least[axis] = Math.min(least[axis], summary.least());
                farthest = Math.max(farthest, Math.max(-summary.least(), summary.greatest()));
            }
        }
        return this;
    }

    /** The origin of the points so far: x, y and z. */
    public List<Double> origin() {
        boolean stays = isFloat || farthest <= NEAR;
        return Arrays.stream(least)
                .mapToObj(value -> stays || value == Double.POSITIVE_INFINITY ? 0.0 : Math.floor(value))
                .toList();
    }
}
