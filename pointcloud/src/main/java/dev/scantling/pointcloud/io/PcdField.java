package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.util.ArrayList;
import java.util.List;

/** A field of PCD points: {@code count} numbers of a type. */
record PcdField(String name, NumberType type, int count) {
    private static final String PADDING = "_";

    int bytes() {
        return type.bytes() * count;
    }

    boolean isPadding() {
        return isPadding(name);
    }

    static boolean isPadding(String name) {
        return name.equals(PADDING);
    }

    /** Name of the column of one of its numbers. */
    String column(int index) {
        return count == 1 ? name : name + "[" + index + "]";
    }

    /** The fields of columns: those named {@code f[0]}, {@code f[1]} and so on, of one type, are one field. */
    static List<PcdField> of(List<Column> columns) {
        List<PcdField> fields = new ArrayList<>();
        for (int at = 0; at < columns.size(); ) {
            int count = run(columns, at);
            Column first = columns.get(at);
            String name = count == 1 ? first.name() : base(first.name());
            fields.add(new PcdField(name, first.type(), count));
            at += count;
        }
        return fields;
    }

    private static String base(String name) {
        return name.substring(0, name.length() - "[0]".length());
    }

    /** How many columns from here on are numbers of one field. */
    private static int run(List<Column> columns, int at) {
        Column first = columns.get(at);
        if (!first.name().endsWith("[0]")) {
            return 1;
        }
        String name = base(first.name());
        int count = 1;
        while (at + count < columns.size()
                && columns.get(at + count).type() == first.type()
                && columns.get(at + count).name().equals(name + "[" + count + "]")) {
            count++;
        }
        return count;
    }
}
