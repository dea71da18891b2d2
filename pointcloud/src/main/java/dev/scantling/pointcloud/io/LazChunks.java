package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.MemorySegment;
import java.util.OptionalLong;

/**
 * Checks what a LAZ file says of its chunks before LASzip takes memory for them, since it believes every size.
 *
 * @see <a href="https://github.com/LASzip/LASzip">LASzip</a>
 */
record LazChunks(String file, MemorySegment bytes, LasHeader header, LazItems items) {
    private static final int TABLE_HEADER = 2 * Integer.BYTES;

    /**
     * More than any points take: models count to 2^15, so what is sure of a point (one symbol of 64 and three of 33, or more)
     * takes 0.007 bits.
     */
    private static final long MOST_POINTS_OF_A_BYTE = 2048;

    /** @throws InvalidInput if chunks or their table do not fit the file, or cannot have all points */
    void check() {
        long length = bytes.byteSize() - header.begin();
        if (header.points() > MOST_POINTS_OF_A_BYTE * length) {
            throw error(header.begin(), length + " bytes cannot have the " + header.points() + " points of the header");
        }
        if (!items.isChunked() || header.points() == 0) {
            return;
        }
        Records.requireRoom(
                file, header.begin(), bytes.byteSize() - header.begin(), 1, Long.BYTES, "chunk table offset");
        long first = header.begin() + Long.BYTES;
        table().ifPresent(table -> checkTable(table, first));
        if (items.isLayered()) {
            checkLayers(first);
        }
    }

    /** Where the table of chunks begins, if there are chunks; there is none where the writer was interrupted. */
    OptionalLong table() {
        if (!items.isChunked() || header.points() == 0) {
            return OptionalLong.empty();
        }
        long table = bytes.get(LittleEndian.I64, header.begin());
        if (table == -1) { // written behind everything else, where the writer could not go back
            table = bytes.get(LittleEndian.I64, bytes.byteSize() - Long.BYTES);
        }
        return table == header.begin() ? OptionalLong.empty() : OptionalLong.of(table);
    }

    private void checkTable(long table, long first) {
        if (table < first || table > bytes.byteSize() - TABLE_HEADER) {
            throw error(header.begin(), "the table of chunks begins at " + table + ", outside the compressed points");
        }
        int version = bytes.get(LittleEndian.I32, table);
        long chunks = Integer.toUnsignedLong(bytes.get(LittleEndian.I32, table + Integer.BYTES));
        long most = (table - first) / header.recordBytes(); // the first point of a chunk is not compressed
        if (version != 0 || chunks > most) {
            throw error(
                    table,
                    "the table of chunks has version " + version + " and " + chunks
                            + " chunks; expected version 0 and at most " + most);
        }
        long size = Integer.toUnsignedLong(items.chunkPoints());
        if (items.chunkPoints() != -1 && header.points() > chunks * size) {
            throw error(table, chunks + " chunks of " + size + " points cannot have " + header.points());
        }
    }

    /** Walks through chunks of layers: a point, the number of points, a size for each layer, the layers. */
    private void checkLayers(long first) {
        long at = first;
        long points = 0;
        while (points < header.points()) {
            long sizes = at + header.recordBytes() + Integer.BYTES;
            long end = sizes + (long) items.layers() * Integer.BYTES;
            if (end > bytes.byteSize()) {
                throw error(at, "the file ends within a chunk, after " + points + " of " + header.points() + " points");
            }
            long count = Integer.toUnsignedLong(bytes.get(LittleEndian.I32, sizes - Integer.BYTES));
            long layers = 0;
            for (long size = sizes; size < end; size += Integer.BYTES) {
                layers += Integer.toUnsignedLong(bytes.get(LittleEndian.I32, size));
            }
            if (count == 0 || layers > bytes.byteSize() - end) {
                throw error(
                        sizes,
                        "a chunk of " + count + " points says it has " + layers + " bytes, " + (bytes.byteSize() - end)
                                + " follow");
            }
            points += count;
            at = end + layers;
        }
    }

    InvalidInput error(long offset, String message) {
        return LasHeader.error(file, offset, "compressed points are damaged: " + message + "; copy the file again");
    }
}
