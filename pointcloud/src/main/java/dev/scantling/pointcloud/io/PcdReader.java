package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.sparse.io.Words;
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
        List<Column> columns = switch (reader.header.encoding()) {
            case ASCII -> reader.ascii();
            case BINARY -> reader.binary();
            case BINARY_COMPRESSED -> reader.compressed();
        };
        PcdHeader header = reader.header;
        return new Pcd(Records.cloud(file, columns), header.width(), header.height(), header.viewpoint());
    }

    private List<Column> ascii() {
        int values = header.values();
        text.requireRoom(header.points(), 2L * values - 1, "point");
        List<ColumnBuilder> builders = new ArrayList<>();
        header.fields().forEach(field -> addBuilders(field, builders));
        for (int point = 0; point < header.points(); point++) {
            addLine(builders, point);
        }
        Words more = text.next();
        while (more != null) {
            if (more.count() > 0) {
                throw more.error("there is a line after the last of " + header.points() + " points; correct POINTS");
            }
            more = text.next();
        }
        return kept(builders);
    }

    private void addLine(List<ColumnBuilder> builders, int point) {
        Words words = text.nextData();
        if (words == null) {
            throw text.error(
                    "truncated: the file ends after " + point + " of " + header.points() + " points; copy it again");
        }
        words.requireCount(builders.size(), "the values of a point");
        int at = 0;
        for (PcdField field : header.fields()) {
            for (int i = 0; i < field.count(); i++, at++) {
                builders.get(at).add(TextNumbers.bits(words, at, field.type()));
            }
        }
    }

    private void addBuilders(PcdField field, List<ColumnBuilder> builders) {
        for (int i = 0; i < field.count(); i++) {
            builders.add(ColumnBuilder.of(field.column(i), Column.UNSTATED, field.type(), header.points()));
        }
    }

    private List<Column> kept(List<ColumnBuilder> builders) {
        List<Column> columns = new ArrayList<>();
        int at = 0;
        for (PcdField field : header.fields()) {
            for (int i = 0; i < field.count(); i++, at++) {
                if (!field.isPadding()) {
                    columns.add(builders.get(at).build());
                }
            }
        }
        return columns;
    }

    private List<Column> binary() {
        text.requireRoom(header.points(), header.recordBytes(), "point");
        return columns(bytes.asSlice(text.offset()), 1, header.recordBytes());
    }

    private List<Column> compressed() {
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
        return columns(MemorySegment.ofArray(content), header.points(), 0);
    }

    /**
     * The columns of binary data.
     *
     * @param apart how far apart fields begin, in units of their sizes: 1 in records, the number of points where all
     *     values of a field lie together
     * @param record bytes from point to point, 0 for the size of the field
     */
    private List<Column> columns(MemorySegment data, int apart, int record) {
        List<Column> columns = new ArrayList<>();
        long base = 0;
        for (PcdField field : header.fields()) {
            int stride = record == 0 ? field.bytes() : record;
            for (int i = 0; i < field.count() && !field.isPadding(); i++) {
                columns.add(column(field, i, data, base, stride));
            }
            base += (long) apart * field.bytes();
        }
        return columns;
    }

    private Column column(PcdField field, int index, MemorySegment data, long base, int stride) {
        ColumnBuilder builder = ColumnBuilder.of(field.column(index), Column.UNSTATED, field.type(), header.points());
        long begin = base + (long) index * field.type().bytes();
        for (int point = 0; point < header.points(); point++) {
            builder.add(field.type().read(data, begin + (long) point * stride, ByteOrder.LITTLE_ENDIAN));
        }
        return builder.build();
    }
}
