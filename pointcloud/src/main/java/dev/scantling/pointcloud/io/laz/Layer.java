package dev.scantling.pointcloud.io.laz;

/** A stream of one or a few fields of all points of a chunk, left out where they are those of the first. */
final class Layer {
    private static final byte[] LEFT_OUT = {};

    private final ArithmeticEncoder out = new ArithmeticEncoder();
    private boolean changed;

    ArithmeticEncoder out() {
        return out;
    }

    /** Says whether a point differs from the one that predicts it; after one that does, the layer stays. */
    void note(boolean differs) {
        changed |= differs;
    }

    byte[] finish() {
        return changed ? out.finish() : LEFT_OUT;
    }
}
