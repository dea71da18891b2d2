package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes coloured points as binary little-endian PLY, which every point viewer opens. */
public final class PlyWriter {
    private PlyWriter() {}

    /**
     * Writes vertices x, y, z (float), red, green, blue (uchar).
     *
     * @param rgb for each point 0xRRGGBB
     * @throws InvalidInput if lengths differ or the file cannot be written
     */
    public static void write(Path file, PointCloud cloud, int[] rgb) {
        requireOnePerPoint("colours", rgb.length, cloud.size());
        write(file, cloud, "", (out, point) -> colour(out, rgb[point]));
    }

    /**
     * As {@link #write(Path, PointCloud, int[])} with a further property label (uchar).
     *
     * @param labels for each point 0 to 255
     */
    public static void write(Path file, PointCloud cloud, int[] rgb, byte[] labels) {
        requireOnePerPoint("colours", rgb.length, cloud.size());
        requireOnePerPoint("labels", labels.length, cloud.size());
        write(file, cloud, "property uchar label\n", (out, point) -> {
            colour(out, rgb[point]);
            out.u8(labels[point]);
        });
    }

    /** Writes what follows the coordinates of a vertex. */
    private interface Attributes {
        void write(LittleEndianOutput out, int point) throws IOException;
    }

    private static void write(Path file, PointCloud cloud, String extraProperty, Attributes attributes) {
        float[] x = cloud.floats(PointCloud.X);
        float[] y = cloud.floats(PointCloud.Y);
        float[] z = cloud.floats(PointCloud.Z);
        AtomicFile.write(file, stream -> {
            stream.write((header(cloud.size()) + extraProperty + "end_header\n").getBytes(StandardCharsets.US_ASCII));
            LittleEndianOutput out = new LittleEndianOutput(stream);
            for (int point = 0; point < x.length; point++) {
                out.f32(x[point]);
                out.f32(y[point]);
                out.f32(z[point]);
                attributes.write(out, point);
            }
        });
    }

    private static String header(int points) {
        return """
                ply
                format binary_little_endian 1.0
                comment written by Scantling
                element vertex %d
                property float x
                property float y
                property float z
                property uchar red
                property uchar green
                property uchar blue
                """.formatted(points);
    }

    private static void colour(LittleEndianOutput out, int rgb) throws IOException {
        out.u8(rgb >> 16);
        out.u8(rgb >> 8);
        out.u8(rgb);
    }

    private static void requireOnePerPoint(String what, int count, int points) {
        if (count != points) {
            throw new InvalidInput(count + " " + what + " for " + points + " points; each point needs one");
        }
    }
}
