package dev.scantling.pointcloud.io.laz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** A chunk of points of the formats 0 to 5: the first as it is, then a stream of all items of each point in turn. */
final class PointwiseChunk implements ChunkEncoder {
    private final byte[] first;
    private final ArithmeticEncoder out = new ArithmeticEncoder();
    private final List<ItemCoder> items;

    /** A chunk that begins with a point. */
    PointwiseChunk(PointItems.Pointwise layout, ByteBuffer point) {
        first = new byte[point.capacity()];
        point.get(0, first);
        items = layout.coders(out, point);
    }

    @Override
    public void code(ByteBuffer point) {
        items.forEach(item -> item.code(point));
    }

    @Override
    public byte[] finish() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(out.finish());
        return bytes.toByteArray();
    }
}
