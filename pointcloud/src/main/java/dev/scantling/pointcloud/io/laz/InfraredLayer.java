package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.List;

/** The near infrared of 16 bits (the second layer of LASzip's RGBNIR14, version 3): which of its bytes changed, and by how much. */
final class InfraredLayer implements LayeredCoder {
    private final int at;
    private final Layer layer = new Layer();
    private final Contexts<Models> contexts;

    private record Models(SymbolModel changes, SymbolModels bytes) {}

    /** @param at where it lies in a point */
    InfraredLayer(ByteBuffer first, int at) {
        this.at = at;
        this.contexts = new Contexts<>(
                first,
                at,
                Short.BYTES,
                () -> new Models(new SymbolModel(1 << Short.BYTES), SymbolModels.ofBytes(Short.BYTES)));
    }

    @Override
    public void code(ByteBuffer point) {
        Models models = contexts.enter(point);
        int lower = difference(point, 0);
        int upper = difference(point, 1);
        int changed = (lower == 0 ? 0 : 1) | (upper == 0 ? 0 : 2);
        layer.out().code(models.changes(), changed);
        encode(models.bytes().in(0), lower);
        encode(models.bytes().in(1), upper);
        layer.note(changed != 0);
        contexts.replace(point);
    }

    private int difference(ByteBuffer point, int index) {
        return point.get(at + index) - contexts.before().get(index) & 0xFF;
    }

    private void encode(SymbolModel model, int difference) {
        if (difference != 0) {
            layer.out().code(model, difference);
        }
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }
}
