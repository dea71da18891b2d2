package dev.scantling.pointcloud;

import java.util.ArrayList;
import java.util.List;

/**
 * Points in float32 about an origin near them, as networks and voxelizers take them. Immutable.
 *
 * <p>Where all coordinates are float32 already, or none is farther than 4096 from 0 (float32 is then exact to
 * half a thousandth), the origin is 0. Otherwise it is, on each axis, the largest whole number that no finite coordinate
 * lies below. It is subtracted in float64; the difference is rounded once.
 *
 * @param origin x, y and z of the origin in the coordinates of the file
 * @param cloud the points; columns but x, y and z are as they were
 */
public record LocalFrame(List<Double> origin, PointCloud cloud) {
    static final List<String> AXES = List.of(PointCloud.X, PointCloud.Y, PointCloud.Z);

    public LocalFrame {
        origin = List.copyOf(origin);
    }

    /**
     * The frame of a cloud.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if there are no x, y and z
     */
    public static LocalFrame of(PointCloud cloud) {
        return about(new FrameSurvey().add(cloud).origin(), cloud);
    }

    /**
     * A cloud, or a piece of one, about an origin that a {@link FrameSurvey} found.
     *
     * @param origin x, y and z
     * @throws dev.scantling.ir.EngineException.InvalidInput if there are no x, y and z
     */
    public static LocalFrame about(List<Double> origin, PointCloud cloud) {
        if (AXES.stream().map(cloud::column).allMatch(Column.Floats.class::isInstance)) {
            return new LocalFrame(List.of(0.0, 0.0, 0.0), cloud);
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : cloud.columns()) {
            int axis = AXES.indexOf(column.name());
            columns.add(axis < 0 ? column : shifted(column, origin.get(axis)));
        }
        return new LocalFrame(origin, new PointCloud(columns));
    }

    private static Column shifted(Column axis, double origin) {
        float[] values = new float[axis.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (axis.real(i) - origin);
        }
        return new Column.Floats(axis.name(), axis.unit(), values);
    }
}
