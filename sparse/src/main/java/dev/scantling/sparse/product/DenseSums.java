package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;

/** A sum for each column of the product; of these, a row takes those that it has. */
record DenseSums(Factors factors, Repeats rightRepeats, Pattern pattern) implements Numeric {

    @Override
    public double[] values(Semiring semiring, double[] left, double[] right) {
        double[] values = new double[pattern.column().length];
        DenseRow sums = new DenseRow(factors, rightRepeats, semiring, left, right);
        for (int row = 0; row < pattern.rows(); row++) {
            if (factors.left().length(row) == 1) {
                sums.multiply(row, values, pattern.starts()[row]);
            } else {
                sums.add(row);
                sums.take(pattern.column(), pattern.starts()[row], pattern.starts()[row + 1], values);
            }
        }
        return values;
    }
}
