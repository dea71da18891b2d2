package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;

/** float32 records of a compressed file. */
final class GzipRecords implements PointSource {
    private static final int BLOCK = 1024;

    private final String file;
    private final FloatRecords records;
    private final GzipFeed feed;
    private final byte[] block;
    private long given;

    GzipRecords(String file, FloatRecords records, GzipFeed feed) {
        this.file = file;
        this.records = records;
        this.feed = feed;
        this.block = new byte[BLOCK * records.recordBytes()];
    }

    @Override
    public PointCloud next(int most) {
        List<ColumnBuilder> columns = records.columns().stream()
                .map(name -> ColumnBuilder.of(name, PointCloud.unit(name), NumberType.F32, 0))
                .toList();
        int count = 0;
        int read = BLOCK;
        while (count < most && read == BLOCK) {
            read = addBlock(columns, Math.min(BLOCK, most - count));
            count += read;
        }
        return Records.cloud(file, columns.stream().map(ColumnBuilder::build).toList());
    }

    /** Adds the next points; less than wanted only at the end. */
    private int addBlock(List<ColumnBuilder> columns, int wanted) {
        int bytes = feed.read(block, wanted * records.recordBytes());
        int points = bytes / records.recordBytes();
        requireWhole(points, bytes % records.recordBytes());
        MemorySegment memory = MemorySegment.ofArray(block);
        for (int value = 0; value < points * columns.size(); value++) {
            columns.get(value % columns.size())
                    .add(NumberType.F32.read(memory, (long) value * Float.BYTES, ByteOrder.LITTLE_ENDIAN));
        }
        given += points;
        return points;
    }

    private void requireWhole(int points, int left) {
        if (left != 0) {
            long point = given + points;
            throw new InvalidInput(file + ": truncated: point " + point + " at offset " + point * records.recordBytes()
                    + " of what it holds has " + left + " of " + records.recordBytes()
                    + " bytes: copy the file again, or check its format");
        }
    }
}
