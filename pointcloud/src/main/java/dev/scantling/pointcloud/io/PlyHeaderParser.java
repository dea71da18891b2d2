package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.NumberType;
import dev.scantling.sparse.io.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the header of a PLY file. */
final class PlyHeaderParser {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final String file;
    private final TextCursor text;
    private final List<String> comments = new ArrayList<>();
    private final List<PlyHeader.Element> elements = new ArrayList<>();
    private @Nullable PlyFormat format;
    private boolean ended;

    PlyHeaderParser(String file, TextCursor text) {
        this.file = file;
        this.text = text;
    }

    /** Reads up to the first byte of the elements. */
    PlyHeader parse() {
        if (!"ply".equals(text.nextLine())) {
            throw text.error("this is not a PLY file, it does not start with a line ply");
        }
        while (!ended) {
            parseLine();
        }
        if (format == null) {
            throw text.error("the header has no line format");
        }
        return new PlyHeader(format, comments, elements);
    }

    private void parseLine() {
        String line = text.nextLine();
        if (line == null) {
            throw text.error("the file ends within its header, which a line end_header ends; copy it again");
        }
        Words words = Words.split(file, text.line(), line);
        switch (words.count() == 0 ? "" : words.word(0)) {
            case "comment", "obj_info" -> comments.add(line.strip());
            case "format" -> format = format(words);
            case "element" -> elements.add(element(words));
            case "property" -> property(words);
            case "end_header" -> ended = true;
            default ->
                throw words.error("expected comment, obj_info, format, element, property or end_header, found '"
                        + (line.length() <= 40 ? line : line.substring(0, 40) + "...") + "'");
        }
    }

    private static PlyFormat format(Words words) {
        words.requireCount(3, "format, its name and version");
        if (!words.word(2).equals("1.0")) {
            throw words.error("version " + words.word(2) + " is unknown; 1.0 is read");
        }
        return Arrays.stream(PlyFormat.values())
                .filter(known -> known.word().equals(words.word(1)))
                .findFirst()
                .orElseThrow(() -> words.error("unknown format '" + words.word(1) + "'; known are "
                        + Arrays.stream(PlyFormat.values()).map(PlyFormat::word).collect(Collectors.joining(", "))));
    }

    private PlyHeader.Element element(Words words) {
        words.requireCount(3, "element, its name and number");
        String name = words.word(1);
        if (elements.stream().anyMatch(element -> element.name().equals(name))) {
            throw words.error("element '" + name + "' occurs twice");
        }
        return new PlyHeader.Element(name, words.wholeIn(2, 0, MOST, "number of items"), new ArrayList<>());
    }

    private void property(Words words) {
        if (elements.isEmpty()) {
            throw words.error("a property without an element before it");
        }
        boolean list = words.count() > 1 && words.word(1).equals("list");
        words.requireCount(list ? 5 : 3, list ? "property list, two types and a name" : "property, type and name");
        NumberType lengthType = list ? type(words, 2) : null;
        if (lengthType != null && !lengthType.isInteger()) {
            throw words.error("lengths of lists must be whole numbers, not " + words.word(2));
        }
        String name = words.word(list ? 4 : 2);
        List<PlyHeader.Property> properties = elements.getLast().properties();
        if (properties.stream().anyMatch(property -> property.name().equals(name))) {
            throw words.error("property '" + name + "' occurs twice in element '"
                    + elements.getLast().name() + "'");
        }
        properties.add(new PlyHeader.Property(name, type(words, list ? 3 : 1), lengthType));
    }

    private static NumberType type(Words words, int at) {
        return PlyHeader.type(words.word(at))
                .orElseThrow(() -> words.error("unknown type '" + words.word(at)
                        + "'; known are char, uchar, short, ushort, int, uint, float, double and int8 to float64"));
    }
}
