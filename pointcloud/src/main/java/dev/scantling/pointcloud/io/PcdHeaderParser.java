package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.NumberType;
import dev.scantling.sparse.io.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the header of a PCD file: lines of a keyword and its values, up to DATA. */
final class PcdHeaderParser {
    private static final Set<String> KEYWORDS = Set.of(
            "VERSION", "FIELDS", "COLUMNS", "SIZE", "TYPE", "COUNT", "WIDTH", "HEIGHT", "VIEWPOINT", "POINTS", "DATA");
    /** More than any descriptor has; what a header says takes memory even without points. */
    private static final int MOST_VALUES = 1 << 16;

    private final TextCursor text;
    private final Map<String, Words> lines = new HashMap<>();

    PcdHeaderParser(TextCursor text) {
        this.text = text;
    }

    /** Reads up to the first byte of the points. */
    PcdHeader parse() {
        while (!lines.containsKey("DATA")) {
            addLine();
        }
        List<PcdField> fields = fields();
        int width = size("WIDTH");
        Words height = lines.get("HEIGHT");
        int rows = height == null ? 1 : size("HEIGHT");
        requirePoints((long) width * rows);
        return new PcdHeader(fields, width, rows, viewpoint(), encoding());
    }

    private void addLine() {
        Words words = text.nextData();
        if (words == null) {
            throw text.error("the file ends within its header, which a line DATA ends; copy it again");
        }
        String keyword = words.word(0);
        if (!KEYWORDS.contains(keyword)) {
            throw words.error("expected a keyword of a PCD header (VERSION, FIELDS, SIZE, TYPE, ...), found '"
                    + abbreviated(keyword) + "'");
        }
        if (lines.put(keyword, words) != null) {
            throw words.error(keyword + " occurs twice");
        }
    }

    private static String abbreviated(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }

    private Words line(String keyword) {
        Words words = lines.get(keyword);
        if (words == null) {
            throw text.error("the header, which ends here, has no line " + keyword);
        }
        return words;
    }

    private List<PcdField> fields() {
        Words names = lines.containsKey("FIELDS") ? line("FIELDS") : line("COLUMNS");
        Words sizes = sameLength(line("SIZE"), names);
        Words types = sameLength(line("TYPE"), names);
        @Nullable Words counts = lines.get("COUNT");
        List<PcdField> fields = new ArrayList<>();
        long values = 0;
        for (int i = 1; i < names.count(); i++) {
            int count = counts == null ? 1 : sameLength(counts, names).wholeIn(i, 1, MOST_VALUES, "count");
            NumberType type = PcdHeader.type(types, sizes, i);
            fields.add(new PcdField(names.word(i), type, count));
            values += count;
        }
        if (fields.isEmpty() || values > MOST_VALUES) {
            throw names.error("a point has " + values + " values; from 1 to " + MOST_VALUES + " can be read");
        }
        return fields;
    }

    private static Words sameLength(Words words, Words names) {
        words.requireCount(names.count(), "as many as FIELDS on line " + names.line());
        return words;
    }

    private int size(String keyword) {
        Words words = line(keyword);
        words.requireCount(2, keyword + " and a number");
        return words.wholeIn(1, 0, Integer.MAX_VALUE - 8, keyword);
    }

    private void requirePoints(long product) {
        long points = lines.containsKey("POINTS") ? size("POINTS") : product;
        if (points != product || points > Integer.MAX_VALUE - 8) {
            throw line("WIDTH")
                    .error("WIDTH times HEIGHT is " + product + ", but POINTS is " + points
                            + "; they must agree and be at most " + (Integer.MAX_VALUE - 8));
        }
    }

    private List<Double> viewpoint() {
        @Nullable Words words = lines.get("VIEWPOINT");
        if (words == null) {
            return Pcd.ORIGIN;
        }
        words.requireCount(1 + Pcd.ORIGIN.size(), "VIEWPOINT tx ty tz qw qx qy qz");
        return IntStream.range(1, words.count()).mapToObj(words::real).toList();
    }

    private PcdEncoding encoding() {
        Words words = line("DATA");
        words.requireCount(2, "DATA and an encoding");
        return Arrays.stream(PcdEncoding.values())
                .filter(encoding -> encoding.word().equals(words.word(1)))
                .findFirst()
                .orElseThrow(() -> words.error("unknown encoding '" + abbreviated(words.word(1)) + "'; known are "
                        + Arrays.stream(PcdEncoding.values())
                                .map(PcdEncoding::word)
                                .collect(Collectors.joining(", "))));
    }
}
