package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.io.Words;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, from its first byte on; what follows the lines read so far may be binary. */
final class TextCursor {
    private final String file;
    private final MemorySegment bytes;
    private final TextLines lines;
    private long offset;

    TextCursor(String file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
        this.lines = new TextLines(file, this::nextByte);
    }

    private int nextByte() {
        return remaining() == 0 ? -1 : bytes.get(ValueLayout.JAVA_BYTE, offset++) & 0xFF;
    }

    /** The lines themselves, from where this is on. */
    TextLines lines() {
        return lines;
    }

    /** Number of the line read last, from 1. */
    long line() {
        return lines.line();
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
        return lines.next();
    }

    /** The words of the next line; null at the end of the file. */
    @Nullable
    Words next() {
        String next = nextLine();
        return next == null ? null : Words.split(file, line(), next);
    }

    /** The words of the next line that has any before a {@code #}; null at the end of the file. */
    @Nullable
    Words nextData() {
        String next = nextLine();
        while (next != null) {
            int comment = next.indexOf('#');
            Words words = Words.split(file, line(), comment < 0 ? next : next.substring(0, comment));
            if (words.count() > 0) {
                return words;
            }
            next = nextLine();
        }
        return null;
    }

    /** An error in the line read last. */
    InvalidInput error(String message) {
        return lines.error(message);
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
