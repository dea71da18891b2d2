package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes what precedes the points of a LAS file.
 *
 * @param compression the record that says how points are compressed, where they are
 */
record LasHeaderWriter(
        Las las, List<Column.Scaled> axes, List<LasExtra> extras, int recordBytes, Optional<LasRecord> compression) {
    private static final int SOFTWARE_AT = 58;
    private static final int TEXT_BYTES = 32;
    private static final int LEGACY_RETURNS_AT = 111;
    private static final int LEGACY_RETURNS = 5;
    private static final int BOUNDS_AT = 179;
    private static final int RETURNS_AT = 255;
    private static final int RETURNS = 15;

    byte[] encode() {
        List<LasRecord> all = all();
        byte[] records = encoded(all);
        int headerBytes = LasHeader.SIZES[las.minor()];
        byte[] bytes = new byte[headerBytes + records.length];
        System.arraycopy(records, 0, bytes, headerBytes, records.length);
        LasExtra.put(LasHeader.SIGNATURE, bytes, 0, 4);
        LasExtra.put("Scantling", bytes, SOFTWARE_AT, TEXT_BYTES);
        MemorySegment header = MemorySegment.ofArray(bytes);
        header.set(LittleEndian.I16, LasHeader.ENCODING_AT, (short) las.encoding());
        bytes[LasHeader.MINOR_AT - 1] = 1;
        bytes[LasHeader.MINOR_AT] = (byte) las.minor();
        header.set(LittleEndian.I16, LasHeader.SIZE_AT, (short) headerBytes);
        header.set(LittleEndian.I32, LasHeader.BEGIN_AT, bytes.length);
        header.set(LittleEndian.I32, LasHeader.RECORDS_AT, all.size());
        bytes[LasHeader.FORMAT_AT] = (byte) (las.format() | (compression.isPresent() ? LasHeader.COMPRESSED : 0));
        header.set(LittleEndian.I16, LasHeader.RECORD_BYTES_AT, (short) recordBytes);
        putCounts(header);
        putAxes(header);
        return bytes;
    }

    private void putCounts(MemorySegment header) {
        int points = las.points().size();
        long[] returns = returns();
        if (las.format() < LasField.FIRST_OF_14) {
            header.set(LittleEndian.I32, LasHeader.LEGACY_POINTS_AT, points);
            for (int i = 0; i < LEGACY_RETURNS; i++) {
                header.set(LittleEndian.I32, LEGACY_RETURNS_AT + (long) i * Integer.BYTES, (int) returns[i + 1]);
            }
        }
        if (las.minor() >= LasHeader.LARGE) {
            header.set(LittleEndian.I64, LasHeader.POINTS_AT, points);
            for (int i = 0; i < RETURNS; i++) {
                header.set(LittleEndian.I64, RETURNS_AT + (long) i * Long.BYTES, returns[i + 1]);
            }
        }
    }

    /** Number of points by their return, from 0 to 15. */
    private long[] returns() {
        Column column = las.points().column("return_number");
        long[] counts = new long[RETURNS + 1];
        for (int i = 0; i < column.size(); i++) {
            counts[(int) column.bits(i)]++;
        }
        return counts;
    }

    private void putAxes(MemorySegment header) {
        for (int axis = 0; axis < axes.size(); axis++) {
            Column.Scaled column = axes.get(axis);
            header.set(LittleEndian.F64, LasHeader.SCALE_AT + (long) axis * Double.BYTES, column.scale());
            header.set(LittleEndian.F64, LasHeader.OFFSET_AT + (long) axis * Double.BYTES, column.offset());
            var bounds =
                    IntStream.range(0, column.size()).mapToDouble(column::real).summaryStatistics();
            long at = BOUNDS_AT + 2L * axis * Double.BYTES;
            header.set(LittleEndian.F64, at, column.size() == 0 ? 0 : bounds.getMax());
            header.set(LittleEndian.F64, at + Double.BYTES, column.size() == 0 ? 0 : bounds.getMin());
        }
    }

    private List<LasRecord> all() {
        List<LasRecord> all = new ArrayList<>(las.records());
        if (!extras.isEmpty()) {
            ByteArrayOutputStream descriptions = new ByteArrayOutputStream();
            extras.forEach(extra -> descriptions.writeBytes(extra.encoded()));
            all.add(new LasRecord(Las.SPECIFICATION, Las.EXTRA_BYTES, "extra bytes", descriptions.toByteArray()));
        }
        compression.ifPresent(all::add);
        return all;
    }

    private static byte[] encoded(List<LasRecord> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(record -> out.writeBytes(encoded(record)));
        return out.toByteArray();
    }

    private static byte[] encoded(LasRecord record) {
        int length = record.content().length;
        if (length > 0xFFFF
                || record.user().length() > 16
                || record.description().length() > TEXT_BYTES) {
            throw new InvalidInput("record '" + record.user() + "' " + record.id() + ": " + length
                    + " bytes, a user of more than 16 or a description of more than 32 characters cannot be written");
        }
        byte[] bytes = new byte[LasHeader.RECORD_HEADER + length];
        LasExtra.put(record.user(), bytes, 2, 16);
        MemorySegment memory = MemorySegment.ofArray(bytes);
        memory.set(LittleEndian.I16, 18, (short) record.id());
        memory.set(LittleEndian.I16, 20, (short) length);
        LasExtra.put(record.description(), bytes, 22, TEXT_BYTES);
        System.arraycopy(record.content(), 0, bytes, LasHeader.RECORD_HEADER, length);
        return bytes;
    }
}
