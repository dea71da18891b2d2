package dev.scantling.engine;

import java.time.Duration;
import java.util.List;

/**
 * What tuning found.
 *
 * @param kernels the heaviest first
 * @param maps what sorting the kernel maps would gain
 * @param unreached kernels for which no time was left
 * @param store where choices are kept
 * @param kept entries that were written
 * @param stored whether they will outlive this process
 */
public record TuningReport(
        List<Kernel> kernels,
        List<SortedMap> maps,
        int unreached,
        String store,
        int kept,
        boolean stored,
        Duration took) {

    /**
     * One kernel on data of one size.
     *
     * @param kernel operator, sizes and epilogue
     * @param operators how many nodes of the network it serves
     * @param gflops of the standard choice, in 10^9 operations per second
     * @param standard tile and block where nothing was measured
     * @param bestGflops of the fastest choice, timed in turn with the standard one
     */
    public record Kernel(
            String kernel,
            int log2Rows,
            int neighbours,
            int operators,
            double gflops,
            String standard,
            double bestGflops,
            String best) {

        /** How much faster the best is: 1.05 for 5 %. */
        public double gain() {
            return bestGflops / gflops;
        }
    }

    /**
     * A kernel map, sorted in the best of the ways that were tried, against lists of pairs.
     *
     * @param map the layer that makes it
     * @param layers that share it
     * @param fetchNanos of all of them over lists of pairs
     * @param sortedNanos of sorting once and then each layer over what suits it
     * @param sortingNanos the sorting in it
     * @param chosen whether that gains 2 %, so that the map will be sorted
     */
    public record SortedMap(
            String map,
            int ranges,
            int blockRows,
            int layers,
            double fetchNanos,
            double sortedNanos,
            double sortingNanos,
            boolean chosen) {}

    public TuningReport {
        kernels = List.copyOf(kernels);
        maps = List.copyOf(maps);
    }
}
