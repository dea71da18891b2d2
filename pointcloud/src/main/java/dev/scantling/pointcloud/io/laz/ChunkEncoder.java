package dev.scantling.pointcloud.io.laz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A chunk of points, which is decompressed without those before it. Not thread-safe. */
final class ChunkEncoder {
    private final byte[] first;
    private final ArithmeticEncoder out = new ArithmeticEncoder();
    private final List<ItemEncoder> items = new ArrayList<>();
    private int points = 1;

    /** A chunk that begins with a point. */
    ChunkEncoder(PointItems layout, ByteBuffer point) {
        first = new byte[point.capacity()];
        point.get(0, first);
        items.add(new PointEncoder(out, point));
        layout.time().ifPresent(at -> items.add(new TimeEncoder(out, point, at)));
        layout.colour().ifPresent(at -> items.add(new ColourEncoder(out, point, at)));
        layout.bytes().ifPresent(at -> items.add(new BytesEncoder(out, point, at)));
    }

    void add(ByteBuffer point) {
        items.forEach(item -> item.encode(point));
        points++;
    }

    int points() {
        return points;
    }

    byte[] finish() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(out.finish());
        return bytes.toByteArray();
    }
}
