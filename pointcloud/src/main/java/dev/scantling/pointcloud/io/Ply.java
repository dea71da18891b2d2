package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A polygon file: points with any properties, faces and other elements with lists. Immutable. Properties keep their names
 * and types; units are not stated.
 *
 * @param comments the lines {@code comment} and {@code obj_info} of the header, with these words
 * @see <a href="https://paulbourke.net/dataformats/ply/">G. Turk, The PLY polygon file format</a>
 */
public record Ply(List<String> comments, List<PlyElement> elements) {
    static final String VERTEX = "vertex";

    public Ply {
        comments = List.copyOf(comments);
        elements = List.copyOf(elements);
    }

    /** A file of points alone: the columns are the properties of its vertices. */
    public static Ply of(PointCloud cloud) {
        return new Ply(List.of("comment written by Scantling"), List.of(PlyElement.of(VERTEX, cloud)));
    }

    /**
     * Reads a file of any of the three formats.
     *
     * @throws InvalidInput naming file and line or offset, if it cannot be read, is malformed or truncated
     */
    public static Ply read(Path file) {
        return MappedFile.read(file, bytes -> PlyReader.parse(file.toString(), bytes));
    }

    /**
     * Writes a file; reading gives the same elements and comments again.
     *
     * @throws InvalidInput if PLY has no such type or name, or the file cannot be written
     */
    public void write(Path file, PlyFormat format) {
        String header = PlyHeader.of(this, format).text();
        AtomicFile.write(file, out -> new PlyWriting(out, format).write(header, elements));
    }

    /**
     * The element of a name.
     *
     * @throws InvalidInput if there is none
     */
    public PlyElement element(String name) {
        return elements.stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("no element '" + name + "'; there are "
                        + elements.stream().map(PlyElement::name).toList()));
    }

    /**
     * The vertices with all their properties but lists.
     *
     * @throws InvalidInput if there is no element vertex, or it has no numbers
     */
    public PointCloud vertices() {
        return element(VERTEX).cloud();
    }
}
