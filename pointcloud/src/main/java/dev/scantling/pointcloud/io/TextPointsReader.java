package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.NumberType;
import dev.scantling.sparse.io.DecimalText;
import dev.scantling.sparse.io.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parses points in plain text. */
final class TextPointsReader {
    private static final String NAME = "[A-Za-z_].*";

    private final TextLines lines;
    private final TextRows rows;
    private List<String> names = List.of();

    private TextPointsReader(TextLines lines) {
        this.lines = lines;
        this.rows = new TextRows(lines);
    }

    static PointSource xyz(TextLines lines) {
        TextPointsReader reader = new TextPointsReader(lines);
        Words first = reader.nextAfterNames();
        return new TextTable(reader.rows, first, null, reader.xyzNames(first), _ -> NumberType.F64);
    }

    static PointSource pts(TextLines lines) {
        TextRows rows = new TextRows(lines);
        Words first = rows.next();
        if (first == null || first.count() != 1) {
            return new TextTable(rows, first, null, ptsNames(first), PtsColumns::type);
        }
        first.wholeIn(0, 0, Records.MOST, "number of points");
        Words point = rows.next();
        return new TextTable(rows, point, first, ptsNames(point), PtsColumns::type);
    }

    private static List<String> ptsNames(@Nullable Words first) {
        if (first == null) {
            return PtsColumns.named(3).orElseThrow();
        }
        return PtsColumns.named(first.count())
                .orElseThrow(() -> first.error(
                        "a point has " + first.count() + " values; PTS has 3, 4 (intensity), 6 (colours) or 7 (both)"));
    }

    /** The first line of numbers; a line of names before it is kept. */
    @Nullable
    private Words nextAfterNames() {
        String line = lines.next();
        while (line != null) {
            Words words = rows.data(line);
            if (words.count() > 0 && words.words().stream().allMatch(TextPointsReader::isNumber)) {
                return words;
            }
            names = words.count() > 0 ? requireNames(words) : names(line).orElse(names);
            line = lines.next();
        }
        return null;
    }

    private static List<String> requireNames(Words words) {
        if (!words.words().stream().allMatch(TextPointsReader::isName)) {
            throw words.error("expected only numbers, or only names of columns, found '"
                    + String.join(" ", words.words()) + "'; correct the line, or make it a comment");
        }
        return words.words();
    }

    /** The words of a comment that names columns, x, y and z among them. */
    private Optional<List<String>> names(String comment) {
        List<String> words =
                rows.split(comment.replace('#', ' ').replace("//", " ")).words();
        List<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        boolean named =
                lower.containsAll(List.of("x", "y", "z")) && words.stream().allMatch(TextPointsReader::isName);
        return named ? Optional.of(words) : Optional.empty();
    }

    private static boolean isName(String word) {
        return word.matches(NAME) && !isNumber(word);
    }

    /** Whether a word is read as a number, as {@code Infinity} is. */
    static boolean isNumber(String word) {
        try {
            DecimalText.parse(word);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private List<String> xyzNames(@Nullable Words first) {
        int values = first == null ? Math.max(3, names.size()) : first.count();
        if (values > ColumnNames.MOST) {
            throw lines.error("the line has " + values + " values; at most " + ColumnNames.MOST + " can be columns");
        }
        if (names.size() == values) {
            return names;
        }
        return IntStream.range(0, values)
                .mapToObj(i -> ColumnNames.of(i, values))
                .toList();
    }
}
