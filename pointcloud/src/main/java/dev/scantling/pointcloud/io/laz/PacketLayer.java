package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.List;

/** Wave packets of the formats 9 and 10 (LASzip's WAVEPACKET14, version 3). */
final class PacketLayer implements LayeredCoder {
    private final int at;
    private final Layer layer = new Layer();
    private final Contexts<PacketModels> contexts;

    /** @param at where the packet lies in a point */
    PacketLayer(ByteBuffer first, int at) {
        this.at = at;
        this.contexts = new Contexts<>(first, at, PacketModels.BYTES, () -> new PacketModels(layer.out()));
    }

    @Override
    public void code(ByteBuffer point) {
        PacketModels models = contexts.enter(point);
        models.code(contexts.before(), point, at);
        layer.note(!contexts.before().equals(point.slice(at, PacketModels.BYTES)));
        contexts.replace(point);
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }
}
