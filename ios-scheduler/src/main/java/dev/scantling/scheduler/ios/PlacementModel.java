package dev.scantling.scheduler.ios;

/**
 * What stages cost on several devices, in any unit. Values that the groups of a stage read, and their devices did not have, are copied there
 * one after the other; then all devices begin, and the stage ends when the last one is done. Infinite is what cannot be.
 */
public interface PlacementModel {

    /** Devices are numbers below this. */
    int devices();

    /**
     * Operators that run one after the other on a device; asked once for each.
     *
     * @param operators ascending
     * @return on one core, on two, and so on; a model without cores has one number
     */
    double[] group(int device, int[] operators);

    /**
     * The groups of a stage that one device runs side by side.
     *
     * @param groups what {@link #group} returned for each; only the first {@code count} count
     */
    double concurrent(int device, double[][] groups, int count);

    /** What a stage of so many groups, on all devices together, takes longer than the slowest device. */
    double barrier(int groups);

    /**
     * A stage of one merged operator, asked once for each.
     *
     * @param operators ascending, which merge; or a single one
     */
    double merged(int device, int[] operators);

    /** Copying a value to another device, where it stays. */
    double transfer(int value, int from, int to);
}
