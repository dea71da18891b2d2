package dev.scantling.jit.render;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.lower.LoweredSpecs;
import java.util.stream.Stream;

/** Kernels whose text and code are frozen: one of each construct and of each operator, for vectors of 8 floats. */
final class GoldenKernels {
    private static final int LANES = 8;

    private GoldenKernels() {}

    static Stream<KernelSpec> all() {
        Stream<KernelSpec> samples = Stream.of(
                SampleKernels.tile(6, 2, LANES, 64),
                SampleKernels.saxpy(LANES),
                SampleKernels.columnSums(LANES),
                SampleKernels.surroundings(LANES),
                SampleKernels.extremes(LANES),
                SampleKernels.mergeJoin(),
                SampleKernels.comparisons(),
                FormSamples.quantizedRow(LANES, 32),
                FormSamples.countedNibbles(100));
        return Stream.concat(samples, LoweredSpecs.small());
    }

    /** The file of a kernel's text. */
    static String file(KernelSpec spec, String ending) {
        return spec.name().replaceAll("\\W+", "-") + ending;
    }
}
