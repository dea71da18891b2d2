package dev.scantling.ir;

/** An operator that sums products with a weight and ends in an {@link Epilogue}. */
public sealed interface WeightedSum
        permits DenseOp.Linear, SparseOp.SparseConv, SparseOp.QuantizedConv, GridOp.Conv, GridOp.ConvTranspose {

    Epilogue epilogue();

    /** The same operator with another epilogue. */
    Op with(Epilogue epilogue);

    /** Position of the weight among the inputs. Output channels are its last axis. */
    int weightInput();

    /** Position of the input that multiplies output channels, its last axis; the epilogue's operands follow. */
    default int scaledInput() {
        return weightInput();
    }
}
