package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
        int columns = columns(array.shape());
        int points = array.size() / columns;
        List<StridedColumn> strided = strided(array.type().numberType(), columns, 0, 1, columns);
        return new StridedPoints("array", array.data(), ByteOrder.LITTLE_ENDIAN, strided, points).next(points);
    }

    /** The rows of an array in a file as points, of which there may be more than an array holds. */
    static PointSource source(String file, MemorySegment bytes) {
        NpyHeader header = NpyHeader.read(file, bytes);
        int columns = columns(header.shape());
        long points = 1;
        for (int extent : header.shape().subList(0, header.shape().size() - 1)) {
            points = Math.multiplyExact(points, (long) extent);
        }
        NumberType type = header.type().numberType();
        header.requireBytes(file, bytes, Math.multiplyExact(points * columns, (long) type.bytes()));
        if (header.fortranOrder() && header.shape().size() > 2) {
            throw NpyHeader.error(
                    file,
                    header.dataOffset(),
                    "cannot be read in pieces: the points of shape " + header.shape()
                            + " in Fortran order lie in another order than they count; save it in C order");
        }
        List<StridedColumn> strided = header.fortranOrder()
                ? strided(type, columns, header.dataOffset(), points, 1)
                : strided(type, columns, header.dataOffset(), 1, columns);
        ByteOrder order = header.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new StridedPoints(file, bytes, order, strided, points);
    }

    private static int columns(List<Integer> shape) {
        int columns = shape.size() < 2 ? 0 : shape.getLast();
        if (columns < 1 || columns > ColumnNames.MOST) {
            throw new InvalidInput("an array of shape " + shape + " is no cloud, whose last axis is 1 to "
                    + ColumnNames.MOST + " columns; reshape it to [points, columns]");
        }
        return columns;
    }

    /**
     * Columns of elements.
     *
     * @param apart elements from column to column
     * @param step elements from point to point
     */
    private static List<StridedColumn> strided(NumberType type, int columns, long begin, long apart, long step) {
        return IntStream.range(0, columns)
                .mapToObj(i -> new StridedColumn(
                        ColumnNames.of(i, columns),
                        Column.UNSTATED,
                        type,
                        begin + i * apart * type.bytes(),
                        step * type.bytes()))
                .toList();
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
            NumberType type = array.type().numberType();
            columns.add(new StridedColumn(name, Column.UNSTATED, type, 0, type.bytes())
                    .read(array.data(), ByteOrder.LITTLE_ENDIAN, 0, array.size()));
        });
        return new PointCloud(columns);
    }

    /** What an array says of its columns: nothing but their places, so only some are known again. */
    static PointLayout[] layouts() {
        return new PointLayout[] {
            PointLayout.of(NumberType.F32, "x", "y", "z", PointCloud.INTENSITY),
            PointLayout.of(NumberType.F64, "x", "y", "z", PointCloud.INTENSITY),
            PointLayout.of(NumberType.F32, "x", "y", "z"),
            PointLayout.of(NumberType.F64, "x", "y", "z")
        };
    }

    /**
     * A cloud as an array {@code [points, columns]}, which {@link #cloud(NpyArray)} reads again.
     *
     * @throws InvalidInput unless the columns are x, y, z, or these and intensity, all of one type
     */
    public static NpyArray matrix(PointCloud cloud) {
        List<Column> columns = cloud.columns();
        NumberType type = columns.getFirst().type();
        MemorySegment data = Arena.ofAuto().allocate((long) cloud.size() * columns.size() * type.bytes());
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (columns.size() < 3
                    || !column.name().equals(ColumnNames.of(c, columns.size()))
                    || column.type() != type) {
                throw new InvalidInput(
                        "column '" + column.name() + "' of " + column.type().longName()
                                + " has no place in an array, whose columns are x, y, z and perhaps intensity, all of one type;"
                                + " write NPZ, which has names");
            }
            for (int i = 0; i < column.size(); i++) {
                long place = (long) i * columns.size() + c;
                type.write(column.bits(i), data, place * type.bytes(), ByteOrder.LITTLE_ENDIAN);
            }
        }
        return new NpyArray(List.of(cloud.size(), columns.size()), NpyType.of(type), data);
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
