package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the header and the items of a PLY file. */
final class PlyWriting {
    private final OutputStream out;
    private final Numbers numbers;

    PlyWriting(OutputStream out, PlyFormat format) {
        this.out = out;
        this.numbers = switch (format) {
            case ASCII -> new Text(out);
            case BINARY_LITTLE_ENDIAN, BINARY_BIG_ENDIAN -> new Binary(out, format);
        };
    }

    /** Where numbers go, one after the other. */
    private sealed interface Numbers {
        void put(NumberType type, long bits) throws IOException;

        void endItem() throws IOException;
    }

    void write(String header, List<PlyElement> elements) throws IOException {
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        for (PlyElement element : elements) {
            for (int item = 0; item < element.count() && !element.properties().isEmpty(); item++) {
                writeItem(element, item);
            }
        }
    }

    private void writeItem(PlyElement element, int item) throws IOException {
        for (PlyProperty property : element.properties()) {
            switch (property) {
                case PlyProperty.Scalar(Column column) -> numbers.put(column.type(), column.bits(item));
                case PlyProperty.Lists lists -> writeList(lists, item);
            }
        }
        numbers.endItem();
    }

    private void writeList(PlyProperty.Lists lists, int item) throws IOException {
        int length = lists.length(item);
        if (!lists.lengthType().holds(length)) {
            throw new InvalidInput("property '" + lists.name() + "', item " + item + ": a list of " + length
                    + " values, whose length is no " + lists.lengthType().longName() + "; give lengths a wider type");
        }
        numbers.put(lists.lengthType(), length);
        for (int i = lists.starts()[item]; i < lists.starts()[item + 1]; i++) {
            numbers.put(lists.values().type(), lists.values().bits(i));
        }
    }

    private static final class Text implements Numbers {
        private final OutputStream out;
        private final StringBuilder line = new StringBuilder();

        Text(OutputStream out) {
            this.out = out;
        }

        @Override
        public void put(NumberType type, long bits) {
            line.append(line.isEmpty() ? "" : " ").append(type.text(bits));
        }

        @Override
        public void endItem() throws IOException {
            out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
            line.setLength(0);
        }
    }

    private static final class Binary implements Numbers {
        private final OutputStream out;
        private final PlyFormat format;
        private final byte[] bytes = new byte[Long.BYTES];
        private final MemorySegment memory = MemorySegment.ofArray(bytes);

        Binary(OutputStream out, PlyFormat format) {
            this.out = out;
            this.format = format;
        }

        @Override
        public void put(NumberType type, long bits) throws IOException {
            type.write(bits, memory, 0, format.order());
            out.write(bytes, 0, type.bytes());
        }

        @Override
        public void endItem() {}
    }
}
