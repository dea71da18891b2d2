package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** Times of points (LASzip's GPSTIME11, version 2). */
final class TimeCoder implements ItemCoder {
    private final int at;
    private final TimeModels models;

    /** @param at where the time lies in a point */
    TimeCoder(Coder out, ByteBuffer first, int at) {
        this.at = at;
        this.models = new TimeModels(out, first.getLong(at), true);
    }

    @Override
    public void code(ByteBuffer point) {
        point.putLong(at, models.code(point.getLong(at)));
    }
}
