package dev.scantling.sparse.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a text file of numbers, plain or compressed, one after the other and none longer than a limit. */
final class MatrixLines implements AutoCloseable {
    private static final int LONGEST = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final StringBuilder text = new StringBuilder();
    private long line;

    private MatrixLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static MatrixLines open(Path file) {
        ReadableFile.requireNoFolder(file);
        try {
            return new MatrixLines(file, new BufferedInputStream(inflated(file), BUFFER));
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }

    private static InputStream inflated(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean compressed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return compressed ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The words of the next line; null at the end. */
    @Nullable
    Words next() {
        try {
            if (!readLine()) {
                return null;
            }
        } catch (IOException e) {
            throw end().error("cannot be read: " + e + "; is it a complete matrix?");
        }
        return Words.split(file.toString(), line, text);
    }

    /** The words of the next line that has any and is no comment; null at the end. */
    @Nullable
    Words nextData() {
        Words words = next();
        while (words != null && (words.count() == 0 || words.word(0).startsWith("%"))) {
            words = next();
        }
        return words;
    }

    private boolean readLine() throws IOException {
        text.setLength(0);
        int read = in.read();
        if (read < 0) {
            return false;
        }
        line++;
        while (read >= 0 && read != '\n') {
            if (text.length() == LONGEST) {
                throw new IOException("the line has more than " + LONGEST + " characters");
            }
            text.append((char) read);
            read = in.read();
        }
        return true;
    }

    /** For messages about the line read last, or the end of the file. */
    Words end() {
        return new Words(file.toString(), line, List.of());
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }
}
