package dev.scantling.engine;

import java.time.Duration;
import java.util.List;

/**
 * What tuning found.
 *
 * @param kernels the heaviest first
 * @param unreached kernels for which no time was left
 * @param store where choices are kept
 * @param kept entries that were written
 * @param stored whether they will outlive this process
 */
public record TuningReport(List<Kernel> kernels, int unreached, String store, int kept, boolean stored, Duration took) {

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

    public TuningReport {
        kernels = List.copyOf(kernels);
    }
}
