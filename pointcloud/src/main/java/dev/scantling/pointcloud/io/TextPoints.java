package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Points in plain text, a line for each: XYZ and PTS files, and tables of numbers. Blanks, commas or semicolons separate
 * values; what follows {@code #} or {@code //} is a comment. Coordinates become float64, since text does not say how exact
 * it is; units are not stated.
 */
public final class TextPoints {
    private TextPoints() {}

    /**
     * Reads an XYZ file or a table. A first line of as many words as there are columns names them; so does a comment,
     * if x, y and z are among its words ({@code # x y z nx ny nz}). Otherwise they are x, y, z, with a fourth one intensity; from the fifth on, or where
     * there are less than three, nothing says what they are, and they are {@code c0}, {@code c1} and so on.
     *
     * @throws InvalidInput naming file and line, if it cannot be read, a value is no number, or lines differ in length
     */
    public static PointCloud readXyz(Path file) {
        return MappedFile.read(file, bytes -> PointFormat.XYZ.parse(file.toString(), bytes));
    }

    /**
     * Reads a PTS file: optionally the number of points, then x, y, z; x, y, z, intensity; x, y, z, red, green, blue; or
     * x, y, z, intensity, red, green, blue. Colours are uint8, all others float64.
     *
     * @throws InvalidInput as {@link #readXyz}, or if lines have another number of values
     */
    public static PointCloud readPts(Path file) {
        return MappedFile.read(file, bytes -> PointFormat.PTS.parse(file.toString(), bytes));
    }

    /**
     * Writes all columns with a first line that names them. Reading gives the same values again, as float64;
     * of float32 columns the shortest numbers, which are the same only once they are rounded to float32.
     *
     * @throws InvalidInput if there are no x, y and z, a name is not one word or is a number, or the file cannot be written
     */
    public static void writeXyz(Path file, PointCloud cloud) {
        cloud.columns().forEach(TextPoints::requireNamed);
        List.of(PointCloud.X, PointCloud.Y, PointCloud.Z).forEach(cloud::column);
        String names = cloud.columns().stream().map(Column::name).collect(Collectors.joining(" "));
        write(file, "# " + names + "\n", cloud);
    }

    /** @throws InvalidInput if a line of names cannot have that of a column */
    static void requireNamed(Column column) {
        if (!column.name().matches("[A-Za-z_][^\\s,;#/]*") || TextPointsReader.isNumber(column.name())) {
            throw new InvalidInput("column '" + column.name()
                    + "' cannot be named in an XYZ file: a name begins with a letter, is no number such as nan,"
                    + " and has no blank, comma, semicolon, # or /; rename it");
        }
    }

    /**
     * Writes the number of points and the columns, which must be those that {@link #readPts} gives, in that order: colours
     * as uint8, all others as float64.
     *
     * @throws InvalidInput if they have other names or types, or the file cannot be written
     */
    public static void writePts(Path file, PointCloud cloud) {
        PtsColumns.requireThose(cloud.columns());
        write(file, cloud.size() + "\n", cloud);
    }

    private static void write(Path file, String firstLine, PointCloud cloud) {
        AtomicFile.write(file, (OutputStream out) -> {
            out.write(firstLine.getBytes(StandardCharsets.ISO_8859_1));
            TextNumbers.writeRows(out, cloud.columns());
        });
    }
}
