package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a flatbuffer by the numbers of its fields. Google's library for Java trusts every offset (it has no verifier, unlike those for
 * C++ and Rust), so a damaged file would be read at any place; here each offset and length is checked where it is followed. Absent fields
 * have their usual values, as the format wants. Not thread-safe.
 *
 * @see <a href="https://flatbuffers.dev/internals/">FlatBuffer internals</a>
 */
final class FlatTable {
    private static final int FIRST_FIELD = 4;
    private static final int ABSENT = 0;

    private final FlatBytes bytes;
    private final long at;
    private final long fields;
    private final int fieldsEnd;
    private final String where;

    private FlatTable(FlatBytes bytes, long at, String where) {
        this.bytes = bytes;
        this.at = at;
        this.where = where;
        this.fields = at - bytes.i32(at, where);
        this.fieldsEnd = bytes.u16(fields, where);
        if (fieldsEnd < FIRST_FIELD) {
            throw new InvalidModel(
                    where + ": expected a table with at least " + FIRST_FIELD + " bytes of fields, got " + fieldsEnd);
        }
        bytes.require(fields, fieldsEnd, where);
    }

    /** The table that a file begins with. */
    static FlatTable root(byte[] file, String where) {
        FlatBytes bytes = new FlatBytes(file);
        return new FlatTable(bytes, bytes.follow(0, where), where);
    }

    String where() {
        return where;
    }

    private long place(int field) {
        int entry = FIRST_FIELD + Short.BYTES * field;
        int offset = entry + Short.BYTES > fieldsEnd ? ABSENT : bytes.u16(fields + entry, where);
        return offset == ABSENT ? ABSENT : at + offset;
    }

    boolean has(int field) {
        return place(field) != ABSENT;
    }

    byte i8(int field) {
        return has(field) ? bytes.i8(place(field), where) : 0;
    }

    boolean flag(int field) {
        return i8(field) != 0;
    }

    int i32(int field, int usual) {
        return has(field) ? bytes.i32(place(field), where) : usual;
    }

    float f32(int field) {
        return has(field) ? bytes.f32(place(field), where) : 0;
    }

    Optional<FlatTable> table(int field, String what) {
        String place = where + ", " + what;
        return has(field)
                ? Optional.of(new FlatTable(bytes, bytes.follow(place(field), place), place))
                : Optional.empty();
    }

    List<FlatTable> tables(int field, String what) {
        return vector(
                field,
                Integer.BYTES,
                (place, i) -> new FlatTable(bytes, bytes.follow(place, where), where + ", " + what + " " + i));
    }

    List<Integer> ints(int field) {
        return vector(field, Integer.BYTES, (place, _) -> bytes.i32(place, where));
    }

    List<Long> longs(int field) {
        return vector(field, Long.BYTES, (place, _) -> bytes.i64(place, where));
    }

    List<Float> floats(int field) {
        return vector(field, Float.BYTES, (place, _) -> bytes.f32(place, where));
    }

    String text(int field) {
        if (!has(field)) {
            return "";
        }
        long vector = bytes.follow(place(field), where);
        int length = bytes.countedLength(vector, 1, where);
        return StandardCharsets.UTF_8
                .decode(bytes.slice(vector + Integer.BYTES, length))
                .toString();
    }

    /** The bytes of a vector, which are shared with the file. */
    ByteBuffer data(int field) {
        if (!has(field)) {
            return ByteBuffer.allocate(0);
        }
        long vector = bytes.follow(place(field), where);
        return bytes.slice(vector + Integer.BYTES, bytes.length(vector, 1, where));
    }

    private interface Element<T> {
        T read(long place, int index);
    }

    private <T> List<T> vector(int field, int elementBytes, Element<T> element) {
        if (!has(field)) {
            return List.of();
        }
        long vector = bytes.follow(place(field), where);
        int length = bytes.countedLength(vector, elementBytes, where);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            all.add(element.read(vector + Integer.BYTES + (long) i * elementBytes, i));
        }
        return all;
    }
}
