package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SignedBytes;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.WeightFormat;

/**
 * Panels of signed bytes, in the order of {@link PackedBytes}: a word of weights for each word of a row and each output
 * channel, or two with 16 bits for each byte.
 *
 * @param shape the panels; its input channels are words of weights
 * @param bytes of a row of x
 * @param label names the node in messages
 */
record QuantizedPanels(PanelWeights shape, PackedBytes bytes, Arithmetic arithmetic, String label) {

    /** For a convolution. */
    static QuantizedPanels of(Node node, TileShape tile) {
        Shape weight = node.input(2).tensor().shape();
        PackedBytes bytes = new PackedBytes(weight.fixed(1));
        Arithmetic arithmetic =
                node.input(1).tensor().dtype() == DType.U7 ? Arithmetic.SEVEN_BITS : Arithmetic.EIGHT_BITS;
        PanelWeights shape = new PanelWeights(
                weight.fixed(0), bytes.words() * arithmetic.parts(), weight.fixed(2), tile, WeightFormat.F32);
        return new QuantizedPanels(shape, bytes, arithmetic, "node '" + node.name() + "', its weight");
    }

    /** The part of a kernel's name that tells shapes apart. */
    String name() {
        return shape.volume() + "x" + bytes.channels() + "x" + shape.cout()
                + (arithmetic == Arithmetic.SEVEN_BITS ? "_u7" : "_u8");
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

        /** What {@link Arithmetic} multiplies with a word of a row. */
        private int word(float[] matrix, int row, int column) {
            int parts = panels.arithmetic.parts();
            int bits = Byte.SIZE * parts;
            int word = 0;
            for (int i = 0; i * bits < Integer.SIZE; i++) {
                int channel = panels.bytes.channel(row / parts, i * parts + row % parts);
                word |= (value(matrix, channel, column) & (1 << bits) - 1) << i * bits;
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
