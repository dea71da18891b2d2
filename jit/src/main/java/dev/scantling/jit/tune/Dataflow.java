package dev.scantling.jit.tune;

/**
 * In which order a sparse convolution goes through its pairs, or a linear layer through its weights. Every sum keeps its order, so finite
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
}
