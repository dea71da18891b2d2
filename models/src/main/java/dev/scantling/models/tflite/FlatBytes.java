package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of a flatbuffer, read at checked places. Parts of the file may share bytes, so what is read of vectors is counted: a small
 * file cannot ask for much memory. Not thread-safe.
 */
final class FlatBytes {
    /** How often on average a byte may be read as an element of a vector. */
    private static final int MOST_SHARED = 4;

    private final ByteBuffer bytes;
    private long elementsLeft;

    FlatBytes(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.elementsLeft = (long) MOST_SHARED * bytes.length;
    }

    /** Says where it is if that many bytes are not there. */
    int require(long at, long count, String where) {
        if (at < 0 || count > bytes.capacity() - at) {
            throw new InvalidModel(where + ": expected " + count + " bytes at " + at + ", but the file has "
                    + bytes.capacity() + "; it is cut off or damaged");
        }
        return (int) at;
    }

    byte i8(long at, String where) {
        return bytes.get(require(at, Byte.BYTES, where));
    }

    int u16(long at, String where) {
        return Short.toUnsignedInt(bytes.getShort(require(at, Short.BYTES, where)));
    }

    int i32(long at, String where) {
        return bytes.getInt(require(at, Integer.BYTES, where));
    }

    long i64(long at, String where) {
        return bytes.getLong(require(at, Long.BYTES, where));
    }

    float f32(long at, String where) {
        return bytes.getFloat(require(at, Float.BYTES, where));
    }

    /** Where an offset leads, which is counted from where it stands. */
    long follow(long at, String where) {
        return at + Integer.toUnsignedLong(i32(at, where));
    }

    /** The number of elements of a vector, all of which are there. */
    int length(long at, int elementBytes, String where) {
        long length = Integer.toUnsignedLong(i32(at, where));
        require(at + Integer.BYTES, length * elementBytes, where);
        return (int) length;
    }

    /** As {@link #length}, of elements that will be read one by one. */
    int countedLength(long at, int elementBytes, String where) {
        int length = length(at, elementBytes, where);
        elementsLeft -= length;
        if (elementsLeft < 0) {
            throw new InvalidModel(where + ": the vectors of the file have more elements than its " + bytes.capacity()
                    + " bytes can hold; it is damaged");
        }
        return length;
    }

    /** A view of some bytes, which are there. */
    ByteBuffer slice(long at, int count) {
        return bytes.slice((int) at, count)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asReadOnlyBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
