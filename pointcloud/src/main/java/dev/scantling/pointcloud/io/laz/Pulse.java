package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 30 bytes with which points of the formats 6 to 10 begin.
 *
 * @param bytes little-endian, these first
 * @see <a href="https://www.asprs.org/divisions-committees/lidar-division/laser-las-file-format-exchange-activities">ASPRS, LAS
 *     specification 1.4, point data record format 6</a>
 */
record Pulse(ByteBuffer bytes) {
    private static final int BYTES = 30;
    /** Of scanners. */
    static final int CHANNELS = 4;

    /** Those of the same content, which stay when the others are filled anew. */
    Pulse copy() {
        return new Pulse(
                ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN).put(0, bytes, 0, BYTES));
    }

    /** Takes the content of another. */
    void set(Pulse other) {
        bytes.put(0, other.bytes, 0, BYTES);
    }

    int z() {
        return bytes.getInt(8);
    }

    int intensity() {
        return bytes.getChar(12);
    }

    /** The number of this return, 0 to 15. */
    int number() {
        return bytes.get(14) & 0xF;
    }

    /** The number of all returns of the pulse, 0 to 15. */
    int returns() {
        return bytes.get(14) >>> 4 & 0xF;
    }

    boolean isFirst() {
        return number() == 1;
    }

    boolean isLast() {
        return number() >= returns();
    }

    /** All flags in 6 bits: of the class, the direction of the scan, the edge of the flight line. */
    int flags() {
        return bytes.get(15) & 0xF | bytes.get(15) >>> 2 & 0x30;
    }

    /** That of the scanner, 0 to 3. */
    int channel() {
        return bytes.get(15) >>> 4 & CHANNELS - 1;
    }

    int classification() {
        return bytes.get(16) & 0xFF;
    }

    int userData() {
        return bytes.get(17) & 0xFF;
    }

    int angle() {
        return bytes.getShort(18);
    }

    int source() {
        return bytes.getChar(20);
    }

    /** The bits of the float64. */
    long time() {
        return bytes.getLong(22);
    }
}
