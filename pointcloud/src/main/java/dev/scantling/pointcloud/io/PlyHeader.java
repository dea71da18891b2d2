package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What precedes the elements of a PLY file. */
record PlyHeader(PlyFormat format, List<String> comments, List<Element> elements) {

    /** An element as announced. */
    record Element(String name, int count, List<Property> properties) {
        /** Bytes of an item at least, empty lists taken for granted. */
        int leastBytes() {
            return properties.stream()
                    .mapToInt(property -> property.lengthType() == null
                            ? property.type().bytes()
                            : property.lengthType().bytes())
                    .sum();
        }
    }

    /** @param lengthType type of the length of a list; null for a single number */
    record Property(String name, NumberType type, @Nullable NumberType lengthType) {
        String text() {
            return "property " + (lengthType == null ? "" : "list " + word(lengthType) + " ") + word(type) + " " + name;
        }
    }

    static PlyHeader of(Ply ply, PlyFormat format) {
        ply.comments().forEach(PlyHeader::requireLine);
        return new PlyHeader(
                format,
                ply.comments(),
                ply.elements().stream().map(PlyHeader::of).toList());
    }

    private static Element of(PlyElement element) {
        requireName(element.name());
        return new Element(
                element.name(),
                element.count(),
                element.properties().stream().map(PlyHeader::of).toList());
    }

    private static Property of(PlyProperty property) {
        requireName(property.name());
        return switch (property) {
            case PlyProperty.Scalar(var column) -> new Property(column.name(), column.type(), null);
            case PlyProperty.Lists lists ->
                new Property(lists.name(), lists.values().type(), lists.lengthType());
        };
    }

    /** @throws InvalidInput if a column can be no property */
    static void requireProperty(Column column) {
        var _ = of(new PlyProperty.Scalar(column)).text();
    }

    private static void requireName(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new InvalidInput(
                    "'" + name + "' cannot be a name in a PLY file, which are words of ASCII; rename it");
        }
    }

    private static void requireLine(String comment) {
        if (!comment.matches("(comment|obj_info)( [\\x20-\\xFF]*)?")) {
            throw new InvalidInput("'" + comment
                    + "' cannot be a comment in a PLY file: it must be one line in Latin-1 that begins with comment or"
                    + " obj_info");
        }
    }

    String text() {
        return "ply\nformat " + format.word() + " 1.0\n"
                + comments.stream().map(line -> line + "\n").collect(Collectors.joining())
                + elements.stream().map(PlyHeader::text).collect(Collectors.joining())
                + "end_header\n";
    }

    private static String text(Element element) {
        return "element " + element.name() + " " + element.count() + "\n"
                + element.properties().stream()
                        .map(property -> property.text() + "\n")
                        .collect(Collectors.joining());
    }

    /** The name of a type, which all readers know. */
    static String word(NumberType type) {
        return switch (type) {
            case I8 -> "char";
            case U8 -> "uchar";
            case I16 -> "short";
            case U16 -> "ushort";
            case I32 -> "int";
            case U32 -> "uint";
            case F32 -> "float";
            case F64 -> "double";
            case I64, U64 ->
                throw new InvalidInput("PLY has no " + type.longName() + "; leave the column out, or write PCD");
        };
    }

    /** The type of a name, old or new. */
    static Optional<NumberType> type(String word) {
        return switch (word) {
            case "char", "int8" -> Optional.of(NumberType.I8);
            case "uchar", "uint8" -> Optional.of(NumberType.U8);
            case "short", "int16" -> Optional.of(NumberType.I16);
            case "ushort", "uint16" -> Optional.of(NumberType.U16);
            case "int", "int32" -> Optional.of(NumberType.I32);
            case "uint", "uint32" -> Optional.of(NumberType.U32);
            case "float", "float32" -> Optional.of(NumberType.F32);
            case "double", "float64" -> Optional.of(NumberType.F64);
            default -> Optional.empty();
        };
    }
}
