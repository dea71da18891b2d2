package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/**
 * Compresses or decompresses an item of the points of a chunk, each by those before. It is made with the first, which is not
 * compressed.
 */
interface ItemCoder {
    /**
     * Codes the item of the next point.
     *
     * @param point a whole record as LAS has it, little-endian; the item in it stays as it is over an encoder, and becomes what was
     *     compressed over a decoder
     */
    void code(ByteBuffer point);
}
