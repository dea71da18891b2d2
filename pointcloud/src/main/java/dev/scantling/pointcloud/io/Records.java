package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.util.List;

/** Files that are nothing but equally long records. */
final class Records {
    /** What a Java array holds on every JVM. */
    static final int MOST = Integer.MAX_VALUE - 8;

    private Records() {}

    /**
     * Number of records in a file.
     *
     * @throws InvalidInput if the file ends within a record, or has more than an array holds
     */
    static int count(String file, long fileBytes, int recordBytes, String record) {
        return requireArray(file, countOfAny(file, fileBytes, recordBytes, record), record);
    }

    /** As {@link #count}, for records that are not read at once. */
    static long countOfAny(String file, long fileBytes, int recordBytes, String record) {
        long whole = fileBytes / recordBytes;
        if (fileBytes % recordBytes != 0) {
            throw new InvalidInput(file + ": truncated: " + record + " " + whole + " at offset " + whole * recordBytes
                    + " has " + fileBytes % recordBytes + " of " + recordBytes + " bytes; the size, " + fileBytes
                    + " bytes, should be a multiple of " + recordBytes + ": copy the file again, or check its format");
        }
        return whole;
    }

    /** @throws InvalidInput if a file has more records than an array holds */
    static int requireArray(String file, long count, String record) {
        if (count > MOST) {
            throw new InvalidInput(file + ": " + count + " " + record
                    + "s are more than an array holds; read the file in pieces, or split it");
        }
        return (int) count;
    }

    /**
     * Checks a number of records that a file claims, before memory is taken for them.
     *
     * @param least bytes that a record takes at least
     * @throws InvalidInput if the rest of the file is too short, or they are more than an array holds
     */
    static int requireRoom(String file, long offset, long remaining, long count, long least, String record) {
        if (count < 0 || count > MOST) {
            throw new InvalidInput(file + ", offset " + offset + ": claims " + Long.toUnsignedString(count) + " "
                    + record + "s; from 0 to " + MOST + " can be read");
        }
        requireBytes(file, offset, remaining, count, least, record);
        return (int) count;
    }

    /** As {@link #requireRoom}, for records that are not read at once. */
    static void requireBytes(String file, long offset, long remaining, long count, long least, String record) {
        if (least > 0 && count > remaining / least) {
            throw new InvalidInput(file + ", offset " + offset + ": truncated: " + count + " " + record
                    + "s of at least " + least + " bytes were announced, but only " + remaining
                    + " bytes follow; copy the file again, or correct the number in its header");
        }
    }

    /** The cloud of a file's columns; its errors name the file. */
    static PointCloud cloud(String file, List<Column> columns) {
        try {
            return new PointCloud(columns);
        } catch (InvalidInput e) {
            throw new InvalidInput(file + ": " + e.getMessage(), e);
        }
    }
}
