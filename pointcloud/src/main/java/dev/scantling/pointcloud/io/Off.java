package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.file.Path;

/**
 * A mesh of an OFF file: vertices with x, y, z, and where the file has them normals (NOFF) and colours (COFF), and faces.
 * Immutable. Numbers are float64, units are not stated. Colours of faces and the number of edges are left out.
 *
 * @param vertices columns x, y, z; then nx, ny, nz; then red, green, blue, alpha
 * @param faces the vertices of each face, as uint32 lists with lengths of int32
 * @see <a href="http://www.geomview.org/docs/html/OFF.html">Geomview, OFF files</a>
 */
public record Off(PointCloud vertices, PlyProperty.Lists faces) {
    /** The name of the lists of faces. */
    public static final String FACES = "vertex_indices";

    /**
     * Checks the faces.
     *
     * @throws InvalidInput if the columns are others, or a face names a vertex that there is not
     */
    public Off {
        OffHeader.requireKnown(vertices.columns().stream().map(Column::name).toList());
        if (faces.values().type() != NumberType.U32) {
            throw new InvalidInput("faces must be lists of uint32, not "
                    + faces.values().type().longName());
        }
        for (int i = 0; i < faces.values().size(); i++) {
            if (faces.values().bits(i) >= vertices.size()) {
                throw new InvalidInput(
                        "a face has vertex " + faces.values().bits(i) + ", there are only " + vertices.size());
            }
        }
    }

    /**
     * Points without faces.
     *
     * @throws InvalidInput if the columns are others than those of vertices
     */
    public static Off of(PointCloud vertices) {
        Column none = new Column.Integers(FACES, Column.UNSTATED, NumberType.U32, new byte[0]);
        return new Off(vertices, new PlyProperty.Lists(NumberType.I32, new int[1], none));
    }

    /**
     * Reads a file. The keyword may be on the line of the counts, as in some files of ModelNet40.
     *
     * @throws InvalidInput naming file and line, if it cannot be read, is malformed or truncated, or of a kind that is not
     *     read: binary, four or n dimensions, texture coordinates
     */
    public static Off read(Path file) {
        return MappedFile.read(file, bytes -> new OffReader(file.toString(), bytes).parse());
    }

    /**
     * Writes a file; reading gives the same mesh again.
     *
     * @throws InvalidInput if the file cannot be written
     */
    public void write(Path file) {
        AtomicFile.write(file, out -> OffHeader.write(out, this));
    }
}
