package dev.scantling.scheduler.ios;

/**
 * What stages cost, in any unit. Asked once for each group and each merged stage; results are kept by the dynamic program.
 */
public interface LatencyModel {

    /**
     * Operators that run one after the other.
     *
     * @param operators ascending
     * @return on one core, on two, and so on; a model without cores has one number
     */
    double[] group(int[] operators);

    /**
     * A stage of groups side by side.
     *
     * @param groups what {@link #group} returned for each; only the first {@code count} count
     * @return infinite if they cannot run so
     */
    double concurrent(double[][] groups, int count);

    /**
     * A stage of one merged operator.
     *
     * @param operators ascending, which merge; or a single one
     */
    double merged(int[] operators);
}
