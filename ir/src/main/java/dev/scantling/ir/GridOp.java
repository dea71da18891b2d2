package dev.scantling.ir;

import dev.scantling.ir.geometry.GridGeometry;

/**
 * Convolutions and pooling over dense grids, whose features are matrices {@code [rows, channels]}; {@link GridGeometry} says how rows
 * and kernel offsets are counted. Input channels {@code g * cin / groups} and those after it meet only the output channels
 * {@code g * cout / groups} and those after it, as many as a group has.
 */
public sealed interface GridOp extends Op {
    GridGeometry geometry();

    /**
     * Inputs x {@code [inputRows, cin]}, weight {@code [volume, cin / groups, cout]}, then the operands of the epilogue;
     * output {@code [outputRows, cout]}. The sum runs over kernel offsets, then input channels, ascending.
     */
    record Conv(GridGeometry geometry, Epilogue epilogue) implements GridOp, WeightedSum {
        @Override
        public String text() {
            return "conv";
        }

        @Override
        public Conv with(Epilogue next) {
            return new Conv(geometry, next);
        }

        @Override
        public int weightInput() {
            return 1;
        }
    }

    /**
     * The way back: inputs x {@code [outputRows, cin]}, weight {@code [volume, cin / groups, cout]}, then the operands of
     * the epilogue; output {@code [inputRows, cout]}. Each row is multiplied to where a convolution would have read it.
     * The sum runs over kernel offsets, then input channels, ascending.
     */
    record ConvTranspose(GridGeometry geometry, Epilogue epilogue) implements GridOp, WeightedSum {
        @Override
        public String text() {
            return "conv_transpose";
        }

        @Override
        public ConvTranspose with(Epilogue next) {
            return new ConvTranspose(geometry, next);
        }

        @Override
        public int weightInput() {
            return 1;
        }
    }

    /**
     * Pooling over windows: input x {@code [inputRows, c]}; output {@code [outputRows, c]}, each row the inputs that the taps of its
     * window meet, padding left out; zero where there are none. A window as large as the grid pools all of it. The geometry
     * has one group.
     */
    record Pool(GridGeometry geometry, Pooling pooling) implements GridOp {
        @Override
        public String text() {
            return "pool";
        }
    }

    /**
     * How the sum of {@code output * gradient} of a {@link Conv} changes with its weight: inputs x {@code [inputRows, cin]}
     * and gradient {@code [outputRows, cout]}; output {@code [volume * cin / groups, cout]}, row-major the weight's layout.
     * The sum runs over output rows, ascending.
     */
    record WeightGradient(GridGeometry geometry) implements GridOp {
        @Override
        public String text() {
            return "conv_weight_gradient";
        }
    }
}
