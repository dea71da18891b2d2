package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the Point Cloud Library, PCD 0.7 and the versions before it that have the same header. Immutable.
 *
 * <p>Each field is a column of the same name and type; a field of count n is n columns {@code name[0]} to
 * {@code name[n-1]}. Fields named {@code _} are padding and left out. Packed colours ({@code rgb}, {@code rgba}) stay as
 * they are. Units are not stated.
 *
 * @param width points in a row, or all points of a cloud without order
 * @param height number of rows, 1 for a cloud without order
 * @param viewpoint where the sensor was: x, y, z and the quaternion w, x, y, z
 * @see <a href="https://pointclouds.org/documentation/tutorials/pcd_file_format.html">The PCD file format</a>
 */
public record Pcd(PointCloud cloud, int width, int height, List<Double> viewpoint) {
    /** The origin, looking along the axes. */
    public static final List<Double> ORIGIN = List.of(0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0);

    /**
     * Checks the order of the points.
     *
     * @throws InvalidInput if width times height is not the number of points, or the viewpoint has not seven numbers
     */
    public Pcd {
        viewpoint = List.copyOf(viewpoint);
        if (width < 0 || height < 0 || (long) width * height != cloud.size()) {
            throw new InvalidInput("an organised cloud of width " + width + " and height " + height + " has "
                    + (long) width * height + " points, not " + cloud.size());
        }
        if (viewpoint.size() != ORIGIN.size()) {
            throw new InvalidInput(
                    "a viewpoint has " + ORIGIN.size() + " numbers (tx ty tz qw qx qy qz), not " + viewpoint.size());
        }
    }

    /** A cloud without order, seen from the origin. */
    public static Pcd of(PointCloud cloud) {
        return new Pcd(cloud, cloud.size(), 1, ORIGIN);
    }

    /**
     * Reads a file of any encoding. What follows the last point of a binary file is ignored, because PCL pads files.
     *
     * @throws InvalidInput naming file and line or offset, if it cannot be read, is malformed or truncated
     */
    public static Pcd read(Path file) {
        return MappedFile.read(file, bytes -> PcdReader.parse(file.toString(), bytes));
    }

    /**
     * Writes version 0.7; reading gives the same columns, order and viewpoint again.
     *
     * @throws InvalidInput if a name has blanks or the file cannot be written
     */
    public void write(Path file, PcdEncoding encoding) {
        PcdHeader header = PcdHeader.of(this, encoding);
        AtomicFile.write(file, out -> new PcdWriter(cloud, header).write(out));
    }
}
