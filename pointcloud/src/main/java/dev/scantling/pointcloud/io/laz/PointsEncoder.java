package dev.scantling.pointcloud.io.laz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compresses the points of a file: what follows the header of a LAZ file. Chunks are kept until all are known, since where
 * their table lies stands before them. Not thread-safe.
 */
public final class PointsEncoder {
    private static final int TABLE_VERSION = 0;

    private final PointItems items;
    private final int chunkPoints;
    private final List<byte[]> chunks = new ArrayList<>();
    private @Nullable ChunkEncoder chunk;
    private int points;

    /** @param chunkPoints points of each chunk but the last */
    public PointsEncoder(PointItems items, int chunkPoints) {
        this.items = items;
        this.chunkPoints = chunkPoints;
    }

    /** Adds the next point: a whole record as LAS has it, in a little-endian buffer of exactly that size. */
    public void add(ByteBuffer point) {
        if (chunk != null && points == chunkPoints) {
            endChunk(chunk);
        }
        if (chunk == null) {
            chunk = begin(point);
            points = 0;
        } else {
            chunk.code(point);
        }
        points++;
    }

    private ChunkEncoder begin(ByteBuffer point) {
        return switch (items) {
            case PointItems.Pointwise pointwise -> new PointwiseChunk(pointwise, point);
            case PointItems.Layered layered -> new LayeredChunk(layered, point);
        };
    }

    private void endChunk(ChunkEncoder full) {
        chunks.add(full.finish());
        chunk = null;
    }

    /**
     * Writes all points that were added; no more can be.
     *
     * @param begin where in the file this begins
     */
    public void write(OutputStream out, long begin) throws IOException {
        if (chunk != null) {
            endChunk(chunk);
        }
        long table = begin
                + Long.BYTES
                + chunks.stream().mapToLong(bytes -> bytes.length).sum();
        out.write(littleEndian(Long.BYTES).putLong(table).array());
        for (byte[] bytes : chunks) {
            out.write(bytes);
        }
        out.write(littleEndian(2 * Integer.BYTES)
                .putInt(TABLE_VERSION)
                .putInt(chunks.size())
                .array());
        if (!chunks.isEmpty()) {
            out.write(sizes());
        }
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The sizes of chunks, each predicted by the one before, in the second of two contexts. */
    private byte[] sizes() {
        ArithmeticEncoder out = new ArithmeticEncoder();
        IntegerCoder encoder = new IntegerCoder(out, Integer.SIZE, 2);
        int before = 0;
        for (byte[] bytes : chunks) {
            encoder.code(before, bytes.length, 1);
            before = bytes.length;
        }
        return out.finish();
    }
}
