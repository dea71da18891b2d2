package dev.scantling.pointcloud.io;

import dev.scantling.sparse.io.Words;
import org.jspecify.annotations.Nullable;

/** Lines of numbers, with comments and blank lines between them. */
record TextRows(TextLines lines) {
    /** The words of the next line that has any; null at the end. */
    @Nullable
    Words next() {
        String line = lines.next();
        while (line != null) {
            Words words = data(line);
            if (words.count() > 0) {
                return words;
            }
            line = lines.next();
        }
        return null;
    }

    /** The words of the line read last, but its comment. */
    Words data(String line) {
        int comment = line.indexOf('#');
        int slashes = line.indexOf("//");
        int end = Math.min(comment < 0 ? line.length() : comment, slashes < 0 ? line.length() : slashes);
        return split(line.substring(0, end));
    }

    /** The words of some text of the line read last. */
    Words split(String text) {
        return Words.split(lines.file(), lines.line(), text.replace(',', ' ').replace(';', ' '));
    }
}
