package dev.scantling.jit.tune;

import java.util.Optional;

/**
 * In which order a sparse convolution goes through its pairs, or a linear layer through its weights, and who shares what is read. Every sum keeps its order, so finite
 * results do not depend on it, zeros apart from their sign.
 */
public sealed interface Dataflow {
    /** Blocked fetch-on-demand: the pairs of one kernel offset after the other, sums wait in the output. */
    Dataflow FETCH_ON_DEMAND = new FetchOnDemand();

    /** Weights of zero are left out. */
    Dataflow ZERO_SKIPPING = new ZeroSkipping();

    /** Needs nothing but lists of pairs, or all weights. */
    record FetchOnDemand() implements Dataflow {}

    /**
     * Rows of equal mask keep their sums in registers; needs a map that is sorted in as many ranges.
     *
     * @param layers convolutions that must share the sorted map, so that they gain what sorting costs
     */
    record OutputStationary(int ranges, int layers) implements Dataflow {
        public OutputStationary {
            if (ranges < 1 || layers < 1) {
                throw new IllegalArgumentException(
                        "an output-stationary convolution has at least 1 range and 1 layer, got " + ranges + " and "
                                + layers);
            }
        }
    }

    /**
     * A linear layer of constant weights multiplies those that are not zero only, a few input channels chosen for each output channel. Infinite
     * features that meet zeros are left out with them, where others give NaN.
     */
    record ZeroSkipping() implements Dataflow {}

    /**
     * A work group shares a tile in local memory; a choice's rows are those of an item's tile and those of the group.
     *
     * @see GroupShape
     */
    record WorkGroups(int panel, int slab, int items) implements Dataflow {}

    /**
     * How work groups share tiles; empty where a kernel is shaped for processors.
     *
     * @param tileRows rows of an item
     * @param rows output rows of a group
     * @throws IllegalArgumentException if items are not divided by panels and slabs
     */
    default Optional<GroupShape> groups(int tileRows, int rows) {
        return this instanceof WorkGroups(int panel, int slab, int items)
                ? Optional.of(new GroupShape(rows, panel, slab, items, tileRows))
                : Optional.empty();
    }
}
