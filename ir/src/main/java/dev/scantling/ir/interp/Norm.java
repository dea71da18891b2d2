package dev.scantling.ir.interp;

/**
 * {@code (x - mean) / sqrt(variance + epsilon) * gamma + beta} with the mean and the variance of a part of a matrix.
 *
 * @param gamma by channel
 * @param beta by channel
 */
record Norm(double epsilon, Datum.Floats gamma, Datum.Floats beta) {

    /** Of operands gamma and beta, of which {@code first} is one. */
    static Norm of(double epsilon, Operands in, int first) {
        return new Norm(epsilon, in.floats(first), in.floats(first + 1));
    }

    /** Normalises rows {@code top .. bottom - 1} in columns {@code left .. right - 1}. */
    void apply(Datum.Floats x, float[] y, int top, int bottom, int left, int right) {
        double elements = (double) (bottom - top) * (right - left);
        double mean = 0;
        for (int row = top; row < bottom; row++) {
            for (int c = left; c < right; c++) {
                mean += x.get(row, c) / elements;
            }
        }
        double variance = 0;
        for (int row = top; row < bottom; row++) {
            for (int c = left; c < right; c++) {
                variance += (x.get(row, c) - mean) * (x.get(row, c) - mean) / elements;
            }
        }
        for (int row = top; row < bottom; row++) {
            for (int c = left; c < right; c++) {
                double normal = (x.get(row, c) - mean) / Math.sqrt(variance + epsilon);
                y[row * x.columns() + c] = (float) (normal * gamma.values()[c] + beta.values()[c]);
            }
        }
    }
}
