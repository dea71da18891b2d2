package dev.scantling.ir;

/** Operators that move features along a map or an index. */
public sealed interface SparseOp extends Op {

    /**
     * Inputs map, x {@code [nIn, cin]}, weight {@code [k, cin, cout]}, then the operands of the epilogue; output
     * {@code [nOut, cout]}. The sum runs over offsets, then input channels, ascending.
     */
    record SparseConv(Epilogue epilogue) implements SparseOp, WeightedSum {
        @Override
        public String text() {
            return "sparse_conv";
        }

        @Override
        public SparseConv with(Epilogue next) {
            return new SparseConv(next);
        }

        @Override
        public int weightInput() {
            return 2;
        }
    }

    /**
     * A convolution of bytes. Inputs map, x {@code [nIn, cin]} of U7 or U8, weight {@code [k, cin, cout]} of whole numbers
     * from -128 to 127, scale {@code [cout]}, then the operands of the epilogue; output {@code [nOut, cout]}: the exact sum
     * of products as a 32-bit integer, rounded to float32, times the scale of its channel. With x quantized by a step of s
     * and the weights of channel c by a step of t, that scale is {@code s t}.
     *
     * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., section 2.2</a>, without zero points
     */
    record QuantizedConv(Epilogue epilogue) implements SparseOp, WeightedSum {
        @Override
        public String text() {
            return "quantized_conv";
        }

        @Override
        public QuantizedConv with(Epilogue next) {
            return new QuantizedConv(next);
        }

        @Override
        public int weightInput() {
            return 2;
        }

        @Override
        public int scaledInput() {
            return 3;
        }
    }

    /**
     * Local pooling. Inputs map, x {@code [nIn, c]}; output {@code [nOut, c]}: what pooling makes of the input rows that the map
     * pairs with each output row, offsets ascending; zero where there is none. Over a reversed map it takes coarse features back
     * to fine rows.
     */
    record MapPool(Pooling pooling) implements SparseOp {
        @Override
        public String text() {
            return "map_pool";
        }
    }

    /**
     * Inputs x {@code [p, c]} and the three outputs of {@link GeometryOp.GroupPoints}; output {@code [n, c]}: the mean
     * of the points of each voxel, zero where there is none. Summed in the given order, then divided.
     */
    record ScatterMean() implements SparseOp {
        @Override
        public String text() {
            return "scatter_mean";
        }
    }

    /**
     * Inputs x {@code [n, c]}, index {@code [p, 8]}, weight {@code [p, 8]}; output {@code [p, c]}: the weighted sum of
     * the rows, corners ascending, absent rows left out.
     */
    record Interpolate() implements SparseOp {
        @Override
        public String text() {
            return "interpolate";
        }
    }
}
