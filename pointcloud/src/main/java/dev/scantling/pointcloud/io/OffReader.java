package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.Words;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parses OFF files. */
final class OffReader {
    private static final int MOST = Integer.MAX_VALUE - 8;
    private static final int LEAST_FACE_BYTES = 1;

    private final String file;
    private final TextCursor text;

    OffReader(String file, MemorySegment bytes) {
        this.file = file;
        this.text = new TextCursor(file, bytes);
    }

    Off parse() {
        Words first = line("keyword OFF");
        String keyword = keyword(first);
        String attached = first.word(0).substring(keyword.length());
        Words counts = counts(first, attached);
        counts.requireCount(3, "numbers of vertices, faces and edges");
        int vertices = counts.wholeIn(0, 0, MOST, "number of vertices");
        int faces = counts.wholeIn(1, 0, MOST - 1, "number of faces");
        PointCloud cloud = vertices(OffHeader.COLUMNS.getOrDefault(keyword, List.of()), vertices);
        Off off = new Off(cloud, faces(faces, vertices));
        Words more = text.nextData();
        if (more != null) {
            throw more.error("there is a line after the last of " + faces + " faces; correct the counts");
        }
        return off;
    }

    private static String keyword(Words first) {
        Set<String> known = new TreeSet<>(OffHeader.COLUMNS.keySet());
        return known.stream()
                .filter(keyword -> first.word(0).matches(keyword + "\\d*"))
                .findFirst()
                .orElseThrow(() -> first.error(
                        "expected one of " + known + ", found '" + first.word(0) + "'; other kinds are not read"));
    }

    /** The counts: on the line of the keyword, with or without a blank, or on the next. */
    private Words counts(Words first, String attached) {
        if (first.count() == 1 && attached.isEmpty()) {
            return line("numbers of vertices, faces and edges");
        }
        String rest = String.join(" ", first.words().subList(1, first.count()));
        return Words.split(file, first.line(), attached + " " + rest);
    }

    private Words line(String what) {
        Words words = text.nextData();
        if (words == null) {
            throw text.error("truncated: the file ends where " + what + " was expected; copy it again");
        }
        return words;
    }

    private PointCloud vertices(List<String> names, int count) {
        text.requireRoom(count, 2L * names.size() - 1, "vertex line");
        List<ColumnBuilder> builders = names.stream()
                .map(name -> ColumnBuilder.of(name, Column.UNSTATED, NumberType.F64, count))
                .toList();
        for (int vertex = 0; vertex < count; vertex++) {
            Words words = line("vertex " + vertex);
            words.requireCount(names.size(), "a vertex");
            for (int i = 0; i < names.size(); i++) {
                builders.get(i).add(TextNumbers.bits(words, i, NumberType.F64));
            }
        }
        return Records.cloud(file, builders.stream().map(ColumnBuilder::build).toList());
    }

    private PlyProperty.Lists faces(int count, int vertices) {
        text.requireRoom(count, LEAST_FACE_BYTES, "face");
        int[] starts = new int[count + 1];
        ColumnBuilder indices = ColumnBuilder.of(Off.FACES, Column.UNSTATED, NumberType.U32, 0);
        for (int face = 0; face < count; face++) {
            Words words = line("face " + face);
            int corners = words.wholeIn(0, 0, words.count() - 1, "number of corners");
            for (int i = 1; i <= corners; i++) {
                indices.add(words.wholeIn(i, 0, vertices - 1, "vertex"));
            }
            starts[face + 1] = indices.size();
        }
        return new PlyProperty.Lists(NumberType.I32, starts, indices.build());
    }
}
