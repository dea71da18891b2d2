package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Parses PCD files. */
final class PcdReader {
    private static final int SIZES_BYTES = 2 * Integer.BYTES;

    private final String file;
    private final MemorySegment bytes;
    private final TextCursor text;
    private final PcdHeader header;

    private PcdReader(String file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
        this.text = new TextCursor(file, bytes);
        this.header = new PcdHeaderParser(text).parse();
    }

    /** Parses a whole file; {@code file} names it in messages. */
    static Pcd parse(String file, MemorySegment bytes) {
        PcdReader reader = new PcdReader(file, bytes);
        PcdHeader header = reader.header;
        return new Pcd(reader.points().next(header.points()), header.width(), header.height(), header.viewpoint());
    }

    /** The points of a file in pieces. */
    static PointSource source(String file, MemorySegment bytes) {
        PcdReader reader = new PcdReader(file, bytes);
        if (reader.header.encoding() == PcdEncoding.BINARY_COMPRESSED) {
            throw new InvalidInput(file + ", offset " + reader.text.offset()
                    + ": cannot be read in pieces: a PCD file of DATA binary_compressed is one compressed block, field"
                    + " after field; read it whole, or write it as binary");
        }
        return reader.points();
    }

    private PointSource points() {
        return switch (header.encoding()) {
            case ASCII -> new PcdRows(file, header, text);
            case BINARY -> binary();
            case BINARY_COMPRESSED -> compressed();
        };
    }

    private PointSource binary() {
        text.requireRoom(header.points(), header.recordBytes(), "point");
        return points(bytes.asSlice(text.offset()), 1, header.recordBytes());
    }

    private PointSource compressed() {
        text.requireRoom(1, SIZES_BYTES, "pair of size");
        long packed = Integer.toUnsignedLong(bytes.get(LittleEndian.I32, text.offset()));
        long unpacked = Integer.toUnsignedLong(bytes.get(LittleEndian.I32, text.offset() + Integer.BYTES));
        long begin = text.offset() + SIZES_BYTES;
        long needed = (long) header.points() * header.recordBytes();
        if (packed > bytes.byteSize() - begin || unpacked != needed || needed > Integer.MAX_VALUE - 8) {
            throw new InvalidInput(file + ", offset " + text.offset() + ": says " + packed + " bytes become " + unpacked
                    + ", but the file has " + (bytes.byteSize() - begin) + " and " + header.points() + " points of "
                    + header.recordBytes() + " bytes are " + needed + "; it is truncated or its header is wrong");
        }
        byte[] content = new Lzf(file, begin, bytes.asSlice(begin, packed)).decompress((int) needed);
        return points(MemorySegment.ofArray(content), header.points(), 0);
    }

    /**
     * The points of binary data.
     *
     * @param apart how far apart fields begin, in units of their sizes: 1 in records, the number of points where all
     *     values of a field lie together
     * @param record bytes from point to point, 0 for the size of the field
     */
    private PointSource points(MemorySegment data, int apart, int record) {
        List<StridedColumn> columns = new ArrayList<>();
        long base = 0;
        for (PcdField field : header.fields()) {
            int stride = record == 0 ? field.bytes() : record;
            for (int i = 0; i < field.count() && !field.isPadding(); i++) {
                long begin = base + (long) i * field.type().bytes();
                columns.add(new StridedColumn(field.column(i), Column.UNSTATED, field.type(), begin, stride));
            }
            base += (long) apart * field.bytes();
        }
        return new StridedPoints(file, data, ByteOrder.LITTLE_ENDIAN, columns, header.points());
    }
}
