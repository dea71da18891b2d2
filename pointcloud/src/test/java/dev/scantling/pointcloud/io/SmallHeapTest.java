package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM whose heap is smaller than the points of a file reads the file in pieces, and cannot read it whole. */
class SmallHeapTest {
    private static final String HEAP = "-Xmx32m";
    private static final int POINTS = 4_000_000;

    @TempDir
    Path folder;

    /** Counts the points of a file, {@code pieces} or {@code whole}. */
    static final class Count {
        private Count() {}

        public static void main(String[] arguments) {
            Path file = Path.of(arguments[1]);
            if (arguments[0].equals("whole")) {
                System.out.print(PointClouds.read(file).size());
                return;
            }
            long[] points = {0};
            try (PointStream stream = PointClouds.stream(file, 10_000)) {
                stream.forEach(piece -> points[0] += piece.size());
            }
            System.out.print(points[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.bin", "a.pcd", "a.ply", "a.npy"})
    void filesLargerThanTheHeapAreReadInPieces(String name) throws Exception {
        Path file = folder.resolve(name);
        byte[] header = header(name).getBytes(StandardCharsets.ISO_8859_1);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header);
            out.setLength(header.length + 16L * POINTS); // no block of it is written
        }
        requirePiecesOnly(file);
    }

    private static String header(String name) {
        return switch (name) {
            case "a.pcd" -> "FIELDS x y z w\nSIZE 4 4 4 4\nTYPE F F F F\nWIDTH " + POINTS + "\nHEIGHT 1\nDATA binary\n";
            case "a.ply" ->
                "ply\nformat binary_little_endian 1.0\nelement vertex " + POINTS
                        + "\nproperty float x\nproperty float y\nproperty float z\nproperty float w\nend_header\n";
            case "a.npy" -> {
                String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + POINTS + ", 4), }\n";
                yield "\u0093NUMPY\u0001\0" + (char) text.length() + "\0" + text;
            }
            default -> "";
        };
    }

    @Test
    void soIsCompressedText() throws Exception {
        Path file = folder.resolve("a.xyz.gz");
        byte[] lines = "0 0 0\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < POINTS / 1000; i++) {
                out.write(lines);
            }
        }
        requirePiecesOnly(file);
    }

    private static void requirePiecesOnly(Path file) throws IOException, InterruptedException {
        assertThat(run("pieces", file)).isEqualTo(String.valueOf(POINTS));
        assertThat(run("whole", file)).contains("OutOfMemoryError");
    }

    /** What a JVM prints that counts the points. */
    private static String run(String how, Path file) throws IOException, InterruptedException {
        String classes = System.getProperty("java.class.path")
                + java.io.File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Count.class.getName(),
                        how,
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
