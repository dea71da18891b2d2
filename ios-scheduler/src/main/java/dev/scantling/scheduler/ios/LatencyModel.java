package dev.scantling.scheduler.ios;

/**
 * What stages cost, in any unit. Asked once for each group and each merged stage; results are kept by the dynamic program.
 */
public interface LatencyModel {

    /** What a group can run on: cores, 1 and more. Models without cores have one kind. */
    int kinds();

    /**
     * Operators that run one after the other.
     *
     * @param operators ascending
     * @return for each kind, 0 being one core
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
