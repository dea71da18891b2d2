package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A cloud as a format can hold it, for converting files. Columns get the order and the types of the format where these hold
 * their values exactly. Immutable.
 *
 * @param cloud the columns that it holds
 * @param refused the names of the others, and why the format does not hold them
 */
public record FittedPoints(PointCloud cloud, Map<String, String> refused) {
    public FittedPoints {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused)); // in the order of the columns
    }

    /** What a format holds of a cloud; {@code file} names it in messages. */
    static FittedPoints of(String file, PointFormat format, PointCloud cloud) {
        return switch (format) {
            case NPZ -> new FittedPoints(cloud, Map.of());
            case PCD -> named(file, cloud, PcdHeader::requireField);
            case PLY -> named(file, cloud, PlyHeader::requireProperty);
            case XYZ -> named(file, cloud, TextPoints::requireNamed);
            case KITTI -> laidOut(file, cloud, FloatRecords.KITTI.layout());
            case NUSCENES -> laidOut(file, cloud, FloatRecords.NUSCENES.layout());
            case PTS -> laidOut(file, cloud, PtsColumns.layouts());
            case OFF -> laidOut(file, cloud, OffHeader.layouts());
            case NPY -> laidOut(file, cloud, NpyColumns.layouts());
            case LAS ->
                throw new InvalidInput(
                        file + ": points alone do not say how to write this: LAS files have coordinates on a"
                                + " grid and the fields of a point format; use Las, or convert a LAS or LAZ file");
        };
    }

    /** All columns but those that {@code require} refuses. */
    private static FittedPoints named(String file, PointCloud cloud, Consumer<Column> require) {
        List<Column> kept = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        for (Column column : cloud.columns()) {
            try {
                require.accept(column);
                kept.add(column);
            } catch (InvalidInput e) {
                refused.put(column.name(), String.valueOf(e.getMessage()));
            }
        }
        return new FittedPoints(Records.cloud(file, kept), refused);
    }

    /** The columns of the first layout, by their number, that the cloud has. */
    private static FittedPoints laidOut(String file, PointCloud cloud, PointLayout... layouts) {
        PointCloud fitted = Stream.of(layouts)
                .sorted(Comparator.comparingInt(
                        (PointLayout layout) -> -layout.names().size()))
                .flatMap(layout -> layout.select(cloud).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidInput(file + ": a file of this name has the columns "
                        + Stream.of(layouts).map(PointLayout::text).toList() + ", which cannot be made exactly of "
                        + cloud.columns().stream()
                                .map(column ->
                                        column.name() + " (" + column.type().longName() + ")")
                                .toList()
                        + "; write another format"));
        Map<String, String> refused = new LinkedHashMap<>();
        cloud.columns().stream()
                .map(Column::name)
                .filter(name -> !fitted.has(name))
                .forEach(name -> refused.put(
                        name,
                        "column '" + name + "' has no place beside "
                                + fitted.columns().stream().map(Column::name).toList()));
        return new FittedPoints(fitted, refused);
    }
}
