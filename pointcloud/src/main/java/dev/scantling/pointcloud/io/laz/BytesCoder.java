package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** Extra bytes (LASzip's BYTE, version 2): each by its difference to that of the point before. */
final class BytesEncoder implements ItemEncoder {
    private final ArithmeticEncoder out;
    private final int at;
    private final byte[] before;
    private final SymbolModels models;

    /** @param at where they begin in a point, which they end */
    BytesEncoder(ArithmeticEncoder out, ByteBuffer first, int at) {
        this.out = out;
        this.at = at;
        this.before = new byte[first.capacity() - at];
        this.models = SymbolModels.ofBytes(before.length);
        first.get(at, before);
    }

    @Override
    public void encode(ByteBuffer point) {
        for (int i = 0; i < before.length; i++) {
            out.encode(models.in(i), point.get(at + i) - before[i] & 0xFF);
        }
        point.get(at, before);
    }
}
