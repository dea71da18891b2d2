package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A chunk of points of the formats 6 to 10: the first as it is, the number of points, the size of each layer, the layers. Each
 * is a stream of its own, which readers pass over where they do not want it.
 */
final class LayeredChunk implements ChunkEncoder {
    private final byte[] first;
    private final List<LayeredCoder> items = new ArrayList<>();
    private int points = 1;

    /** A chunk that begins with a point. */
    LayeredChunk(PointItems.Layered layout, ByteBuffer point) {
        first = new byte[point.capacity()];
        point.get(0, first);
        items.add(new PointLayers(point));
        layout.colour().ifPresent(at -> items.add(new ColourLayer(point, at)));
        layout.infrared().ifPresent(at -> items.add(new InfraredLayer(point, at)));
        layout.packet().ifPresent(at -> items.add(new PacketLayer(point, at)));
        layout.bytes().ifPresent(at -> items.add(new BytesLayers(point, at)));
    }

    @Override
    public void code(ByteBuffer point) {
        items.forEach(item -> item.code(point));
        points++;
    }

    @Override
    public byte[] finish() {
        List<byte[]> layers = items.stream()
                .flatMap(item -> item.layers().stream())
                .map(Layer::finish)
                .toList();
        int layerBytes = layers.stream().mapToInt(layer -> layer.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(first.length + (1 + layers.size()) * Integer.BYTES + layerBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(first)
                .putInt(points);
        layers.forEach(layer -> bytes.putInt(layer.length));
        layers.forEach(bytes::put);
        return bytes.array();
    }
}
