package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.io.laz.PointsDecoder;
import java.lang.foreign.MemorySegment;
import java.util.OptionalLong;

/** Points of the formats 0 to 5, decompressed by our own decoder: laszip4j 0.20 reads extra bytes and wave packets of theirs wrongly. */
final class PointwiseRecords implements LazRecords {
    private final LazChunks chunks;
    private final PointsDecoder decoder;

    PointwiseRecords(LazChunks chunks) {
        LasHeader header = chunks.header();
        this.chunks = chunks;
        this.decoder = chunks.items().decoder(header.recordBytes(), chunks.bytes(), header.begin());
    }

    @Override
    public MemorySegment next(long index) {
        MemorySegment record = decompress(index);
        if (index + 1 == chunks.header().points()) {
            requireEnd();
        }
        return record;
    }

    private MemorySegment decompress(long index) {
        try {
            return decoder.next();
        } catch (IndexOutOfBoundsException _) {
            throw chunks.error(decoder.position(), "the file ends within point " + index);
        }
    }

    private void requireEnd() {
        OptionalLong table = chunks.table();
        if (table.isPresent() && table.getAsLong() != decoder.position()) {
            throw chunks.error(
                    decoder.position(),
                    "the last chunk does not end at " + table.getAsLong() + ", where the table begins");
        }
    }
}
