package dev.scantling.pointcloud.io;

import java.util.Locale;

/** How the points of a PCD file are written. */
public enum PcdEncoding {
    /** A line for each point. */
    ASCII,
    /** A little-endian record for each point. */
    BINARY,
    /** All values of a field together, compressed by LZF. */
    BINARY_COMPRESSED;

    /** The word of the DATA line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
