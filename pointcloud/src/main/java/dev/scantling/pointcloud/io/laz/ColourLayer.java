package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.List;

/** Red, green and blue (LASzip's RGB14, version 3, and the first layer of RGBNIR14). */
final class ColourLayer implements LayeredCoder {
    private final int at;
    private final Layer layer = new Layer();
    private final Contexts<ColourModels> contexts;
    private final int[] before = new int[ColourModels.BYTES];
    private final int[] now = new int[ColourModels.BYTES];

    /** @param at where the colour lies in a point */
    ColourLayer(ByteBuffer first, int at) {
        this.at = at;
        this.contexts = new Contexts<>(first, at, ColourModels.BYTES, () -> new ColourModels(layer.out()));
    }

    @Override
    public void code(ByteBuffer point) {
        ColourModels models = contexts.enter(point);
        ColourModels.read(contexts.before(), 0, before);
        ColourModels.read(point, at, now);
        layer.note(models.code(before, now));
        contexts.replace(point);
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }
}
