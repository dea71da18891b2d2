package dev.scantling.perf.cpu;

import dev.scantling.perf.peer.GemmProblem;
import java.util.Map;

/** Holds products against sums in double precision, so that nobody wins by computing something else. */
@SuppressWarnings("ArrayRecordComponent") // operands are carried, not compared
record ProductCheck(GemmProblem problem, float[] a, float[] b) {
    private static final int SAMPLED_ROWS = 13;
    private static final double ROUNDING = 0x1p-24;

    /** @throws IllegalStateException naming the contender and the element that is wrong */
    void check(Map<String, float[]> results) {
        results.forEach((name, result) -> {
            int step = Math.max(1, problem.m() / SAMPLED_ROWS);
            for (int row = 0; row < problem.m(); row += step) {
                checkRow(name, result, row);
            }
            checkRow(name, result, problem.m() - 1);
        });
    }

    private void checkRow(String name, float[] result, int row) {
        for (int column = 0; column < problem.n(); column++) {
            double exact = 0;
            double magnitude = 0;
            for (int k = 0; k < problem.k(); k++) {
                double product = (double) a[row * problem.k() + k] * b[k * problem.n() + column];
                exact += product;
                magnitude += Math.abs(product);
            }
            float found = result[row * problem.n() + column];
            if (!(Math.abs(found - exact) <= (problem.k() + 4) * ROUNDING * magnitude)) {
                throw new IllegalStateException(name + " computes C[" + row + ", " + column + "] = "
                        + found + " instead of " + exact + " for m = " + problem.m() + ", k = " + problem.k()
                        + ", n = " + problem.n());
            }
        }
    }
}
