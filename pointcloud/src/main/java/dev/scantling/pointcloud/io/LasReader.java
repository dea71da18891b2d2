package dev.scantling.pointcloud.io;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** Parses LAS and LAZ files. */
final class LasReader {
    private LasReader() {}

    /** Parses a whole file; {@code file} names it in messages. */
    static Las parse(String file, MemorySegment bytes) {
        LasHeader header = LasHeader.parse(file, bytes);
        LasColumns columns = header.compressed() ? compressed(file, bytes, header) : plain(file, bytes, header);
        List<LasRecord> records = header.records().stream()
                .filter(record -> !record.is(Las.SPECIFICATION, Las.EXTRA_BYTES))
                .filter(record -> !record.is(LazItems.USER, LazItems.RECORD))
                .toList();
        return new Las(
                header.minor(), header.format(), header.encoding(), Records.cloud(file, columns.build()), records);
    }

    private static LasColumns plain(String file, MemorySegment bytes, LasHeader header) {
        int points = Records.requireRoom(
                file,
                header.begin(),
                bytes.byteSize() - header.begin(),
                header.points(),
                header.recordBytes(),
                "point");
        LasColumns columns = new LasColumns(header, points);
        for (int i = 0; i < points; i++) {
            columns.add(bytes.asSlice(header.begin() + (long) i * header.recordBytes(), header.recordBytes()));
        }
        return columns;
    }

    private static LasColumns compressed(String file, MemorySegment bytes, LasHeader header) {
        LasColumns columns = new LasColumns(header, 0);
        new LazPoints(file, bytes, header).forEach(columns::add);
        return columns;
    }
}
