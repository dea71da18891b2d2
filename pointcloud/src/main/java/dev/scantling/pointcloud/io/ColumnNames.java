package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.PointCloud;
import java.util.List;

/** Names for columns that a file leaves without. */
final class ColumnNames {
    /** More than any file of points has. */
    static final int MOST = 4096;

    private static final List<String> KNOWN = List.of(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);

    private ColumnNames() {}

    /** x, y, z; the fourth of four is the intensity; nothing says what others are. */
    static String of(int column, int columns) {
        boolean isKnown = columns >= 3 && column < (columns == 4 ? 4 : 3);
        return isKnown ? KNOWN.get(column) : "c" + column;
    }
}
