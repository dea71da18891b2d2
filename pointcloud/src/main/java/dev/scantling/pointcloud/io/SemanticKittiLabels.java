package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/** SemanticKITTI {@code .label} files: one uint32 per point, class in the low 16 bits, instance in the high 16. */
public final class SemanticKittiLabels {
    public static final String SUFFIX = ".label";

    private SemanticKittiLabels() {}

    /**
     * Reads the words of a scan of {@code points} points.
     *
     * @throws InvalidInput if the file cannot be read, is truncated, or has another number of labels
     */
    public static int[] read(Path file, int points) {
        return MappedFile.read(file, bytes -> parse(file, bytes, points));
    }

    /**
     * Reads the words of a scan of any size, as columns {@code instance} and {@code class}, both uint16.
     *
     * @throws InvalidInput if the file cannot be read or is truncated
     */
    public static PointCloud readColumns(Path file) {
        int[] words = MappedFile.read(
                file,
                bytes -> parse(file, bytes, Records.count(file.toString(), bytes.byteSize(), Integer.BYTES, "label")));
        ColumnBuilder instances = ColumnBuilder.of("instance", Column.DIMENSIONLESS, NumberType.U16, words.length);
        ColumnBuilder classes = ColumnBuilder.of("class", Column.DIMENSIONLESS, NumberType.U16, words.length);
        for (int word : words) {
            instances.add(instance(word));
            classes.add(semanticClass(word));
        }
        return new PointCloud(List.of(instances.build(), classes.build()));
    }

    private static int[] parse(Path file, MemorySegment bytes, int points) {
        int labels = Records.count(file.toString(), bytes.byteSize(), Integer.BYTES, "label");
        if (labels != points) {
            throw new InvalidInput(file + ": has " + labels + " labels, but the scan has " + points
                    + " points; take the .label file of the same scan");
        }
        return bytes.toArray(LittleEndian.I32);
    }

    /**
     * Writes one word per point.
     *
     * @throws InvalidInput if the file cannot be written
     */
    public static void write(Path file, int[] words) {
        AtomicFile.write(file, stream -> {
            LittleEndianOutput out = new LittleEndianOutput(stream);
            for (int word : words) {
                out.i32(word);
            }
        });
    }

    /** The raw class of a word. */
    public static int semanticClass(int word) {
        return word & 0xFFFF;
    }

    /** The instance of a word, 0 for none. */
    public static int instance(int word) {
        return word >>> 16;
    }

    /** The word of a class and an instance, each 0 to 65535. */
    public static int word(int semanticClass, int instance) {
        return (instance << 16) | (semanticClass & 0xFFFF);
    }
}
