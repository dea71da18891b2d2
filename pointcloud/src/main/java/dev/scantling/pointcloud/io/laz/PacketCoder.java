package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Wave packets of the formats 4 and 5 (LASzip's WAVEPACKET13, version 1). */
final class PacketCoder implements ItemCoder {
    private final int at;
    private final PacketModels models;
    private final ByteBuffer before = ByteBuffer.allocate(PacketModels.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** @param at where the packet lies in a point */
    PacketCoder(Coder out, ByteBuffer first, int at) {
        this.at = at;
        this.models = new PacketModels(out);
        before.put(0, first, at, PacketModels.BYTES);
    }

    @Override
    public void code(ByteBuffer point) {
        models.code(before, point, at);
        before.put(0, point, at, PacketModels.BYTES);
    }
}
