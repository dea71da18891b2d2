package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** Red, green and blue (LASzip's RGB12, version 2). */
final class ColourCoder implements ItemCoder {
    private final int at;
    private final ColourModels models;
    private int[] before = new int[ColourModels.BYTES];
    private int[] now = new int[ColourModels.BYTES];

    /** @param at where the colour lies in a point */
    ColourCoder(Coder out, ByteBuffer first, int at) {
        this.at = at;
        this.models = new ColourModels(out);
        ColourModels.read(first, at, before);
    }

    @Override
    public void code(ByteBuffer point) {
        ColourModels.read(point, at, now);
        models.code(before, now);
        ColourModels.write(now, point, at);
        int[] free = before;
        before = now;
        now = free;
    }
}
