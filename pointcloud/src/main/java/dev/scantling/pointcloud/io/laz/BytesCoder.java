package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** Extra bytes (LASzip's BYTE, version 2): each by its difference to that of the point before. */
final class BytesCoder implements ItemCoder {
    private final Coder out;
    private final int at;
    private final byte[] before;
    private final SymbolModels models;

    /** @param at where they begin in a point, which they end */
    BytesCoder(Coder out, ByteBuffer first, int at) {
        this.out = out;
        this.at = at;
        this.before = new byte[first.capacity() - at];
        this.models = SymbolModels.ofBytes(before.length);
        first.get(at, before);
    }

    @Override
    public void code(ByteBuffer point) {
        for (int i = 0; i < before.length; i++) {
            int step = out.code(models.in(i), point.get(at + i) - before[i] & 0xFF);
            before[i] += (byte) step;
        }
        point.put(at, before);
    }
}
