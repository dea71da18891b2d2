package dev.scantling.pointcloud.io;

import com.github.mreutegg.laszip4j.laszip.ByteStreamOutOstream;
import com.github.mreutegg.laszip4j.laszip.LASpoint;
import com.github.mreutegg.laszip4j.laszip.LASreadPoint;
import com.github.mreutegg.laszip4j.laszip.LASwritePoint;
import com.github.mreutegg.laszip4j.laszip.LASzip;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;

/**
 * Decompresses the points of LAZ files with laszip4j, one by one, back to the records of LAS. The library's own view of a
 * point lacks scan angles of formats 6 to 10, scanner channels, directions of waveforms and raw extra bytes, so its records
 * are written as LAS has them and read as those of LAS files are.
 */
final class LazPoints {
    private final LasHeader header;
    private final LazItems items;
    private final LazChunks chunks;
    private final LASreadPoint in = new LASreadPoint(LASzip.LASZIP_DECOMPRESS_SELECTIVE_ALL);
    private final LASwritePoint out = new LASwritePoint();
    private final LASpoint point = new LASpoint();
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final LazStream stream;
    private final LazExtraBytes extraBytes;

    LazPoints(String file, MemorySegment bytes, LasHeader header) {
        this.header = header;
        this.items = LazItems.of(file, header);
        this.chunks = new LazChunks(file, bytes, header, items);
        this.stream = new LazStream(bytes, header.begin());
        this.extraBytes = new LazExtraBytes(header, items);
        chunks.check();
        if (!in.setup(items.items().length, items.items(), items.library())
                || !out.setup(items.items().length, items.items())
                || !point.init(null, items.items().length, items.items(), null)
                || !in.init(stream)
                || !out.init(new ByteStreamOutOstream(record))) {
            throw LazItems.unknown(file, "a version of its items that laszip4j does not read");
        }
    }

    /** The record of the next point of the file, which is its {@code index}th; after the last the end is checked. */
    MemorySegment next(long index) {
        byte[] bytes = decompress(index);
        if (LazExtraBytes.concerns(header)) {
            extraBytes.correct(bytes, index);
        }
        if (index + 1 == header.points() && !in.check_end()) {
            throw chunks.error(stream.tell(), "the last chunk does not end where the table says");
        }
        return MemorySegment.ofArray(bytes);
    }

    private byte[] decompress(long index) {
        record.reset();
        try {
            if (!in.read(point.PointRecords) || !out.write(point.PointRecords)) {
                throw chunks.error(stream.tell(), "point " + index + ": " + in.error());
            }
        } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException | AssertionError e) {
            // what the library does on damaged data beside saying so
            throw chunks.error(stream.tell(), "point " + index + ": " + e);
        }
        if (record.size() != header.recordBytes()) {
            throw chunks.error(
                    stream.tell(),
                    "point " + index + " has " + record.size() + " bytes, expected " + header.recordBytes());
        }
        return record.toByteArray();
    }
}
