package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vertices of a PLY file with all their properties but lists. Other elements are checked, and not kept. */
final class PlySource implements PointSource {
    private final String file;
    private final PlyNumbers numbers;
    private final PlyHeader.Element vertices;
    private List<PlyHeader.Element> after;
    private int given;

    PlySource(String file, MemorySegment bytes) {
        this.file = file;
        TextCursor text = new TextCursor(file, bytes);
        PlyHeader header = new PlyHeaderParser(file, text).parse();
        this.numbers = PlyNumbers.of(file, bytes, text, header.format());
        List<PlyHeader.Element> elements = header.elements();
        int at = vertexAt(elements);
        this.vertices = elements.get(at);
        this.after = elements.subList(at + 1, elements.size());
        elements.subList(0, at).forEach(this::skip);
        if (!vertices.properties().isEmpty()) {
            numbers.requireItems(vertices);
        }
    }

    private int vertexAt(List<PlyHeader.Element> elements) {
        List<String> names = elements.stream().map(PlyHeader.Element::name).toList();
        if (!names.contains(Ply.VERTEX)) {
            throw new InvalidInput(file + ": no element '" + Ply.VERTEX + "'; there are " + names);
        }
        return names.indexOf(Ply.VERTEX);
    }

    @Override
    public PointCloud next(int most) {
        int count = vertices.properties().isEmpty() ? 0 : Math.min(most, vertices.count() - given);
        List<ColumnBuilder> columns = new ArrayList<>();
        List<Runnable> properties = vertices.properties().stream()
                .map(property -> reading(property, count, columns))
                .toList();
        for (int i = 0; i < count; i++) {
            numbers.begin();
            properties.forEach(Runnable::run);
            numbers.end();
        }
        given += count;
        if (given == vertices.count()) {
            finish();
        }
        return Records.cloud(
                file + ": element '" + Ply.VERTEX + "'",
                columns.stream().map(ColumnBuilder::build).toList());
    }

    /** What reads a property of the next vertex. */
    private Runnable reading(PlyHeader.Property property, int count, List<ColumnBuilder> columns) {
        if (property.lengthType() != null) {
            return () -> skip(property);
        }
        ColumnBuilder column = ColumnBuilder.of(property.name(), Column.UNSTATED, property.type(), count);
        columns.add(column);
        return () -> column.add(numbers.next(property.type()));
    }

    private void finish() {
        after.forEach(this::skip);
        after = List.of();
        numbers.finish();
    }

    private void skip(PlyHeader.Element element) {
        if (element.properties().isEmpty()) {
            return;
        }
        numbers.requireItems(element);
        for (int item = 0; item < element.count(); item++) {
            numbers.begin();
            element.properties().forEach(this::skip);
            numbers.end();
        }
    }

    private void skip(PlyHeader.Property property) {
        @Nullable NumberType lengthType = property.lengthType();
        int values = lengthType == null ? 1 : numbers.length(lengthType, property.type());
        for (int i = 0; i < values; i++) {
            var _ = numbers.next(property.type());
        }
    }
}
