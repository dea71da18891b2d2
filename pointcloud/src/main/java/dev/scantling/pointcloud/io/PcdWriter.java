package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes PCD files. */
final class PcdWriter {
    private final PointCloud cloud;
    private final PcdHeader header;

    PcdWriter(PointCloud cloud, PcdHeader header) {
        this.cloud = cloud;
        this.header = header;
    }

    void write(OutputStream out) throws IOException {
        out.write(header.text().getBytes(StandardCharsets.ISO_8859_1));
        switch (header.encoding()) {
            case ASCII -> TextNumbers.writeRows(out, cloud.columns());
            case BINARY -> writeRecords(out);
            case BINARY_COMPRESSED -> writeCompressed(out);
        }
    }

    private void writeRecords(OutputStream out) throws IOException {
        byte[] bytes = new byte[header.recordBytes()];
        MemorySegment point = MemorySegment.ofArray(bytes);
        for (int i = 0; i < cloud.size(); i++) {
            int at = 0;
            for (Column column : cloud.columns()) {
                column.type().write(column.bits(i), point, at, ByteOrder.LITTLE_ENDIAN);
                at += column.type().bytes();
            }
            out.write(bytes);
        }
    }

    private void writeCompressed(OutputStream out) throws IOException {
        long size = (long) cloud.size() * header.recordBytes();
        if (size > Integer.MAX_VALUE - 8) {
            throw new InvalidInput(size + " bytes are more than a compressed PCD file holds here; write it as binary");
        }
        byte[] packed = Lzf.compress(fieldByField((int) size));
        LittleEndianOutput sizes = new LittleEndianOutput(out);
        sizes.i32(packed.length);
        sizes.i32((int) size);
        out.write(packed);
    }

    private byte[] fieldByField(int size) {
        byte[] bytes = new byte[size];
        MemorySegment data = MemorySegment.ofArray(bytes);
        long at = 0;
        int first = 0;
        for (PcdField field : header.fields()) {
            for (int point = 0; point < cloud.size(); point++) {
                for (Column column : cloud.columns().subList(first, first + field.count())) {
                    column.type().write(column.bits(point), data, at, ByteOrder.LITTLE_ENDIAN);
                    at += column.type().bytes();
                }
            }
            first += field.count();
        }
        return bytes;
    }
}
