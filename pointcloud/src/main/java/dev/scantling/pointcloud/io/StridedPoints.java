package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;

/** Points whose columns lie in memory, which was found to have all of them: as records, or column by column. */
final class StridedPoints implements PointSource {
    private final String file;
    private final MemorySegment bytes;
    private final ByteOrder order;
    private final List<StridedColumn> columns;
    private final long points;
    private long given;

    /** @param points number of them, more than an array holds included */
    StridedPoints(String file, MemorySegment bytes, ByteOrder order, List<StridedColumn> columns, long points) {
        this.file = file;
        this.bytes = bytes;
        this.order = order;
        this.columns = columns;
        this.points = points;
    }

    @Override
    public PointCloud next(int most) {
        int count = (int) Math.min(most, points - given);
        PointCloud piece = Records.cloud(
                file,
                columns.stream()
                        .map(column -> column.read(bytes, order, given, count))
                        .toList());
        given += count;
        return piece;
    }
}
