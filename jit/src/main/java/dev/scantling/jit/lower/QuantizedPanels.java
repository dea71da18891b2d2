package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SignedBytes;
import dev.scantling.ir.WeightData;

/**
 * Panels of signed bytes, in the order of {@link PackedBytes}: a word of weights for each word of a row and each output
 * channel.
 *
 * @param shape the panels; its input channels are words of weights
 * @param bytes of a row of x
 * @param dtype of x
 * @param label names the node in messages
 */
record QuantizedPanels(PanelWeights shape, PackedBytes bytes, DType dtype, String label) {

    /** For a convolution. */
    static QuantizedPanels of(Node node, TileShape tile) {
        Shape weight = node.input(2).tensor().shape();
        DType dtype = node.input(1).tensor().dtype();
        PackedBytes bytes = PackedBytes.of(dtype, weight.fixed(1));
        PanelWeights shape = new PanelWeights(weight.fixed(0), bytes.words(), weight.fixed(2), tile, FloatFormat.F32);
        return new QuantizedPanels(shape, bytes, dtype, "node '" + node.name() + "', its weight");
    }

    /** The part of a kernel's name that tells shapes apart. */
    String name() {
        return shape.volume() + "x" + bytes.channels() + "x" + shape.cout() + "_" + dtype.text();
    }

    /** Row-major {@code [volume, cin, cout]}, rearranged; parts are matrices. */
    Argument.Constant packed(WeightData weights) {
        int elements = Math.multiplyExact(shape.volume(), shape.matrix());
        return new Argument.Constant(DType.I32, elements, shape.volume(), new Packing(this, weights));
    }

    private record Packing(QuantizedPanels panels, WeightData weights) implements HostKernel {
        /** @throws EngineException.InvalidModel if a weight is no signed byte */
        @Override
        public void run(Object[] arrays, int[] ints, int begin, int end) {
            int size = panels.bytes.channels() * panels.shape.cout();
            float[] matrix = new float[size];
            for (int k = begin; k < end; k++) {
                weights.read(k * size, size, matrix, 0);
                SignedBytes.require(panels.label + " " + k, matrix);
                pack(matrix, (int[]) arrays[0], ints[0] + k * panels.shape.matrix());
            }
        }

        private void pack(float[] matrix, int[] packed, int at) {
            for (int row = 0; row < panels.shape.cin(); row++) {
                for (int column = 0; column < panels.shape.stride(); column++) {
                    packed[at + panels.shape.element(row, column)] = word(matrix, row, column);
                }
            }
        }

        /** What is multiplied with a word of a row. */
        private int word(float[] matrix, int row, int column) {
            int mask = (1 << panels.bytes.bits()) - 1;
            int word = 0;
            for (int plane = 0; plane < panels.bytes.planes(); plane++) {
                int value = value(matrix, panels.bytes.channel(row, plane), column);
                word |= (value & mask) << plane * panels.bytes.bits();
            }
            return word;
        }

        /** Zero in the padding. */
        private int value(float[] matrix, int channel, int column) {
            boolean inside = channel < panels.bytes.channels() && column < panels.shape.cout();
            return inside ? (int) matrix[channel * panels.shape.cout() + column] : 0;
        }
    }
}
