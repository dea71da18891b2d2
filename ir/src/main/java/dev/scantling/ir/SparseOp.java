package dev.scantling.ir;

/** Operators that move features along a map or an index. */
public sealed interface SparseOp extends Op {

    /**
     * Inputs map, x {@code [nIn, cin]}, weight {@code [k, cin, cout]}, then the operands of the epilogue; output
     * {@code [nOut, cout]}. The sum runs over offsets, then input channels, ascending. With groups the weight is {@code [k,
     * cin / groups, cout]}: input channels {@code g * cin / groups} and those after it meet only the output channels {@code g *
     * cout / groups} and those after it, as many as a group has.
     */
    record SparseConv(int groups, Epilogue epilogue) implements SparseOp, WeightedSum {
        /** @throws EngineException.InvalidModel if there are no groups */
        public SparseConv {
            if (groups < 1) {
                throw new EngineException.InvalidModel("groups must be at least 1, got " + groups);
            }
        }

        /** Of one group. */
        public SparseConv(Epilogue epilogue) {
            this(1, epilogue);
        }

        @Override
        public String text() {
            return "sparse_conv";
        }

        @Override
        public SparseConv with(Epilogue next) {
            return new SparseConv(groups, next);
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
     * Inputs x {@code [p, c]} and the three outputs of {@link GeometryOp.GroupPoints}; output {@code [n, c]}: what pooling makes
     * of the points of each voxel in the given order, zero where there is none.
     */
    record ScatterPool(Pooling pooling) implements SparseOp {
        @Override
        public String text() {
            return "scatter_pool";
        }
    }

    /**
     * Global pooling. Inputs x {@code [n, c]} and the two outputs of {@link GeometryOp.SampleRows}; output {@code [samples, c]}:
     * what pooling makes of the rows of each sample, zero where there are none.
     */
    record SamplePool(Pooling pooling) implements SparseOp {
        @Override
        public String text() {
            return "sample_pool";
        }
    }

    /**
     * Inputs x {@code [samples, c]}, the two outputs of {@link GeometryOp.SampleRows} and the coordinate set of n rows; output
     * {@code [n, c]}: for each row that of its sample.
     */
    record SampleBroadcast() implements SparseOp {
        @Override
        public String text() {
            return "sample_broadcast";
        }
    }

    /**
     * Normalisation by the features at hand. Inputs x {@code [n, c]}, gamma {@code [c]}, beta {@code [c]} and the two outputs of
     * {@link GeometryOp.SampleRows}; output {@code [n, c]}: {@code (x - mean) / sqrt(variance + epsilon) * gamma + beta}, with mean
     * and (biased) variance of all rows of a sample and all channels of a group, {@code c / groups} that follow one another. As many
     * groups as channels make an instance norm.
     *
     * @see <a href="https://arxiv.org/abs/1803.08494">Wu and He, Group normalization</a>
     */
    record SampleNorm(int groups, double epsilon) implements SparseOp {
        /** @throws EngineException.InvalidModel unless there are groups and epsilon is positive */
        public SampleNorm {
            Epsilon.require(epsilon);
            if (groups < 1) {
                throw new EngineException.InvalidModel("groups must be at least 1, got " + groups);
            }
        }

        @Override
        public String text() {
            return "sample_norm";
        }
    }

    /**
     * Inputs x {@code [n, c]} and an index {@code i32 [p]} or {@code i32 [p, u]}, the result of {@link PointOp.FarthestPoints},
     * {@link PointOp.FarthestRows}, {@link PointOp.BallQuery}, {@link PointOp.FeatureNeighbours} or {@link PointOp.Neighbours} of which none is absent; output {@code [p, c]} or {@code [p * u, c]}: the rows that it names, in order.
     */
    record GatherRows() implements SparseOp {
        @Override
        public String text() {
            return "gather_rows";
        }
    }

    /**
     * Inputs x {@code [n, c]}, index {@code [p, k]}, weight {@code [p, k]}, the results of {@link GeometryOp.Trilinear},
     * {@link PointOp.GridCorners} or {@link PointOp.NearestPoints}; output {@code [p, c]}: the weighted sum of the rows, those of a
     * point in order, absent rows left out.
     */
    record Interpolate() implements SparseOp {
        @Override
        public String text() {
            return "interpolate";
        }
    }
}
