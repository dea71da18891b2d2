package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Parses LAS and LAZ files. */
final class LasReader {
    private LasReader() {}

    /** Parses a whole file; {@code file} names it in messages. */
    static Las parse(String file, MemorySegment bytes) {
        LasHeader header = LasHeader.parse(file, bytes);
        int count = Records.requireArray(file, header.points(), "point");
        return las(header, new LasSource(file, bytes, header).next(count));
    }

    /** All but the points. */
    static Las withoutPoints(String file, MemorySegment bytes) {
        LasHeader header = LasHeader.parse(file, bytes);
        return las(header, new LasSource(file, bytes, header).next(0));
    }

    private static Las las(LasHeader header, PointCloud points) {
        List<LasRecord> records = header.records().stream()
                .filter(record -> !record.is(Las.SPECIFICATION, Las.EXTRA_BYTES))
                .filter(record -> !record.is(LazItems.USER, LazItems.RECORD))
                .toList();
        return new Las(header.minor(), header.format(), header.encoding(), points, records);
    }
}
