package dev.scantling.pointcloud.io;

import java.lang.foreign.MemorySegment;

/** The points of a LAZ file, decompressed one by one. Not thread-safe. */
sealed interface LazRecords permits LazPoints, PointwiseRecords {
    /**
     * The record of the next point as LAS has it, which is the {@code index}th of the file; valid until the one after it. After the last,
     * the end is checked.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput naming file and offset, if it is damaged
     */
    MemorySegment next(long index);

    /** The points of a file. */
    static LazRecords of(String file, MemorySegment bytes, LasHeader header) {
        LazChunks chunks = new LazChunks(file, bytes, header, LazItems.of(file, header));
        chunks.check();
        return chunks.items().isOurs() ? new PointwiseRecords(chunks) : new LazPoints(chunks);
    }
}
