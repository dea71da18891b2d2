package dev.scantling.tests.files;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.Las;
import dev.scantling.pointcloud.io.LasRecord;
import dev.scantling.pointcloud.io.Off;
import dev.scantling.pointcloud.io.Pcd;
import dev.scantling.pointcloud.io.Ply;
import dev.scantling.pointcloud.io.PlyElement;
import dev.scantling.pointcloud.io.PlyProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Three points each, with what a format can have beside. */
final class SmallClouds {
    private static final int POINTS = 3;
    private static final List<String> AXES = List.of("x", "y", "z");

    private SmallClouds() {}

    /** Coordinates, and a column of each of the types. */
    static PointCloud cloud(NumberType... types) {
        List<Column> columns = new ArrayList<>();
        AXES.forEach(axis -> columns.add(column(axis, NumberType.F64)));
        Arrays.stream(types).forEach(type -> columns.add(column("of_" + type, type)));
        return new PointCloud(columns);
    }

    static PointCloud coloured() {
        return cloud().with(column("red", NumberType.U8))
                .with(column("green", NumberType.U8))
                .with(column("blue", NumberType.U8));
    }

    static PointCloud scan() {
        return PointCloud.builder()
                .xyz(new float[POINTS], new float[POINTS], new float[POINTS])
                .intensity(new float[POINTS])
                .add(new Column.Floats("ring", "1", new float[POINTS]))
                .build();
    }

    static Pcd pcd() {
        PointCloud cloud =
                cloud(NumberType.values()).with(column("d[0]", NumberType.U8)).with(column("d[1]", NumberType.U8));
        return new Pcd(cloud, 1, POINTS, Pcd.ORIGIN);
    }

    static Ply ply() {
        PlyElement vertices = new PlyElement(
                "vertex",
                POINTS,
                cloud(NumberType.U8, NumberType.I16).columns().stream()
                        .<PlyProperty>map(PlyProperty.Scalar::new)
                        .toList());
        PlyElement faces = new PlyElement("face", 2, List.of(lists("vertex_indices")));
        return new Ply(List.of("comment small"), List.of(vertices, faces));
    }

    static Off off() {
        return new Off(cloud(), lists(Off.FACES));
    }

    /** Two lists of 3 and 1 values. */
    private static PlyProperty.Lists lists(String name) {
        Column values = new Column.Integers(
                name, Column.UNSTATED, NumberType.U32, new byte[] {0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0});
        return new PlyProperty.Lists(NumberType.I32, new int[] {0, 3, 4}, values);
    }

    /** A record, and extra bytes, one of them on a grid. */
    static Las las(int format) {
        List<Column> columns = new ArrayList<>();
        AXES.forEach(axis -> columns.add(new Column.Scaled(axis, "m", 0.01, 5, new int[] {0, 17, -3})));
        columns.addAll(format < 6 ? oldFields(format) : newFields(format));
        columns.add(column("extra", NumberType.U16));
        columns.add(new Column.Scaled("height", "m", 0.5, 0, new int[POINTS]));
        LasRecord record = new LasRecord("somebody", 1, "", new byte[5]);
        return new Las(format < 4 ? 2 : format < 6 ? 3 : 4, format, 0, new PointCloud(columns), List.of(record));
    }

    private static List<Column> oldFields(int format) {
        List<Column> columns = fields();
        columns.add(column("scan_angle", NumberType.I8));
        if (format != 0 && format != 2) {
            columns.add(column("gps_time", NumberType.F64));
        }
        if (format == 2 || format == 3 || format == 5) {
            columns.addAll(colours());
        }
        if (format > 3) {
            columns.addAll(waves());
        }
        return columns;
    }

    private static List<Column> colours() {
        return List.of(column("red", NumberType.U16), column("green", NumberType.U16), column("blue", NumberType.U16));
    }

    private static List<Column> waves() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("wave_descriptor", NumberType.U8));
        columns.add(column("wave_offset", NumberType.U64));
        columns.add(column("wave_size", NumberType.U32));
        List.of("wave_location", "wave_dx", "wave_dy", "wave_dz")
                .forEach(name -> columns.add(column(name, NumberType.F32)));
        return columns;
    }

    private static List<Column> newFields(int format) {
        List<Column> columns = fields();
        columns.add(zeros("overlap"));
        columns.add(zeros("scanner_channel"));
        columns.add(column("scan_angle", NumberType.I16));
        columns.add(column("gps_time", NumberType.F64));
        if (format == 7 || format == 8 || format == 10) {
            columns.addAll(colours());
        }
        if (format == 8 || format == 10) {
            columns.add(column("nir", NumberType.U16));
        }
        if (format > 8) {
            columns.addAll(waves());
        }
        return columns;
    }

    /** What all formats have. */
    private static List<Column> fields() {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of(
                "scan_direction",
                "edge_of_flight_line",
                "classification",
                "user_data",
                "return_number",
                "number_of_returns",
                "synthetic",
                "key_point",
                "withheld")) {
            columns.add(zeros(name));
        }
        columns.add(column("intensity", NumberType.U16));
        columns.add(column("point_source_id", NumberType.U16));
        return columns;
    }

    private static Column column(String name, NumberType type) {
        ColumnBuilder builder = ColumnBuilder.of(name, Column.UNSTATED, type, POINTS);
        List.of("1", "100", "27").forEach(value -> builder.add(type.parse(value)));
        return builder.build();
    }

    private static Column zeros(String name) {
        return new Column.Integers(name, Column.UNSTATED, NumberType.U8, new byte[POINTS]);
    }
}
