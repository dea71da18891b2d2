package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A number in the extra bytes of LAS points.
 *
 * @param scale with offset: what is stored is multiplied by it, then the offset is added; 1 and 0 for values as they are
 */
record LasExtra(LasField field, double scale, double offset, String description) {
    /** Size of a description in the record of them. */
    static final int DESCRIPTION_BYTES = 192;

    private static final int TYPE = 2;
    private static final int OPTIONS = 3;
    private static final int NAME = 4;
    private static final int NAME_BYTES = 32;
    private static final int SCALE = 112;
    private static final int OFFSET = 136;
    private static final int TEXT = 160;
    private static final int TEXT_BYTES = 32;
    private static final int HAS_SCALE = 8;
    private static final int HAS_OFFSET = 16;
    private static final NumberType[] TYPES = {
        NumberType.U8,
        NumberType.I8,
        NumberType.U16,
        NumberType.I16,
        NumberType.U32,
        NumberType.I32,
        NumberType.U64,
        NumberType.I64,
        NumberType.F32,
        NumberType.F64
    };

    boolean isScaled() {
        return scale != 1 || offset != 0;
    }

    /**
     * What the extra bytes of a record are; bytes that nothing describes are uint8.
     *
     * @param descriptions the content of the record that describes them, empty if there is none
     */
    static List<LasExtra> of(MemorySegment descriptions, int begin, int end) {
        List<LasExtra> extras = new ArrayList<>();
        int at = begin;
        for (long d = 0; d + DESCRIPTION_BYTES <= descriptions.byteSize() && at < end; d += DESCRIPTION_BYTES) {
            at = add(descriptions.asSlice(d, DESCRIPTION_BYTES), at, end, extras);
        }
        for (int i = 0; at < end; i++, at++) {
            extras.add(plain("extra_bytes[" + i + "]", NumberType.U8, at));
        }
        return extras;
    }

    static LasExtra plain(String name, NumberType type, int offset) {
        return new LasExtra(new LasField(name, Column.UNSTATED, type, offset, 0, 0), 1, 0, "");
    }

    private static int add(MemorySegment description, int begin, int end, List<LasExtra> extras) {
        int code = description.get(ValueLayout.JAVA_BYTE, TYPE) & 0xFF;
        int options = description.get(ValueLayout.JAVA_BYTE, OPTIONS) & 0xFF;
        String name = text(description, NAME, NAME_BYTES);
        int count = code == 0 ? options : (code - 1) / TYPES.length + 1;
        NumberType type = code == 0 ? NumberType.U8 : TYPES[(code - 1) % TYPES.length];
        int at = begin;
        for (int i = 0; i < count && at + type.bytes() <= end; i++, at += type.bytes()) {
            String column = count == 1 ? name : name + "[" + i + "]";
            LasField field = new LasField(column, Column.UNSTATED, type, at, 0, 0);
            int axis = Math.min(i, 2); // scales of three numbers are all there is room for
            boolean scaled = code != 0 && (options & HAS_SCALE) != 0;
            boolean shifted = code != 0 && (options & HAS_OFFSET) != 0;
            extras.add(new LasExtra(
                    field,
                    scaled ? description.get(LittleEndian.F64, SCALE + (long) axis * Double.BYTES) : 1,
                    shifted ? description.get(LittleEndian.F64, OFFSET + (long) axis * Double.BYTES) : 0,
                    text(description, TEXT, TEXT_BYTES)));
        }
        return at;
    }

    /** Text of a fixed width that a zero may end. */
    static String text(MemorySegment bytes, long offset, int width) {
        byte[] text = bytes.asSlice(offset, width).toArray(ValueLayout.JAVA_BYTE);
        int length = 0;
        while (length < width && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** The description that a file has of this number. */
    byte[] encoded() {
        byte[] bytes = new byte[DESCRIPTION_BYTES];
        MemorySegment memory = MemorySegment.ofArray(bytes);
        bytes[TYPE] = (byte) (List.of(TYPES).indexOf(field.type()) + 1);
        put(field.name(), bytes, NAME, NAME_BYTES);
        put(description, bytes, TEXT, TEXT_BYTES);
        if (isScaled()) {
            bytes[OPTIONS] = HAS_SCALE | HAS_OFFSET;
            memory.set(LittleEndian.F64, SCALE, scale);
            memory.set(LittleEndian.F64, OFFSET, offset);
        }
        return bytes;
    }

    /** Puts text into a field of a fixed width; what is too long was refused before. */
    static void put(String text, byte[] bytes, int offset, int width) {
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(encoded, 0, bytes, offset, Math.min(width, encoded.length));
    }

    /** Whether a column can have this name in a file. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_BYTES
                && StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)
                && name.indexOf(0) < 0;
    }
}
