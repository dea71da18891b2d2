package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of LAS points.
 *
 * @param offset where its bytes begin in a record
 * @param shift lowest bit of a field that is a part of a byte
 * @param bits number of its bits, 0 for whole bytes
 */
record LasField(String name, String unit, NumberType type, int offset, int shift, int bits) {
    /** Bytes of a point of each format, without extra bytes. */
    private static final int[] RECORD_BYTES = {20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67};

    /** Minor version of LAS that introduced each format. */
    private static final int[] SINCE = {0, 0, 2, 2, 3, 3, 4, 4, 4, 4, 4};

    static final int FORMATS = RECORD_BYTES.length;
    /** From this format on, points are laid out as LAS 1.4 says. */
    static final int FIRST_OF_14 = 6;

    private static final String DEGREES = "deg";
    private static final String SECONDS = "s";
    private static final String PICOSECONDS = "ps";

    static int recordBytes(int format) {
        return RECORD_BYTES[format];
    }

    static boolean isSince(int minor, int format) {
        return minor >= SINCE[format];
    }

    /** What is wrong where {@link #isSince} is false. */
    static String tooEarly(int minor, int format) {
        return "points of format " + format + " need version 1." + SINCE[format] + " or later, not 1." + minor
                + "; correct the version or the format";
    }

    /** All fields of a format but the coordinates, in the order of the LAS specification. */
    static List<LasField> of(int format) {
        List<LasField> fields = format < FIRST_OF_14 ? legacyBase() : base();
        switch (format) {
            case 0, 6 -> {}
            case 1 -> time(fields, 20);
            case 2 -> colours(fields, 20);
            case 3, 5 -> {
                time(fields, 20);
                colours(fields, 28);
            }
            case 4 -> time(fields, 20);
            case 7, 8, 10 -> colours(fields, 30);
            default -> {} // 9: no colours
        }
        if (format == 8 || format == 10) {
            whole(fields, "nir", Column.DIMENSIONLESS, NumberType.U16, 36);
        }
        if (format == 4 || format == 5 || format >= 9) {
            wavePacket(fields, recordBytes(format) - 29);
        }
        return fields;
    }

    private static List<LasField> legacyBase() {
        List<LasField> fields = new ArrayList<>();
        whole(fields, "intensity", Column.DIMENSIONLESS, NumberType.U16, 12);
        part(fields, "return_number", 14, 0, 3);
        part(fields, "number_of_returns", 14, 3, 3);
        part(fields, "scan_direction", 14, 6, 1);
        part(fields, "edge_of_flight_line", 14, 7, 1);
        part(fields, "classification", 15, 0, 5);
        part(fields, "synthetic", 15, 5, 1);
        part(fields, "key_point", 15, 6, 1);
        part(fields, "withheld", 15, 7, 1);
        whole(fields, "scan_angle", DEGREES, NumberType.I8, 16);
        whole(fields, "user_data", Column.DIMENSIONLESS, NumberType.U8, 17);
        whole(fields, "point_source_id", Column.DIMENSIONLESS, NumberType.U16, 18);
        return fields;
    }

    private static List<LasField> base() {
        List<LasField> fields = new ArrayList<>();
        whole(fields, "intensity", Column.DIMENSIONLESS, NumberType.U16, 12);
        part(fields, "return_number", 14, 0, 4);
        part(fields, "number_of_returns", 14, 4, 4);
        part(fields, "synthetic", 15, 0, 1);
        part(fields, "key_point", 15, 1, 1);
        part(fields, "withheld", 15, 2, 1);
        part(fields, "overlap", 15, 3, 1);
        part(fields, "scanner_channel", 15, 4, 2);
        part(fields, "scan_direction", 15, 6, 1);
        part(fields, "edge_of_flight_line", 15, 7, 1);
        whole(fields, "classification", Column.DIMENSIONLESS, NumberType.U8, 16);
        whole(fields, "user_data", Column.DIMENSIONLESS, NumberType.U8, 17);
        whole(fields, "scan_angle", "0.006 " + DEGREES, NumberType.I16, 18);
        whole(fields, "point_source_id", Column.DIMENSIONLESS, NumberType.U16, 20);
        time(fields, 22);
        return fields;
    }

    private static void time(List<LasField> fields, int offset) {
        whole(fields, "gps_time", SECONDS, NumberType.F64, offset);
    }

    private static void colours(List<LasField> fields, int offset) {
        whole(fields, "red", Column.DIMENSIONLESS, NumberType.U16, offset);
        whole(fields, "green", Column.DIMENSIONLESS, NumberType.U16, offset + 2);
        whole(fields, "blue", Column.DIMENSIONLESS, NumberType.U16, offset + 4);
    }

    private static void wavePacket(List<LasField> fields, int offset) {
        whole(fields, "wave_descriptor", Column.DIMENSIONLESS, NumberType.U8, offset);
        whole(fields, "wave_offset", "byte", NumberType.U64, offset + 1);
        whole(fields, "wave_size", "byte", NumberType.U32, offset + 9);
        whole(fields, "wave_location", PICOSECONDS, NumberType.F32, offset + 13);
        whole(fields, "wave_dx", Column.UNSTATED, NumberType.F32, offset + 17);
        whole(fields, "wave_dy", Column.UNSTATED, NumberType.F32, offset + 21);
        whole(fields, "wave_dz", Column.UNSTATED, NumberType.F32, offset + 25);
    }

    private static void whole(List<LasField> fields, String name, String unit, NumberType type, int offset) {
        fields.add(new LasField(name, unit, type, offset, 0, 0));
    }

    private static void part(List<LasField> fields, String name, int offset, int shift, int bits) {
        fields.add(new LasField(name, Column.DIMENSIONLESS, NumberType.U8, offset, shift, bits));
    }

    /** The bits of the field in a record. */
    long get(MemorySegment record) {
        long value = type.read(record, offset, ByteOrder.LITTLE_ENDIAN);
        return bits == 0 ? value : value >>> shift & mask();
    }

    /** Puts the field into a record, whose bits of it are zero. */
    void put(long value, MemorySegment record) {
        long there = bits == 0 ? 0 : type.read(record, offset, ByteOrder.LITTLE_ENDIAN);
        type.write(there | value << shift, record, offset, ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the field can hold the bits of a value. */
    boolean holds(long value) {
        return bits == 0 || (value & ~mask()) == 0;
    }

    private long mask() {
        return (1L << bits) - 1;
    }
}
