package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.io.ReadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The content of a compressed file, decompressed as it is asked for. Not thread-safe. */
final class GzipFeed implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String file;
    private final InputStream in;

    private GzipFeed(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static GzipFeed open(Path file) {
        ReadableFile.requireNoFolder(file);
        try {
            return of(file.toString(), Files.newInputStream(file));
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }

    private static GzipFeed of(String file, InputStream packed) throws IOException {
        try {
            return new GzipFeed(file, new BufferedInputStream(new GZIPInputStream(packed, BUFFER_BYTES), BUFFER_BYTES));
        } catch (IOException e) { // it has no header of gzip
            packed.close();
            throw Gzip.damaged(file, e);
        }
    }

    /** The first bytes, which are read again afterwards. */
    byte[] beginning(int count) {
        in.mark(count);
        byte[] bytes = new byte[count];
        int there = read(bytes, count);
        try {
            in.reset();
        } catch (IOException e) {
            throw Gzip.damaged(file, e);
        }
        return Arrays.copyOf(bytes, there);
    }

    /** The next byte as 0 to 255; -1 at the end. */
    int next() {
        try {
            return in.read();
        } catch (IOException e) {
            throw Gzip.damaged(file, e);
        }
    }

    /** Fills the first bytes of an array; the number of bytes there are, less than asked for only at the end. */
    int read(byte[] target, int count) {
        try {
            return in.readNBytes(target, 0, count);
        } catch (IOException e) {
            throw Gzip.damaged(file, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new InvalidInput(file + ": cannot be closed: " + e.getMessage(), e);
        }
    }
}
