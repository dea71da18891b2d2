package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.sparse.io.Words;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Where the numbers of a PLY file's items come from, one after the other. */
sealed interface PlyNumbers {
    /** The numbers behind a header, where {@code text} is. */
    static PlyNumbers of(String file, MemorySegment bytes, TextCursor text, PlyFormat format) {
        return switch (format) {
            case ASCII -> new Text(file, text);
            case BINARY_LITTLE_ENDIAN, BINARY_BIG_ENDIAN -> new Binary(file, bytes, text.offset(), format);
        };
    }

    /** Checks that the file may have all items of an element, before memory is taken for them. */
    void requireItems(PlyHeader.Element element);

    /** Prepares for the next item. */
    void begin();

    /** The bits of the next number. */
    long next(NumberType type);

    /** The length of a list, which the file may have. */
    int length(NumberType lengthType, NumberType type);

    /** Checks that an item is complete. */
    void end();

    /** Checks that nothing follows the last item. */
    void finish();

    /** Numbers in text, a line for each item. */
    final class Text implements PlyNumbers {
        private final TextCursor text;
        private Words line;
        private int at;

        Text(String file, TextCursor text) {
            this.text = text;
            this.line = new Words(file, 0, List.of());
        }

        @Override
        public void requireItems(PlyHeader.Element element) {
            text.requireRoom(element.count(), 2L * element.properties().size() - 1, "item");
        }

        @Override
        public void begin() {
            do {
                Words next = text.next();
                if (next == null) {
                    throw text.error("truncated: the file ends before its last item; copy it again");
                }
                line = next;
            } while (line.count() == 0);
            at = 0;
        }

        @Override
        public long next(NumberType type) {
            if (at == line.count()) {
                throw line.error("the line ends after " + at + " values, more were announced");
            }
            return TextNumbers.bits(line, at++, type);
        }

        @Override
        public int length(NumberType lengthType, NumberType type) {
            long length = next(lengthType);
            if (length < 0 || length > line.count() - at) {
                throw line.error(
                        "a list of " + length + " values was announced, but only " + (line.count() - at) + " follow");
            }
            return (int) length;
        }

        @Override
        public void end() {
            if (at < line.count()) {
                throw line.error("the line has " + line.count() + " values, expected " + at);
            }
        }

        @Override
        public void finish() {
            Words next = text.next();
            while (next != null) {
                if (next.count() > 0) {
                    throw next.error("there is a line after the last item; correct the numbers of elements");
                }
                next = text.next();
            }
        }
    }

    /** Numbers in bytes, without anything between them. */
    final class Binary implements PlyNumbers {
        private final String file;
        private final MemorySegment bytes;
        private final PlyFormat format;
        private long offset;

        Binary(String file, MemorySegment bytes, long offset, PlyFormat format) {
            this.file = file;
            this.bytes = bytes;
            this.offset = offset;
            this.format = format;
        }

        @Override
        public void requireItems(PlyHeader.Element element) {
            requireRoom(element.count(), element.leastBytes(), "item");
        }

        private int requireRoom(long count, int least, String what) {
            return Records.requireRoom(file, offset, bytes.byteSize() - offset, count, least, what);
        }

        @Override
        public void begin() {}

        @Override
        public long next(NumberType type) {
            requireRoom(1, type.bytes(), type.longName());
            long bits = type.read(bytes, offset, format.order());
            offset += type.bytes();
            return bits;
        }

        @Override
        public int length(NumberType lengthType, NumberType type) {
            return requireRoom(next(lengthType), type.bytes(), "value");
        }

        @Override
        public void end() {}

        @Override
        public void finish() {
            if (offset < bytes.byteSize()) {
                throw new InvalidInput(file + ", offset " + offset + ": " + (bytes.byteSize() - offset)
                        + " bytes follow the last item; correct the numbers of elements");
            }
        }
    }
}
