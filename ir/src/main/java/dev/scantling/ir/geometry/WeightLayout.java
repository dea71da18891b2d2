package dev.scantling.ir.geometry;

/** In which order a library stores the weights of a convolution of so many kernel offsets, input and output channels. */
public enum WeightLayout {
    /** {@code [offset, input, output]}: here, MinkowskiEngine, TorchSparse, WarpConvNet and spconv 1. */
    OFFSET_INPUT_OUTPUT,
    /** {@code [output, offset, input]}: spconv 2. */
    OUTPUT_OFFSET_INPUT;

    /** That of the current release of a library. */
    public static WeightLayout of(Convention convention) {
        return switch (convention) {
            case SPCONV -> OUTPUT_OFFSET_INPUT;
            case MINKOWSKI, TORCHSPARSE_1, TORCHSPARSE_2, TORCHSPARSE_2_HASHMAP, WARPCONVNET -> OFFSET_INPUT_OUTPUT;
        };
    }

    /** Where a weight lies. */
    int index(int offset, int input, int output, int offsets, int inputs, int outputs) {
        return switch (this) {
            case OFFSET_INPUT_OUTPUT -> (offset * inputs + input) * outputs + output;
            case OUTPUT_OFFSET_INPUT -> (output * offsets + offset) * inputs + input;
        };
    }
}
