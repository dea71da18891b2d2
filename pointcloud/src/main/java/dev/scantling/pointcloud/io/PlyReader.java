package dev.scantling.pointcloud.io;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Parses PLY files: the header, then all items of one element after the other. */
final class PlyReader {
    private PlyReader() {}

    /** Parses a whole file; {@code file} names it in messages. */
    static Ply parse(String file, MemorySegment bytes) {
        TextCursor text = new TextCursor(file, bytes);
        PlyHeader header = new PlyHeaderParser(file, text).parse();
        PlyNumbers numbers = PlyNumbers.of(file, bytes, text, header.format());
        List<PlyElement> elements = new ArrayList<>();
        for (PlyHeader.Element element : header.elements()) {
            elements.add(parse(element, numbers));
        }
        numbers.finish();
        return new Ply(header.comments(), elements);
    }

    private static PlyElement parse(PlyHeader.Element element, PlyNumbers numbers) {
        if (element.properties().isEmpty()) {
            return new PlyElement(element.name(), element.count(), List.of());
        }
        numbers.requireItems(element);
        List<PlyPropertyBuilder> builders = element.properties().stream()
                .map(property -> PlyPropertyBuilder.of(property, element.count()))
                .toList();
        for (int item = 0; item < element.count(); item++) {
            numbers.begin();
            builders.forEach(builder -> builder.add(numbers));
            numbers.end();
        }
        List<PlyProperty> properties =
                builders.stream().map(PlyPropertyBuilder::build).toList();
        return new PlyElement(element.name(), element.count(), properties);
    }
}
