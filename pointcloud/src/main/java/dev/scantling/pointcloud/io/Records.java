package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.util.List;

/** Files that are nothing but equally long records. */
final class Records {
    private Records() {}

    /**
     * Number of records in a file.
     *
     * @throws InvalidInput if the file ends within a record, or has more than an array holds
     */
    static int count(String file, long fileBytes, int recordBytes, String record) {
        long whole = fileBytes / recordBytes;
        if (fileBytes % recordBytes != 0) {
            throw new InvalidInput(file + ": truncated: " + record + " " + whole + " at offset " + whole * recordBytes
                    + " has " + fileBytes % recordBytes + " of " + recordBytes + " bytes; the size, " + fileBytes
                    + " bytes, should be a multiple of " + recordBytes + ": copy the file again, or check its format");
        }
        if (whole > Integer.MAX_VALUE - 8) {
            throw new InvalidInput(
                    file + ": " + whole + " " + record + "s are more than an array holds; split the file");
        }
        return (int) whole;
    }

    /**
     * Checks a number of records that a file claims, before memory is taken for them.
     *
     * @param least bytes that a record takes at least
     * @throws InvalidInput if the rest of the file is too short, or they are more than an array holds
     */
    static int requireRoom(String file, long offset, long remaining, long count, long least, String record) {
        if (count < 0 || count > Integer.MAX_VALUE - 8) {
            throw new InvalidInput(file + ", offset " + offset + ": claims " + Long.toUnsignedString(count) + " "
                    + record + "s; from 0 to " + (Integer.MAX_VALUE - 8) + " can be read");
        }
        if (least > 0 && count > remaining / least) {
            throw new InvalidInput(file + ", offset " + offset + ": truncated: " + count + " " + record
                    + "s of at least " + least + " bytes were announced, but only " + remaining
                    + " bytes follow; copy the file again, or correct the number in its header");
        }
        return (int) count;
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
