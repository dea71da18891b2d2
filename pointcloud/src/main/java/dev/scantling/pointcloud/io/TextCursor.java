package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.io.Words;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, from its first byte on; what follows the lines read so far may be binary. */
final class TextCursor {
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final MemorySegment bytes;
    private final StringBuilder text = new StringBuilder();
    private long offset;
    private long line;

    TextCursor(String file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Number of the line read last, from 1. */
    long line() {
        return line;
    }

    /** Where the next line begins. */
    long offset() {
        return offset;
    }

    /** Number of bytes that were not read yet. */
    long remaining() {
        return bytes.byteSize() - offset;
    }

    /** The text of the next line without its end, in Latin-1; null at the end of the file. */
    @Nullable
    String nextLine() {
        if (remaining() == 0) {
            return null;
        }
        line++;
        text.setLength(0);
        while (remaining() > 0) {
            char next = (char) (bytes.get(ValueLayout.JAVA_BYTE, offset++) & 0xFF);
            if (next == '\n') {
                break;
            }
            if (text.length() == LONGEST) {
                throw error("the line has more than " + LONGEST + " characters; is this a text file?");
            }
            text.append(next);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** The words of the next line; null at the end of the file. */
    @Nullable
    Words next() {
        String next = nextLine();
        return next == null ? null : Words.split(file, line, next);
    }

    /** The words of the next line that has any before a {@code #}; null at the end of the file. */
    @Nullable
    Words nextData() {
        String next = nextLine();
        while (next != null) {
            int comment = next.indexOf('#');
            Words words = Words.split(file, line, comment < 0 ? next : next.substring(0, comment));
            if (words.count() > 0) {
                return words;
            }
            next = nextLine();
        }
        return null;
    }

    /** An error in the line read last. */
    InvalidInput error(String message) {
        return new Words(file, line, List.of()).error(message);
    }

    /**
     * Checks a count that the file claims before memory is taken for it.
     *
     * @param least bytes that each of them takes at least
     * @throws InvalidInput if the rest of the file is too short for them
     */
    int requireRoom(long count, long least, String what) {
        return Records.requireRoom(file, offset, remaining(), count, least, what);
    }
}
