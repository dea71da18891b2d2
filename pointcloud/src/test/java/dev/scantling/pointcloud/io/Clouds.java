package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Clouds for round trips, and their comparison bit by bit. */
final class Clouds {
    private Clouds() {}

    /** Columns x, y and z of a type, and one more for each of the types, named after it. */
    static PointCloud random(RandomGenerator random, int size, NumberType xyz, NumberType... types) {
        List<Column> columns = new ArrayList<>();
        for (String axis : List.of("x", "y", "z")) {
            columns.add(column(random, size, axis, xyz));
        }
        for (NumberType type : types) {
            columns.add(column(random, size, "of_" + type.name(), type));
        }
        return new PointCloud(columns);
    }

    /** Any bits, extremes and infinities included; of the NaNs the usual one only, since text has no other. */
    static Column column(RandomGenerator random, int size, String name, NumberType type) {
        ColumnBuilder builder = ColumnBuilder.of(name, Column.UNSTATED, type, 0);
        for (int i = 0; i < size; i++) {
            builder.add(value(random.nextLong(), type));
        }
        return builder.build();
    }

    private static long value(long bits, NumberType type) {
        return switch (type) {
            case I8 -> (byte) bits;
            case U8 -> bits & 0xFF;
            case I16 -> (short) bits;
            case U16 -> bits & 0xFFFF;
            case I32 -> (int) bits;
            case U32 -> bits & 0xFFFF_FFFFL;
            case I64, U64 -> bits;
            case F32 -> Integer.toUnsignedLong(Float.floatToIntBits(Float.intBitsToFloat((int) bits)));
            case F64 -> Double.doubleToLongBits(Double.longBitsToDouble(bits));
        };
    }

    /** The points of all clouds, one cloud after the other. */
    static PointCloud joined(List<PointCloud> pieces) {
        List<Column> columns = new ArrayList<>();
        for (Column column : pieces.getFirst().columns()) {
            ColumnBuilder builder = ColumnBuilder.of(column.name(), column.unit(), column.type(), 0);
            pieces.forEach(
                    piece -> Arrays.stream(bits(piece.column(column.name()))).forEach(builder::add));
            columns.add(builder.build());
        }
        return new PointCloud(columns);
    }

    /** Names, types and bits of all columns. */
    static void requireEqual(PointCloud actual, PointCloud expected) {
        assertThat(actual.columns())
                .extracting(Column::name, Column::type)
                .isEqualTo(expected.columns().stream()
                        .map(c -> org.assertj.core.groups.Tuple.tuple(c.name(), c.type()))
                        .toList());
        for (Column column : expected.columns()) {
            assertThat(bits(actual.column(column.name()))).as(column.name()).isEqualTo(bits(column));
        }
    }

    static long[] bits(Column column) {
        return LongStream.range(0, column.size()).map(i -> column.bits((int) i)).toArray();
    }
}
