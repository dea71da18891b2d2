package dev.scantling.perf.cpu;

/**
 * The first moments of a model in a fresh JVM, in milliseconds.
 *
 * @param code form of code, and whether it was kept from an earlier JVM
 * @param compile from the program to kernels that can run
 * @param firstMaps coordinates and kernel maps of the first run
 * @param firstKernels everything else in the first run
 * @param steadyMaps as {@code firstMaps}, median of the last runs
 * @param steadyKernels as {@code firstKernels}, median of the last runs
 */
public record ColdRun(
        String code, double compile, double firstMaps, double firstKernels, double steadyMaps, double steadyKernels) {

    /** What a cold start costs beyond a steady run. */
    public double overhead() {
        return compile + firstMaps + firstKernels - steadyMaps - steadyKernels;
    }
}
