package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.util.function.LongFunction;

/** The points of a LAS or LAZ file. Of a LAZ file one chunk is kept in memory. */
final class LasSource implements PointSource {
    private final String file;
    private final LasHeader header;
    /** The record of each point, asked for in their order. */
    private final LongFunction<MemorySegment> records;

    private long given;

    LasSource(String file, MemorySegment bytes, LasHeader header) {
        this.file = file;
        this.header = header;
        this.records = header.compressed() ? LazRecords.of(file, bytes, header)::next : plain(file, bytes, header);
    }

    private static LongFunction<MemorySegment> plain(String file, MemorySegment bytes, LasHeader header) {
        int size = header.recordBytes();
        long begin = header.begin();
        Records.requireBytes(file, begin, bytes.byteSize() - begin, header.points(), size, "point");
        return point -> bytes.asSlice(begin + point * size, size);
    }

    @Override
    public PointCloud next(int most) {
        int count = (int) Math.min(most, header.points() - given);
        // nothing shows before they are decompressed that there are so many
        LasColumns columns = new LasColumns(header, header.compressed() ? 0 : count);
        for (int i = 0; i < count; i++) {
            columns.add(records.apply(given++));
        }
        return Records.cloud(file, columns.build());
    }
}
