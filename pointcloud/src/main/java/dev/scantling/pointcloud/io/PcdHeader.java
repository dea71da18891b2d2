package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.sparse.io.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What precedes the points of a PCD file. */
record PcdHeader(List<PcdField> fields, int width, int height, List<Double> viewpoint, PcdEncoding encoding) {

    static PcdHeader of(Pcd pcd, PcdEncoding encoding) {
        List<PcdField> fields = PcdField.of(pcd.cloud().columns());
        fields.forEach(field -> requireName(field.name()));
        return new PcdHeader(fields, pcd.width(), pcd.height(), pcd.viewpoint(), encoding);
    }

    /** @throws InvalidInput if a column can be no field */
    static void requireField(Column column) {
        requireName(PcdField.of(List.of(column)).getFirst().name());
    }

    private static void requireName(String name) {
        if (PcdField.isPadding(name)) {
            throw new InvalidInput("column '" + name
                    + "' cannot be a field of a PCD file, where this name means padding, which is not read; rename it");
        }
        if (name.isBlank() || name.chars().anyMatch(c -> c <= ' ' || c == '#')) {
            throw new InvalidInput("column '" + name
                    + "' cannot be a field of a PCD file, whose names have no blanks and no #; rename it");
        }
    }

    int points() {
        return width * height;
    }

    /** Numbers of a point. */
    int values() {
        return fields.stream().mapToInt(PcdField::count).sum();
    }

    /** Bytes of a point in binary. */
    int recordBytes() {
        return fields.stream().mapToInt(PcdField::bytes).sum();
    }

    /** Numbers as {@code %s}, since {@code %d} has the digits of the user's language. */
    String text() {
        return """
                # .PCD v0.7 - Point Cloud Data file format
                VERSION 0.7
                FIELDS %s
                SIZE %s
                TYPE %s
                COUNT %s
                WIDTH %s
                HEIGHT %s
                VIEWPOINT %s
                POINTS %s
                DATA %s
                """.formatted(
                        line(PcdField::name),
                        line(field -> field.type().bytes()),
                        line(field -> letter(field.type())),
                        line(PcdField::count),
                        width,
                        height,
                        viewpoint.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        points(),
                        encoding.word());
    }

    private String line(Function<PcdField, Object> part) {
        return fields.stream().map(field -> part.apply(field).toString()).collect(Collectors.joining(" "));
    }

    private static char letter(NumberType type) {
        return type.name().charAt(0);
    }

    /** The type of a letter of the TYPE line and a number of the SIZE line. */
    static NumberType type(Words types, Words sizes, int at) {
        for (NumberType type : NumberType.values()) {
            if (types.word(at).equals(type.name().substring(0, 1))
                    && sizes.word(at).equals(Integer.toString(type.bytes()))) {
                return type;
            }
        }
        throw types.error("no type " + types.word(at) + " of " + sizes.word(at)
                + " bytes; there are I and U of 1, 2, 4 and 8, and F of 4 and 8");
    }
}
