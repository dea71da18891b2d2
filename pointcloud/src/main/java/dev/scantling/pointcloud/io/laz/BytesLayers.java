package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** Extra bytes (LASzip's BYTE14, version 3): each a layer of the differences to that of the point before. */
final class BytesLayers implements LayeredCoder {
    private final int at;
    private final List<Layer> layers;
    private final Contexts<SymbolModels> contexts;

    /** @param at where they begin in a point, which they end */
    BytesLayers(ByteBuffer first, int at) {
        int length = first.capacity() - at;
        this.at = at;
        this.layers = Stream.generate(Layer::new).limit(length).toList();
        this.contexts = new Contexts<>(first, at, length, () -> SymbolModels.ofBytes(length));
    }

    @Override
    public void code(ByteBuffer point) {
        SymbolModels models = contexts.enter(point);
        for (int i = 0; i < layers.size(); i++) {
            int difference = point.get(at + i) - contexts.before().get(i) & 0xFF;
            Layer layer = layers.get(i);
            layer.out().code(models.in(i), difference);
            layer.note(difference != 0);
        }
        contexts.replace(point);
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }
}
