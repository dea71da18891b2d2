package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** NumPy's arrays as the columns of clouds. */
public final class NpyColumns {
    private NpyColumns() {}

    /**
     * The rows of an array as points: its last axis are the columns, all axes before count points. Columns are named as
     * those of text without names: x, y, z, with a fourth one intensity, otherwise {@code c3} and so on.
     *
     * @throws InvalidInput if the array has less than two axes, or 1 to 4096 columns are exceeded
     */
    public static PointCloud cloud(NpyArray array) {
        int columns = array.rank() < 2 ? 0 : array.shape().getLast();
        if (columns < 1 || columns > ColumnNames.MOST) {
            throw new InvalidInput("an array of shape " + array.shape() + " is no cloud, whose last axis is 1 to "
                    + ColumnNames.MOST + " columns; reshape it to [points, columns]");
        }
        List<Column> read = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            read.add(column(ColumnNames.of(i, columns), array, i, columns));
        }
        return new PointCloud(read);
    }

    /**
     * The arrays of an archive as columns of their names, or its only array as {@link #cloud(NpyArray)} takes it.
     *
     * @throws InvalidInput if there are several arrays and not all of one axis and one size
     */
    public static PointCloud cloud(Map<String, NpyArray> arrays) {
        if (arrays.size() == 1 && arrays.values().iterator().next().rank() != 1) {
            return cloud(arrays.values().iterator().next());
        }
        List<Column> columns = new ArrayList<>();
        arrays.forEach((name, array) -> {
            if (array.rank() != 1) {
                throw new InvalidInput("array '" + name + "' of shape " + array.shape()
                        + " is no column, which has one axis; the archive has " + arrays);
            }
            columns.add(column(name, array, 0, 1));
        });
        return new PointCloud(columns);
    }

    private static Column column(String name, NpyArray array, int column, int columns) {
        NumberType type = array.type().numberType();
        ColumnBuilder builder = ColumnBuilder.of(name, Column.UNSTATED, type, array.size() / columns);
        for (long i = column; i < array.size(); i += columns) {
            builder.add(type.read(array.data(), i * type.bytes(), ByteOrder.LITTLE_ENDIAN));
        }
        return builder.build();
    }

    /** A cloud's columns as arrays of one axis, for {@link Npz#write}; reading gives the same columns again. */
    public static Map<String, NpyArray> arrays(PointCloud cloud) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        cloud.columns().forEach(column -> arrays.put(column.name(), array(column)));
        return arrays;
    }

    private static NpyArray array(Column column) {
        NumberType type = column.type();
        MemorySegment data = Arena.ofAuto().allocate((long) column.size() * type.bytes());
        for (int i = 0; i < column.size(); i++) {
            type.write(column.bits(i), data, (long) i * type.bytes(), ByteOrder.LITTLE_ENDIAN);
        }
        return new NpyArray(List.of(column.size()), NpyType.of(type), data);
    }
}
