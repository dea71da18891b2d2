package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.WeightData;

/**
 * Where the weights of matrix products lie: for each of {@code volume} matrices {@code [cin, cout]}, panels of output
 * channels one after another, in each the channels of one input channel side by side, so that a tile kernel reads one
 * panel from front to back. Output channels are padded with zeros to whole vectors; the last panel may be narrower. With
 * groups, matrix {@code k * groups + g} is the part of offset k that belongs to the channels of group g.
 *
 * @param cin input channels of a group
 * @param cout output channels of a group
 */
record PanelWeights(int volume, int groups, int cin, int cout, TileShape tile, FloatFormat format) {

    /** Without groups. */
    PanelWeights(int volume, int cin, int cout, TileShape tile, FloatFormat format) {
        this(volume, 1, cin, cout, tile, format);
    }

    /** The part of a kernel's name that tells shapes apart. */
    String name() {
        String shape = volume + "x" + cin + "x" + cout + (groups == 1 ? "" : "_g" + groups);
        return format == FloatFormat.F32 ? shape : shape + "_" + format.text();
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

    /** Row-major {@code [volume, cin, groups * cout]}, rearranged and in the format; parts are matrices. */
    Argument.Constant packed(WeightData weights) {
        int matrices = Math.multiplyExact(volume, groups);
        return new Argument.Constant(
                format.dtype(), Math.multiplyExact(matrices, matrix()), matrices, new Packing(this, weights));
    }

    /** Where the output channels of an input channel begin in the weights that are packed. */
    private int unpackedRow(int matrix, int ci) {
        return ((matrix / groups * cin + ci) * groups + matrix % groups) * cout;
    }

    /** Where the channels from {@code column} on of input channel {@code ci} lie in a matrix. */
    private int panelRow(int ci, int column) {
        return column * cin + ci * panel(column);
    }

    /** Where one element lies in a matrix. */
    int element(int ci, int column) {
        int begin = column / tile.panel() * tile.panel();
        return panelRow(ci, begin) + column - begin;
    }

    /** Reads each weight once, row by row, and writes it where it stays. */
    private record Packing(PanelWeights shape, WeightData weights) implements HostKernel {
        @Override
        public void run(Object[] arrays, int[] ints, int begin, int end) {
            for (int k = begin; k < end; k++) {
                int at = ints[0] + k * shape.matrix();
                switch (arrays[0]) {
                    case float[] floats -> pack(k, floats, at);
                    case short[] halves -> packHalves(k, halves, at);
                    default -> throw new IllegalStateException("weights in " + arrays[0].getClass());
                }
            }
        }

        private void pack(int k, float[] packed, int at) {
            float[] row = new float[shape.stride()];
            for (int ci = 0; ci < shape.cin; ci++) {
                weights.read(shape.unpackedRow(k, ci), shape.cout, row, 0);
                spread(row, ci, packed, at);
            }
        }

        private void spread(float[] row, int ci, float[] packed, int at) {
            for (int column = 0; column < row.length; column += shape.tile.panel()) {
                System.arraycopy(row, column, packed, at + shape.panelRow(ci, column), shape.panel(column));
            }
        }

        private void packHalves(int k, short[] packed, int at) {
            float[] matrix = new float[shape.matrix()];
            pack(k, matrix, 0);
            for (int i = 0; i < matrix.length; i++) {
                packed[at + i] = shape.format.bits(matrix[i]);
            }
        }
    }
}
