package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.DecimalText;
import dev.scantling.sparse.io.Words;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parses points in plain text. */
final class TextPointsReader {
    private static final String NAME = "[A-Za-z_].*";

    private final String file;
    private final TextCursor text;
    private List<String> names = List.of();

    private TextPointsReader(String file, MemorySegment bytes) {
        this.file = file;
        this.text = new TextCursor(file, bytes);
    }

    static PointCloud xyz(String file, MemorySegment bytes) {
        TextPointsReader reader = new TextPointsReader(file, bytes);
        Words first = reader.nextAfterNames();
        return reader.read(first, reader.xyzNames(first), _ -> NumberType.F64);
    }

    static PointCloud pts(String file, MemorySegment bytes) {
        TextPointsReader reader = new TextPointsReader(file, bytes);
        Words first = reader.next();
        if (first != null && first.count() == 1) {
            return reader.counted(first);
        }
        return reader.read(first, ptsNames(first), PtsColumns::type);
    }

    private PointCloud counted(Words count) {
        int points = count.wholeIn(0, 0, Integer.MAX_VALUE - 8, "number of points");
        Words first = next();
        PointCloud cloud = read(first, ptsNames(first), PtsColumns::type);
        if (cloud.size() != points) {
            throw count.error("announces " + points + " points, but the file has " + cloud.size()
                    + "; copy it again, or correct the number");
        }
        return cloud;
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
        String line = text.nextLine();
        while (line != null) {
            Words words = data(line);
            if (words.count() > 0 && words.words().stream().allMatch(TextPointsReader::isNumber)) {
                return words;
            }
            names = words.count() > 0 ? requireNames(words) : names(line).orElse(names);
            line = text.nextLine();
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
        List<String> words = split(comment.replace('#', ' ').replace("//", " ")).words();
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
            throw text.error("the line has " + values + " values; at most " + ColumnNames.MOST + " can be columns");
        }
        if (names.size() == values) {
            return names;
        }
        return IntStream.range(0, values)
                .mapToObj(i -> ColumnNames.of(i, values))
                .toList();
    }

    private PointCloud read(@Nullable Words first, List<String> columns, Function<String, NumberType> typeOf) {
        List<NumberType> types = columns.stream().map(typeOf).toList();
        List<ColumnBuilder> builders = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            builders.add(ColumnBuilder.of(columns.get(i), Column.UNSTATED, types.get(i), 0));
        }
        for (Words line = first; line != null; line = next()) {
            line.requireCount(columns.size(), "as on the first line of points");
            for (int i = 0; i < types.size(); i++) {
                builders.get(i).add(TextNumbers.bits(line, i, types.get(i)));
            }
        }
        return Records.cloud(file, builders.stream().map(ColumnBuilder::build).toList());
    }

    /** The next line of data; null at the end. */
    @Nullable
    private Words next() {
        String line = text.nextLine();
        while (line != null) {
            Words words = data(line);
            if (words.count() > 0) {
                return words;
            }
            line = text.nextLine();
        }
        return null;
    }

    private Words data(String line) {
        int comment = line.indexOf('#');
        int slashes = line.indexOf("//");
        int end = Math.min(comment < 0 ? line.length() : comment, slashes < 0 ? line.length() : slashes);
        return split(line.substring(0, end));
    }

    private Words split(String line) {
        return Words.split(file, text.line(), line.replace(',', ' ').replace(';', ' '));
    }
}
