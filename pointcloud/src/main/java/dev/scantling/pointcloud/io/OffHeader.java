package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The kinds of OFF files that are read and written, by their keywords. */
final class OffHeader {
    /** What the numbers of a vertex are. */
    static final Map<String, List<String>> COLUMNS = Map.of(
            "OFF", List.of("x", "y", "z"),
            "NOFF", List.of("x", "y", "z", "nx", "ny", "nz"),
            "COFF", List.of("x", "y", "z", "red", "green", "blue", "alpha"),
            "CNOFF", List.of("x", "y", "z", "nx", "ny", "nz", "red", "green", "blue", "alpha"));

    private OffHeader() {}

    static PointLayout[] layouts() {
        return COLUMNS.values().stream()
                .map(names -> new PointLayout(names, _ -> NumberType.F64))
                .toArray(PointLayout[]::new);
    }

    static void requireKnown(List<String> columns) {
        keyword(columns);
    }

    private static String keyword(List<String> columns) {
        return COLUMNS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(columns))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("vertices of an OFF file cannot have the columns " + columns
                        + "; they may have one of " + COLUMNS.values()));
    }

    static void write(OutputStream out, Off off) throws IOException {
        List<Column> columns = off.vertices().columns();
        PlyProperty.Lists faces = off.faces();
        String keyword = keyword(columns.stream().map(Column::name).toList());
        write(out, keyword + "\n" + off.vertices().size() + " " + faces.size() + " 0\n");
        TextNumbers.writeRows(out, columns);
        StringBuilder line = new StringBuilder();
        for (int face = 0; face < faces.size(); face++) {
            line.setLength(0);
            line.append(faces.length(face));
            for (int i = faces.starts()[face]; i < faces.starts()[face + 1]; i++) {
                line.append(' ').append(faces.values().bits(i));
            }
            write(out, line.append('\n').toString());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
