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
