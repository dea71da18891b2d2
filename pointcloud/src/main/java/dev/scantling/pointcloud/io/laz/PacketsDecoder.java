package dev.scantling.pointcloud.io.laz;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decompresses the wave packets of points of the formats 9 and 10, which are a layer of each chunk (LASzip's WAVEPACKET14, version 3), for
 * points of which all else is known. Not thread-safe.
 */
public final class PacketsDecoder {
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int at;
    private final int layersBefore;
    private final int layers;
    private final MemorySegment bytes;
    private long chunk;
    private long left;
    private ByteBuffer first = ByteBuffer.allocate(PacketModels.BYTES);
    private Optional<Contexts<PacketModels>> contexts = Optional.empty();

    /**
     * A decoder of what begins at a position.
     *
     * @param at where the packet lies in a point
     * @param layersBefore number of layers of a chunk before that of packets
     * @param layers number of all layers of a chunk
     * @param begin where the first chunk begins
     */
    public PacketsDecoder(int at, int layersBefore, int layers, MemorySegment bytes, long begin) {
        this.at = at;
        this.layersBefore = layersBefore;
        this.layers = layers;
        this.bytes = bytes;
        this.chunk = begin;
    }

    /**
     * Puts its packet into the record of the next point, a little-endian buffer of exactly its size.
     *
     * @throws IndexOutOfBoundsException if the bytes end before the packet does
     */
    public void next(ByteBuffer point) {
        if (left == 0) {
            begin(point);
        } else {
            follow(point);
        }
        left--;
    }

    /** A chunk: a point as it is, the number of points, the size of each layer, the layers. */
    private void begin(ByteBuffer point) {
        long sizes = chunk + point.capacity() + Integer.BYTES;
        left = Integer.toUnsignedLong(bytes.get(I32, sizes - Integer.BYTES));
        long layer = sizes + (long) layers * Integer.BYTES;
        long end = layer;
        for (int i = 0; i < layers; i++) {
            layer = i == layersBefore ? end : layer;
            end += size(sizes, i);
        }
        point.put(at, bytes.asSlice(chunk + at, PacketModels.BYTES).toArray(ValueLayout.JAVA_BYTE));
        first = ByteBuffer.allocate(PacketModels.BYTES).put(0, point, at, PacketModels.BYTES);
        contexts = size(sizes, layersBefore) == 0
                ? Optional.empty()
                : Optional.of(contexts(point, new ArithmeticDecoder(bytes, layer)));
        chunk = end;
    }

    private long size(long sizes, int layer) {
        return Integer.toUnsignedLong(bytes.get(I32, sizes + (long) layer * Integer.BYTES));
    }

    private Contexts<PacketModels> contexts(ByteBuffer point, Coder coder) {
        return new Contexts<>(point, at, PacketModels.BYTES, () -> new PacketModels(coder));
    }

    /** Where the layer was left out, all packets are the first. */
    private void follow(ByteBuffer point) {
        contexts.ifPresentOrElse(
                known -> {
                    PacketModels models = known.enter(point);
                    models.code(known.before(), point, at);
                    known.replace(point);
                },
                () -> point.put(at, first, 0, PacketModels.BYTES));
    }
}
