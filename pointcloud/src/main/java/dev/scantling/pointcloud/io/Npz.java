package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.io.AtomicFile;
import dev.scantling.sparse.io.ReadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** NumPy's archives of named arrays: a zip file of {@code NAME.npy} entries. */
public final class Npz {
    private static final String SUFFIX = ".npy";
    /** Deflate cannot shrink data further than this, so a larger claim is false. */
    private static final int MAX_DEFLATE_RATIO = 1032;

    private static final int SLACK_BYTES = 64;
    /** The earliest time a zip entry can carry: equal arrays give equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /**
     * Reads every array, in the order of the archive, by its name without {@code .npy}.
     *
     * @throws InvalidInput naming file, entry and offset if the archive or one of its entries is malformed
     */
    public static Map<String, NpyArray> read(Path file) {
        ReadableFile.requireNoFolder(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return readAll(file, zip);
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }

    private static Map<String, NpyArray> readAll(Path file, ZipFile zip) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String source = file + "!" + entry.getName();
            if (!entry.getName().endsWith(SUFFIX)) {
                throw new InvalidInput(source + ": is not an .npy entry; write the archive with numpy.savez");
            }
            String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
            NpyArray array = Npy.parse(source, MemorySegment.ofArray(content(source, zip, entry)));
            if (arrays.put(name, array) != null) {
                throw new InvalidInput(source + ": occurs twice");
            }
        }
        return arrays;
    }

    /** Inflates an entry; the buffer grows with what really arrives, not with what the directory claims. */
    private static byte[] content(String source, ZipFile zip, ZipEntry entry) throws IOException {
        long size = entry.getSize();
        if (size < 0
                || size > Integer.MAX_VALUE - 8
                || size > MAX_DEFLATE_RATIO * (entry.getCompressedSize() + SLACK_BYTES)) {
            throw new InvalidInput(source + ": claims " + size + " bytes from " + entry.getCompressedSize()
                    + " compressed ones, which cannot be; write the archive again");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length != size || in.read() >= 0) {
                throw new InvalidInput(source + ": the archive says " + size + " bytes, it has "
                        + (bytes.length < size ? Integer.toString(bytes.length) : "more") + "; write it again");
            }
            return bytes;
        }
    }

    /**
     * Writes a compressed archive in the map's order.
     *
     * @throws InvalidInput if the file cannot be written
     */
    public static void write(Path file, Map<String, NpyArray> arrays) {
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + SUFFIX);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Npy.write(zip, array.getValue());
                zip.closeEntry();
            }
            zip.finish();
        });
    }
}
