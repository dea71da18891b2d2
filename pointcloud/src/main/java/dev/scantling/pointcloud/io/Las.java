package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A LAS file of the versions 1.0 to 1.4, compressed (LAZ) or not. Immutable.
 *
 * <p>Columns: x, y, z ({@link dev.scantling.pointcloud.Column.Scaled}: exact in double precision; the unit is that of the
 * coordinate system), then the fields of the point format under their usual names ({@code intensity} as uint16,
 * {@code return_number}, {@code classification}, {@code gps_time}, {@code red}, ...), then the extra bytes as the file
 * describes them. Angles of formats 6 to 10 are in units of 0.006 degrees. Waveforms and extended records are not read.
 *
 * @param minor 0 to 4, of version 1
 * @param format of points, 0 to 10; 2 and 3 since version 1.2, 4 and 5 since 1.3, 6 to 10 since 1.4
 * @param encoding the bits of the global encoding: what kind of time it is, and how the coordinate system is said
 * @param records variable length records but those of LASzip and of extra bytes, which follow from the columns
 * @see <a href="https://www.asprs.org/divisions-committees/lidar-division/laser-las-file-format-exchange-activities">ASPRS,
 *     LAS specification 1.4</a>
 */
public record Las(int minor, int format, int encoding, PointCloud points, List<LasRecord> records) {
    static final String SPECIFICATION = "LASF_Spec";
    static final int EXTRA_BYTES = 4;

    /**
     * Checks the numbers.
     *
     * @throws InvalidInput if version or format is not known, or the version has not the format
     */
    public Las {
        if (minor < 0 || minor >= LasHeader.SIZES.length || format < 0 || format >= LasField.FORMATS) {
            throw new InvalidInput("LAS 1." + minor + " with points of format " + format
                    + " is unknown; there are 1.0 to 1.4 and formats 0 to 10");
        }
        if (!LasField.isSince(minor, format)) {
            throw new InvalidInput(LasField.tooEarly(minor, format));
        }
        records = List.copyOf(records);
    }

    /**
     * Reads a file. Points of LAZ files are decompressed by our own decoder (formats 0 to 5, wave packets) and by laszip4j.
     *
     * @throws InvalidInput naming file and offset, if it cannot be read, is malformed or truncated
     */
    public static Las read(Path file) {
        return MappedFile.read(file, bytes -> LasReader.parse(file.toString(), bytes));
    }

    /**
     * Reads what a file says of itself: its columns have no points.
     *
     * @throws InvalidInput as {@link #read}
     */
    public static Las readWithoutPoints(Path file) {
        return MappedFile.read(file, bytes -> LasReader.withoutPoints(file.toString(), bytes));
    }

    /** A file like this with other points. */
    public Las with(PointCloud others) {
        return new Las(minor, format, encoding, others, records);
    }

    /**
     * Writes a file that is not compressed; reading gives the same columns and records again.
     *
     * @throws InvalidInput if x, y and z are not on a grid of 32 bits, a column of the format is missing or of another
     *     type, a name of another column is longer than 32 characters, or the file cannot be written
     */
    public void write(Path file) {
        LasWriter writer = new LasWriter(this);
        AtomicFile.write(file, writer::write);
    }

    /**
     * Writes a LAZ file: the points in chunks of 50,000, of formats 0 to 5 their items in the second versions of LASzip (of wave
     * packets in the first, the only one), of formats 6 to 10 in layers of the third. Reading gives the same columns and records
     * again. What was compressed is kept in memory until all is.
     *
     * @throws InvalidInput as {@link #write}
     * @see <a href="https://github.com/ASPRSorg/LAZ">LAZ specification</a>
     */
    public void writeCompressed(Path file) {
        LasWriter writer = new LasWriter(this);
        AtomicFile.write(file, writer::writeCompressed);
    }
}
