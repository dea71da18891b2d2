package dev.scantling.pointcloud.io.laz;

/** A chunk of points, which is decompressed without those before it. Not thread-safe. */
interface ChunkEncoder extends ItemCoder {
    /** Its bytes; no more points can be added. */
    byte[] finish();
}
