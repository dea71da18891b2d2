package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of LAS points, which grow record by record. */
final class LasColumns {
    static final List<String> AXES = List.of(PointCloud.X, PointCloud.Y, PointCloud.Z);

    private final LasHeader header;
    private final List<LasField> fields = new ArrayList<>();
    private final List<LasExtra> extras;
    private final List<ColumnBuilder> builders = new ArrayList<>();

    /** @param expected number of points that will come */
    LasColumns(LasHeader header, int expected) {
        this.header = header;
        for (int axis = 0; axis < AXES.size(); axis++) {
            fields.add(new LasField(AXES.get(axis), Column.UNSTATED, NumberType.I32, axis * Integer.BYTES, 0, 0));
        }
        fields.addAll(LasField.of(header.format()));
        extras = LasExtra.of(descriptions(header), LasField.recordBytes(header.format()), header.recordBytes());
        extras.forEach(extra -> fields.add(extra.field()));
        fields.forEach(field -> builders.add(ColumnBuilder.of(field.name(), field.unit(), field.type(), expected)));
    }

    private static MemorySegment descriptions(LasHeader header) {
        return header.records().stream()
                .filter(record -> record.is(Las.SPECIFICATION, Las.EXTRA_BYTES))
                .findFirst()
                .map(record -> MemorySegment.ofArray(record.content()))
                .orElse(MemorySegment.ofArray(new byte[0]));
    }

    void add(MemorySegment record) {
        for (int i = 0; i < fields.size(); i++) {
            builders.get(i).add(fields.get(i).get(record));
        }
    }

    List<Column> build() {
        return IntStream.range(0, fields.size()).mapToObj(this::column).toList();
    }

    private Column column(int index) {
        Column column = builders.get(index).build();
        int extra = index - (fields.size() - extras.size());
        if (index < AXES.size()) {
            return scaled(column, header.scale().get(index), header.offset().get(index));
        }
        return extra >= 0 && extras.get(extra).isScaled()
                ? scaled(column, extras.get(extra).scale(), extras.get(extra).offset())
                : column;
    }

    private static Column scaled(Column raw, double scale, double offset) {
        if (raw instanceof Column.Ints(String name, String unit, int[] values)) {
            return new Column.Scaled(name, unit, scale, offset, values);
        }
        double[] values = new double[raw.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = raw.real(i) * scale + offset;
        }
        return new Column.Doubles(raw.name(), raw.unit(), values);
    }
}
