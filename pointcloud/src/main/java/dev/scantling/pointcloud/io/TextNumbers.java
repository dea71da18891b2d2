package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.sparse.io.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Typed numbers in lines of text. */
final class TextNumbers {
    private TextNumbers() {}

    /** The bits of a word; an error in its line if it is no number of that type. */
    static long bits(Words words, int at, NumberType type) {
        try {
            return type.parse(words.word(at));
        } catch (NumberFormatException e) {
            throw words.error(
                    "value " + (at + 1) + ": expected " + type.longName() + ", found '" + words.word(at) + "'");
        }
    }

    /** A line for each point, its values separated by blanks. */
    static void writeRows(OutputStream out, List<Column> columns) throws IOException {
        int points = columns.getFirst().size();
        StringBuilder line = new StringBuilder();
        for (int point = 0; point < points; point++) {
            line.setLength(0);
            for (Column column : columns) {
                line.append(line.isEmpty() ? "" : " ").append(column.type().text(column.bits(point)));
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
