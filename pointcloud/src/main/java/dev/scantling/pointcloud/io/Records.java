package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.nio.file.Path;

/** Files that are nothing but equally long records. */
final class Records {
    private Records() {}

    /**
     * Number of records in a file.
     *
     * @throws InvalidInput if the file ends within a record, or has more than an array holds
     */
    static int count(Path file, long fileBytes, int recordBytes, String record) {
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
}
