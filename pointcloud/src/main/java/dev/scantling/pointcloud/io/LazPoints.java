package dev.scantling.pointcloud.io;

import com.github.mreutegg.laszip4j.laszip.ByteStreamOutOstream;
import com.github.mreutegg.laszip4j.laszip.LASpoint;
import com.github.mreutegg.laszip4j.laszip.LASreadPoint;
import com.github.mreutegg.laszip4j.laszip.LASwritePoint;
import com.github.mreutegg.laszip4j.laszip.LASzip;
import dev.scantling.pointcloud.io.laz.PacketsDecoder;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decompresses points of LAZ files with laszip4j, one by one, back to the records of LAS: those in layers, and those of old files. The
 * library's own view of a point lacks scan angles of formats 6 to 10, scanner channels, directions of waveforms and raw extra bytes, so
 * its records are written as LAS has them and read as those of LAS files are. Wave packets, which laszip4j 0.20 decompresses wrongly (it
 * forgets the packet before, and loses the upper half of positions), are decompressed here.
 */
final class LazPoints implements LazRecords {
    private final LasHeader header;
    private final LazItems items;
    private final LazChunks chunks;
    private final LASreadPoint in = new LASreadPoint(LASzip.LASZIP_DECOMPRESS_SELECTIVE_ALL);
    private final LASwritePoint out = new LASwritePoint();
    private final LASpoint point = new LASpoint();
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final LazStream stream;
    private final Optional<PacketsDecoder> packets;

    LazPoints(LazChunks chunks) {
        this.header = chunks.header();
        this.items = chunks.items();
        this.chunks = chunks;
        this.stream = new LazStream(chunks.bytes(), header.begin());
        this.packets = items.packets(chunks.bytes(), header.begin());
        if (!in.setup(items.items().length, items.items(), items.library())
                || !out.setup(items.items().length, items.items())
                || !point.init(null, items.items().length, items.items(), null)
                || !in.init(stream)
                || !out.init(new ByteStreamOutOstream(record))) {
            throw LazItems.unknown(chunks.file(), "a version of its items that laszip4j does not read");
        }
    }

    @Override
    public MemorySegment next(long index) {
        byte[] bytes = decompress(index);
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
            return whole(index);
        } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException | AssertionError e) {
            // what the library does on damaged data beside saying so
            throw chunks.error(stream.tell(), "point " + index + ": " + e);
        }
    }

    private byte[] whole(long index) {
        if (record.size() != header.recordBytes()) {
            throw chunks.error(
                    stream.tell(),
                    "point " + index + " has " + record.size() + " bytes, expected " + header.recordBytes());
        }
        byte[] bytes = record.toByteArray();
        packets.ifPresent(decoder -> decoder.next(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)));
        return bytes;
    }
}
