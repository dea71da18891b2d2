package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns that a format has, in their order, where it has no others. */
record PointLayout(List<String> names, Function<String, NumberType> type) {
    static PointLayout of(NumberType type, String... names) {
        return new PointLayout(List.of(names), _ -> type);
    }

    /** The columns of a cloud that stand in this layout, if it has all of them and its types hold their values exactly. */
    Optional<PointCloud> select(PointCloud cloud) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            if (!cloud.has(name)) {
                return Optional.empty();
            }
            exactly(cloud.column(name), type.apply(name)).ifPresent(columns::add);
        }
        return columns.size() == names.size() ? Optional.of(new PointCloud(columns)) : Optional.empty();
    }

    /** A column with another type, if that loses nothing. */
    private static Optional<Column> exactly(Column column, NumberType type) {
        if (column.type() == type) {
            return Optional.of(column);
        }
        if (column.type() == NumberType.I64 || column.type() == NumberType.U64) {
            return Optional.empty(); // float64 does not hold them all
        }
        ColumnBuilder builder = ColumnBuilder.of(column.name(), column.unit(), type, column.size());
        for (int i = 0; i < column.size(); i++) {
            double value = column.real(i);
            long bits = bits(value, type);
            if (!type.isInteger() || type.holds(bits)) {
                builder.add(bits);
            }
            if (builder.size() <= i || Double.doubleToLongBits(type.real(bits)) != Double.doubleToLongBits(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(builder.build());
    }

    private static long bits(double value, NumberType type) {
        return switch (type) {
            case F32 -> Integer.toUnsignedLong(Float.floatToRawIntBits((float) value));
            case F64 -> Double.doubleToRawLongBits(value);
            case I8, U8, I16, U16, I32, U32, I64, U64 -> (long) value;
        };
    }

    /** For people. */
    String text() {
        return names.stream()
                .map(name -> name + " (" + type.apply(name).longName() + ")")
                .toList()
                .toString();
    }
}
