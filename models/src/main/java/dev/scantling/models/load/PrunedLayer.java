package dev.scantling.models.load;

import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Values;

/**
 * A layer whose weights were pruned.
 *
 * @param weight key of the weights in the network
 * @param bias key of the biases
 * @param rows for each output its weights, float32, by input channel, then by tap with x fastest; columns of those that are zero are
 *     left out
 * @param biases of each output
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, not compared
public record PrunedLayer(String weight, String bias, CompressedRows rows, float[] biases) {

    /** All weights, row-major, those that were pruned zero. */
    public float[] dense() {
        float[] values = new float[Math.multiplyExact(rows.rows(), rows.columns())];
        Values kept = rows.values();
        for (int row = 0; row < rows.rows(); row++) {
            for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                values[row * rows.columns() + rows.column()[p]] = (float) kept.get(p);
            }
        }
        return values;
    }
}
