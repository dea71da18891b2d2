package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * What precedes the points of a LAS or LAZ file.
 *
 * @param scale of x, y and z; likewise the offset
 * @param begin where the points begin
 */
record LasHeader(
        int minor,
        int encoding,
        int format,
        boolean compressed,
        int recordBytes,
        long points,
        List<Double> scale,
        List<Double> offset,
        long begin,
        List<LasRecord> records) {
    static final String SIGNATURE = "LASF";
    /** The first minor version with counts of 64 bits. */
    static final int LARGE = 4;

    static final int ENCODING_AT = 6;
    static final int MINOR_AT = 25;
    static final int SIZE_AT = 94;
    static final int BEGIN_AT = 96;
    static final int RECORDS_AT = 100;
    static final int FORMAT_AT = 104;
    static final int RECORD_BYTES_AT = 105;
    static final int LEGACY_POINTS_AT = 107;
    static final int SCALE_AT = 131;
    static final int OFFSET_AT = 155;
    static final int POINTS_AT = 247;
    static final int[] SIZES = {227, 227, 227, 235, 375};
    static final int RECORD_HEADER = 54;
    /** Bit of the point format. */
    static final int COMPRESSED = 0x80;

    /** Reads the header of a file; {@code file} names it in messages. */
    static LasHeader parse(String file, MemorySegment bytes) {
        require(file, 0, bytes.byteSize() >= SIZES[0], "the file ends within its header of 227 bytes; copy it again");
        require(
                file,
                0,
                LasExtra.text(bytes, 0, 4).equals(SIGNATURE),
                "this is no LAS file, it does not start with LASF");
        int major = u8(bytes, MINOR_AT - 1);
        int minor = u8(bytes, MINOR_AT);
        require(
                file,
                MINOR_AT - 1,
                major == 1 && minor < SIZES.length,
                "version " + major + "." + minor + " is unknown; 1.0 to 1.4 are read");
        int headerBytes = u16(bytes, SIZE_AT);
        require(
                file,
                SIZE_AT,
                headerBytes >= SIZES[minor] && headerBytes <= bytes.byteSize(),
                "a header of version 1." + minor + " has at least " + SIZES[minor]
                        + " bytes and lies in the file, which says " + headerBytes + " and has " + bytes.byteSize());
        long begin = u32(bytes, BEGIN_AT);
        require(
                file,
                BEGIN_AT,
                begin >= headerBytes && begin <= bytes.byteSize(),
                "the points begin at " + begin + ", which is outside the file or within its header");
        int format = format(file, bytes, minor);
        int recordBytes = u16(bytes, RECORD_BYTES_AT);
        require(
                file,
                RECORD_BYTES_AT,
                recordBytes >= LasField.recordBytes(format),
                "points of format " + format + " have at least " + LasField.recordBytes(format) + " bytes, not "
                        + recordBytes);
        return new LasHeader(
                minor,
                u16(bytes, ENCODING_AT),
                format,
                (u8(bytes, FORMAT_AT) & COMPRESSED) != 0,
                recordBytes,
                points(file, bytes, minor),
                triple(bytes, SCALE_AT),
                triple(bytes, OFFSET_AT),
                begin,
                records(file, bytes.asSlice(0, begin), headerBytes, u32(bytes, RECORDS_AT)));
    }

    private static int format(String file, MemorySegment bytes, int minor) {
        int format = u8(bytes, FORMAT_AT) & ~COMPRESSED;
        require(file, FORMAT_AT, format < LasField.FORMATS, "point format " + format + " is unknown; 0 to 10 are read");
        require(file, FORMAT_AT, LasField.isSince(minor, format), LasField.tooEarly(minor, format));
        return format;
    }

    /** The count of 64 bits that version 1.4 has, which alone is right where the older one is 0. */
    private static long points(String file, MemorySegment bytes, int minor) {
        long legacy = u32(bytes, LEGACY_POINTS_AT);
        long points = minor < LARGE ? legacy : bytes.get(LittleEndian.I64, POINTS_AT);
        require(file, POINTS_AT, points >= 0, "claims " + points + " points; the file is damaged, copy it again");
        require(
                file,
                LEGACY_POINTS_AT,
                legacy == 0 || legacy == points,
                "the counts of points disagree: " + legacy + ", and " + points + " at offset " + POINTS_AT);
        return points;
    }

    private static List<LasRecord> records(String file, MemorySegment bytes, int begin, long count) {
        List<LasRecord> records = new ArrayList<>();
        long at = begin;
        for (long i = 0; i < count; i++) {
            Records.requireRoom(file, at, bytes.byteSize() - at, count - i, RECORD_HEADER, "variable length record");
            int length = u16(bytes, at + 20);
            Records.requireRoom(file, at, bytes.byteSize() - at - RECORD_HEADER, length, 1, "byte of a record");
            records.add(new LasRecord(
                    LasExtra.text(bytes, at + 2, 16),
                    u16(bytes, at + 18),
                    LasExtra.text(bytes, at + 22, 32),
                    bytes.asSlice(at + RECORD_HEADER, length).toArray(ValueLayout.JAVA_BYTE)));
            at += RECORD_HEADER + length;
        }
        return records;
    }

    private static void require(String file, long offset, boolean condition, String message) {
        if (!condition) {
            throw error(file, offset, message);
        }
    }

    static InvalidInput error(String file, long offset, String message) {
        return new InvalidInput(file + ", offset " + offset + ": " + message);
    }

    private static List<Double> triple(MemorySegment bytes, long offset) {
        return List.of(
                bytes.get(LittleEndian.F64, offset),
                bytes.get(LittleEndian.F64, offset + Double.BYTES),
                bytes.get(LittleEndian.F64, offset + 2 * Double.BYTES));
    }

    private static int u8(MemorySegment bytes, long offset) {
        return bytes.get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
    }

    private static int u16(MemorySegment bytes, long offset) {
        return bytes.get(LittleEndian.I16, offset) & 0xFFFF;
    }

    private static long u32(MemorySegment bytes, long offset) {
        return Integer.toUnsignedLong(bytes.get(LittleEndian.I32, offset));
    }
}
