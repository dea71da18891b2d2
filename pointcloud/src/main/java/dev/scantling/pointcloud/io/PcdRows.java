package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.Words;
import java.util.ArrayList;
import java.util.List;

/** The points of a PCD file in text. */
final class PcdRows implements PointSource {
    private final String file;
    private final PcdHeader header;
    private final TextCursor text;
    private int given;

    /** @param text behind the header */
    PcdRows(String file, PcdHeader header, TextCursor text) {
        this.file = file;
        this.header = header;
        this.text = text;
        text.requireRoom(header.points(), 2L * header.values() - 1, "point");
    }

    @Override
    public PointCloud next(int most) {
        int count = Math.min(most, header.points() - given);
        List<ColumnBuilder> builders = new ArrayList<>();
        header.fields().forEach(field -> addBuilders(field, count, builders));
        for (int i = 0; i < count; i++) {
            addLine(builders);
            given++;
        }
        if (given == header.points()) {
            requireNoMore();
        }
        return Records.cloud(file, kept(builders));
    }

    private static void addBuilders(PcdField field, int points, List<ColumnBuilder> builders) {
        for (int i = 0; i < field.count(); i++) {
            builders.add(ColumnBuilder.of(field.column(i), Column.UNSTATED, field.type(), points));
        }
    }

    private void addLine(List<ColumnBuilder> builders) {
        Words words = text.nextData();
        if (words == null) {
            throw text.error(
                    "truncated: the file ends after " + given + " of " + header.points() + " points; copy it again");
        }
        words.requireCount(builders.size(), "the values of a point");
        int at = 0;
        for (PcdField field : header.fields()) {
            for (int i = 0; i < field.count(); i++, at++) {
                builders.get(at).add(TextNumbers.bits(words, at, field.type()));
            }
        }
    }

    private void requireNoMore() {
        Words more = text.next();
        while (more != null) {
            if (more.count() > 0) {
                throw more.error("there is a line after the last of " + header.points() + " points; correct POINTS");
            }
            more = text.next();
        }
    }

    private List<Column> kept(List<ColumnBuilder> builders) {
        List<Column> columns = new ArrayList<>();
        int at = 0;
        for (PcdField field : header.fields()) {
            for (int i = 0; i < field.count(); i++, at++) {
                if (!field.isPadding()) {
                    columns.add(builders.get(at).build());
                }
            }
        }
        return columns;
    }
}
