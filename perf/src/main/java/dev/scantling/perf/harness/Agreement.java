package dev.scantling.perf.harness;

/** Holds contenders against each other, so that nobody wins by computing something else. */
public final class Agreement {
    private Agreement() {}

    /**
     * Checks that results agree within a part of the largest of them.
     *
     * @param what computed {@code got}
     * @throws IllegalStateException otherwise
     */
    public static void require(String what, float[] expected, float[] got, double tolerance) {
        if (got.length != expected.length) {
            throw new IllegalStateException(what + " has " + got.length + " results, expected " + expected.length);
        }
        double largest = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            error = Math.max(error, Math.abs(expected[i] - got[i]));
        }
        if (!(error <= tolerance * largest)) {
            throw new IllegalStateException(what + " differs by " + error + " from results of up to " + largest);
        }
    }
}
