package dev.scantling.device.opencl;

import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;

/** What a stream can launch. */
sealed interface OpenClKernel extends Kernel {

    /** Java code that runs on the host, between transfers. */
    record Hosted(String name, HostKernel code) implements OpenClKernel {}

    /**
     * A program of the device.
     *
     * @param context whose device it is
     * @param program of the driver; lives until the device closes
     */
    record Compiled(OpenClContext context, KernelArtifact.Source source, long program) implements OpenClKernel {
        @Override
        public String name() {
            return source.name();
        }

        /** Work items for so many iterations. */
        long items(int iterations) {
            return Math.ceilDiv((long) iterations, source.iterations()) * source.items();
        }
    }
}
