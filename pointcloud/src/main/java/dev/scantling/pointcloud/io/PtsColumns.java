package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.util.List;
import java.util.Optional;

/** What the numbers of a PTS line are, by their number. */
final class PtsColumns {
    private static final List<List<String>> KNOWN = List.of(
            List.of("x", "y", "z"),
            List.of("x", "y", "z", "intensity"),
            List.of("x", "y", "z", "red", "green", "blue"),
            List.of("x", "y", "z", "intensity", "red", "green", "blue"));

    private PtsColumns() {}

    /** The names of as many columns. */
    static Optional<List<String>> named(int count) {
        return KNOWN.stream().filter(names -> names.size() == count).findFirst();
    }

    static PointLayout[] layouts() {
        return KNOWN.stream()
                .map(names -> new PointLayout(names, PtsColumns::type))
                .toArray(PointLayout[]::new);
    }

    static NumberType type(String name) {
        return switch (name) {
            case "red", "green", "blue" -> NumberType.U8;
            default -> NumberType.F64;
        };
    }

    static void requireThose(List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (!KNOWN.contains(names)) {
            throw new InvalidInput("a PTS file cannot have the columns " + names + "; it may have one of " + KNOWN);
        }
        columns.forEach(PtsColumns::requireType);
    }

    private static void requireType(Column column) {
        NumberType type = type(column.name());
        if (column.type() != type) {
            throw new InvalidInput(
                    "column '" + column.name() + "' holds " + column.type().longName() + ", in a PTS file it is "
                            + type.longName() + "; convert it, or write another format");
        }
    }
}
