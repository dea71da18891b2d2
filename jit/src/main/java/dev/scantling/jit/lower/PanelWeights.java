package dev.scantling.jit.lower;

import dev.scantling.ir.WeightFormat;

/**
 * Where the weights of matrix products lie: for each of {@code volume} matrices {@code [cin, cout]}, panels of output
 * channels one after another, in each the channels of one input channel side by side, so that a tile kernel reads one
 * panel from front to back. Output channels are padded with zeros to whole vectors; the last panel may be narrower.
 */
record PanelWeights(int volume, int cin, int cout, TileShape tile, WeightFormat format) {

    /** The part of a kernel's name that tells shapes apart. */
    String name() {
        String shape = volume + "x" + cin + "x" + cout;
        return format == WeightFormat.F32 ? shape : shape + "_" + format.text();
    }

    /** Output channels, padded to whole vectors. */
    int stride() {
        return Math.ceilDiv(cout, tile.lanes()) * tile.lanes();
    }

    /** Floats of one matrix. */
    int matrix() {
        return Math.multiplyExact(cin, stride());
    }

    /** Columns of the panel that starts at {@code column}. */
    int panel(int column) {
        return Math.min(tile.panel(), stride() - column);
    }

    /** Columns in full panels; what follows, if anything, is one narrower panel. */
    int fullPanels() {
        return stride() / tile.panel() * tile.panel();
    }

    /** Rearranges row-major {@code [volume, cin, cout]}. */
    float[] pack(float[] weights) {
        float[] packed = new float[Math.multiplyExact(volume, matrix())];
        for (int k = 0; k < volume; k++) {
            for (int column = 0; column < stride(); column += tile.panel()) {
                packPanel(weights, packed, k, column);
            }
        }
        return packed;
    }

    /** As {@link #pack}, in the 16 bits of the format. */
    short[] packHalves(float[] weights) {
        float[] packed = pack(weights);
        short[] halves = new short[packed.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = format.bits(packed[i]);
        }
        return halves;
    }

    private void packPanel(float[] weights, float[] packed, int k, int column) {
        int width = panel(column);
        int real = Math.min(width, cout - column);
        int to = k * matrix() + column * cin;
        for (int ci = 0; ci < cin; ci++) {
            System.arraycopy(weights, (k * cin + ci) * cout + column, packed, to + ci * width, real);
        }
    }
}
