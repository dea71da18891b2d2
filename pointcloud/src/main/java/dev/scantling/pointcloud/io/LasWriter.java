package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.io.laz.PointsEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes LAS files, compressed or not. */
final class LasWriter {
    private static final int MOST_RECORD = 0xFFFF;

    private final Las las;
    private final List<Column.Scaled> axes;
    private final List<Part> parts = new ArrayList<>();
    private final List<LasExtra> extras = new ArrayList<>();
    private int recordBytes;

    /** A field and the column that it is filled from. */
    private record Part(LasField field, Column column) {}

    /** Checks that the points can be written. */
    LasWriter(Las las) {
        this.las = las;
        this.axes = LasColumns.AXES.stream().map(this::axis).toList();
        List<LasField> fields = LasField.of(las.format());
        fields.forEach(this::addField);
        List<String> known = fields.stream().map(LasField::name).toList();
        recordBytes = LasField.recordBytes(las.format());
        las.points().columns().stream()
                .filter(column -> !known.contains(column.name()) && !LasColumns.AXES.contains(column.name()))
                .forEach(this::addExtra);
        if (recordBytes > MOST_RECORD || extras.size() * LasExtra.DESCRIPTION_BYTES > MOST_RECORD) {
            throw new InvalidInput(extras.size() + " extra columns are more than a LAS file can have; leave some out");
        }
    }

    private Column.Scaled axis(String name) {
        Column column = las.points().column(name);
        if (column instanceof Column.Scaled scaled) {
            return scaled;
        }
        throw new InvalidInput("column '" + name + "' holds " + column.type().longName()
                + ", but LAS files have coordinates on a grid; make it a Column.Scaled");
    }

    private void addField(LasField field) {
        requireColumn(field);
        Column column = las.points().column(field.name());
        boolean fits = column.type() == field.type();
        for (int i = 0; fits && i < column.size(); i++) {
            fits = field.holds(column.bits(i));
        }
        if (!fits) {
            throw new InvalidInput("column '" + field.name() + "' must hold "
                    + field.type().longName()
                    + (field.bits() > 0 ? " of " + field.bits() + " bits" : "") + " in points of format " + las.format()
                    + (column.type() == field.type()
                            ? ""
                            : ", not " + column.type().longName()));
        }
        parts.add(new Part(field, column));
    }

    private void requireColumn(LasField field) {
        if (!las.points().has(field.name())) {
            throw new InvalidInput("points of format " + las.format() + " need a column '" + field.name()
                    + "', there is none; add it, or choose a" + " format without it");
        }
    }

    private void addExtra(Column column) {
        if (!LasExtra.isName(column.name())) {
            throw new InvalidInput("column '" + column.name()
                    + "' cannot be named in a LAS file: a name has 1 to 32 characters of Latin-1; rename it");
        }
        LasExtra extra = LasExtra.plain(column.name(), column.type(), recordBytes);
        Column stored = column;
        if (column instanceof Column.Scaled(String name, String unit, double scale, double shift, int[] raw)) {
            extra = new LasExtra(new LasField(name, unit, NumberType.I32, recordBytes, 0, 0), scale, shift, "");
            stored = new Column.Ints(name, unit, raw);
        }
        extras.add(extra);
        parts.add(new Part(extra.field(), stored));
        recordBytes += extra.field().type().bytes();
    }

    void write(OutputStream out) throws IOException {
        out.write(header(Optional.empty()));
        byte[] bytes = new byte[recordBytes];
        MemorySegment record = MemorySegment.ofArray(bytes);
        for (int i = 0; i < las.points().size(); i++) {
            fill(record, i);
            out.write(bytes);
        }
    }

    void writeCompressed(OutputStream out) throws IOException {
        LazItems items = LazItems.written(las.format(), recordBytes);
        byte[] header = header(Optional.of(items.record()));
        out.write(header);
        PointsEncoder points = items.encoder();
        ByteBuffer bytes = ByteBuffer.allocate(recordBytes).order(ByteOrder.LITTLE_ENDIAN);
        MemorySegment record = MemorySegment.ofBuffer(bytes);
        for (int i = 0; i < las.points().size(); i++) {
            fill(record, i);
            points.add(bytes);
        }
        points.write(out, header.length);
    }

    private byte[] header(Optional<LasRecord> compression) {
        return new LasHeaderWriter(las, axes, extras, recordBytes, compression).encode();
    }

    private void fill(MemorySegment record, int point) {
        record.fill((byte) 0);
        for (int axis = 0; axis < axes.size(); axis++) {
            record.set(
                    LittleEndian.I32,
                    (long) axis * Integer.BYTES,
                    axes.get(axis).raw()[point]);
        }
        for (Part part : parts) {
            part.field().put(part.column().bits(point), record);
        }
    }
}
