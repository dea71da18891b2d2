package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.io.Words;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Divides bytes into lines, wherever they come from. */
final class TextLines {
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final IntSupplier bytes;
    private final StringBuilder text = new StringBuilder();
    private long line;

    /** @param bytes gives one byte after another as 0 to 255, and -1 at the end */
    TextLines(String file, IntSupplier bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    String file() {
        return file;
    }

    /** Number of the line read last, from 1. */
    long line() {
        return line;
    }

    /** The text of the next line without its end, in Latin-1; null at the end of the file. */
    @Nullable
    String next() {
        int next = bytes.getAsInt();
        if (next < 0) {
            return null;
        }
        line++;
        text.setLength(0);
        for (; next >= 0 && next != '\n'; next = bytes.getAsInt()) {
            if (text.length() == LONGEST) {
                throw error("the line has more than " + LONGEST + " characters; is this a text file?");
            }
            text.append((char) next);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** An error in the line read last. */
    InvalidInput error(String message) {
        return new Words(file, line, List.of()).error(message);
    }
}
