package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** Red, green and blue (LASzip's RGB12, version 2). */
final class ColourEncoder implements ItemEncoder {
    private final int at;
    private final ColourModels models;
    private int[] before = new int[ColourModels.BYTES];
    private int[] now = new int[ColourModels.BYTES];

    /** @param at where the colour lies in a point */
    ColourEncoder(ArithmeticEncoder out, ByteBuffer first, int at) {
        this.at = at;
        this.models = new ColourModels(out);
        ColourModels.read(first, at, before);
    }

    @Override
    public void encode(ByteBuffer point) {
        ColourModels.read(point, at, now);
        models.encode(before, now);
        int[] free = before;
        before = now;
        now = free;
    }
}
