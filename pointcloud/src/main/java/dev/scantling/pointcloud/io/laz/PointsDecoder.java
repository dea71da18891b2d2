package dev.scantling.pointcloud.io.laz;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses points of the formats 0 to 5 one by one, whose items are of the second versions (wave packets of the first). Chunks follow
 * one another without gaps, so that nobody has to know where they begin. Keeps what is known of one chunk. Not thread-safe.
 */
public final class PointsDecoder {
    private final PointItems.Pointwise items;
    private final long chunkPoints;
    private final MemorySegment bytes;
    private final ByteBuffer point;
    private long position;
    private long points;
    private @Nullable ArithmeticDecoder decoder;
    private List<ItemCoder> coders = List.of();

    /**
     * A decoder of what begins at a position.
     *
     * @param chunkPoints points of each chunk but the last
     * @param recordBytes of a point
     * @param begin where the first chunk begins
     */
    public PointsDecoder(
            PointItems.Pointwise items, long chunkPoints, int recordBytes, MemorySegment bytes, long begin) {
        this.items = items;
        this.chunkPoints = chunkPoints;
        this.bytes = bytes;
        this.point = ByteBuffer.allocate(recordBytes).order(ByteOrder.LITTLE_ENDIAN);
        this.position = begin;
    }

    /**
     * The record of the next point as LAS has it, valid until the one after it.
     *
     * @throws IndexOutOfBoundsException if the bytes end before it does
     */
    public MemorySegment next() {
        if (points % chunkPoints == 0) {
            begin();
        } else {
            coders.forEach(item -> item.code(point));
        }
        points++;
        return MemorySegment.ofBuffer(point);
    }

    private void begin() {
        long first = position();
        MemorySegment.ofBuffer(point).copyFrom(bytes.asSlice(first, point.capacity()));
        ArithmeticDecoder stream = new ArithmeticDecoder(bytes, first + point.capacity());
        decoder = stream;
        coders = items.coders(stream, point);
    }

    /** Where the next bytes lie; behind the last point of a chunk, where the chunk ends. */
    public long position() {
        return decoder == null ? position : decoder.position();
    }
}
