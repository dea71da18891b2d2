package dev.scantling.jit.tune;

/** In which order a sparse convolution goes through its pairs. Every sum keeps its order, so results do not depend on it. */
public sealed interface Dataflow {
    /** Blocked fetch-on-demand: the pairs of one kernel offset after the other, sums wait in the output. */
    Dataflow FETCH_ON_DEMAND = new FetchOnDemand();

    /** Needs nothing but lists of pairs. */
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
}
