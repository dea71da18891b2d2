package dev.scantling.pointcloud.io.laz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A chunk of points of the formats 0 to 5: the first as it is, then a stream of all items of each point in turn. */
final class PointwiseChunk implements ChunkEncoder {
    private final byte[] first;
    private final ArithmeticEncoder out = new ArithmeticEncoder();
    private final List<ItemEncoder> items = new ArrayList<>();

    /** A chunk that begins with a point. */
    PointwiseChunk(PointItems.Pointwise layout, ByteBuffer point) {
        first = new byte[point.capacity()];
        point.get(0, first);
        items.add(new PointEncoder(out, point));
        layout.time().ifPresent(at -> items.add(new TimeEncoder(out, point, at)));
        layout.colour().ifPresent(at -> items.add(new ColourEncoder(out, point, at)));
        layout.packet().ifPresent(at -> items.add(new PacketEncoder(out, point, at)));
        layout.bytes().ifPresent(at -> items.add(new BytesEncoder(out, point, at)));
    }

    @Override
    public void encode(ByteBuffer point) {
        items.forEach(item -> item.encode(point));
    }

    @Override
    public byte[] finish() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(out.finish());
        return bytes.toByteArray();
    }
}
