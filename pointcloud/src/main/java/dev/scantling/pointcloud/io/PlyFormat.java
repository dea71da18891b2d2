package dev.scantling.pointcloud.io;

import java.nio.ByteOrder;
import java.util.Locale;

/** How the elements of a PLY file are written. */
public enum PlyFormat {
    /** A line for each item. */
    ASCII,
    BINARY_LITTLE_ENDIAN,
    BINARY_BIG_ENDIAN;

    /** The word of the format line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of bytes, which text does not have. */
    ByteOrder order() {
        return switch (this) {
            case BINARY_LITTLE_ENDIAN -> ByteOrder.LITTLE_ENDIAN;
            case BINARY_BIG_ENDIAN -> ByteOrder.BIG_ENDIAN;
            case ASCII -> throw new IllegalStateException("text has no order of bytes");
        };
    }
}
