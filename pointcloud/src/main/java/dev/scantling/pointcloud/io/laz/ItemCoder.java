package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** Compresses an item of the points of a chunk, each by those before. It is made with the first, which is not compressed. */
interface ItemEncoder {
    /** @param point a whole record as LAS has it, little-endian */
    void encode(ByteBuffer point);
}
