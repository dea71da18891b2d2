package dev.scantling.engine.cli.view;

/** Colours as 0xRRGGBB. */
final class Rgb {
    static final int BACKGROUND = 0x0E1116;
    static final int PANEL = 0x151A21;
    static final int GRID = 0x8FA3B8;
    static final int TEXT = 0xE6EDF3;
    static final int FAINT_TEXT = 0x8B98A5;
    static final int UNLABELLED = 0x5C6670;
    static final int WHITE = 0xFFFFFF;

    private Rgb() {}

    /** Slightly lighter: some classes are hardly visible on a dark background. */
    static int lifted(int rgb) {
        return mix(rgb, WHITE, 0.15);
    }

    /** {@code share} of one colour over another. */
    static int mix(int under, int over, double share) {
        int weight = (int) Math.round(256 * share);
        return channel(under, over, weight, 16) | channel(under, over, weight, 8) | channel(under, over, weight, 0);
    }

    private static int channel(int under, int over, int weight, int shift) {
        int from = (under >> shift) & 0xFF;
        int to = (over >> shift) & 0xFF;
        return (from + (((to - from) * weight) >> 8)) << shift;
    }
}
