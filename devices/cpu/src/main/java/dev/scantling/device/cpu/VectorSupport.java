package dev.scantling.device.cpu;

import jdk.incubator.vector.FloatVector;

/** What the Vector API offers here. Nothing else in this module links to the incubator, which may be absent. */
final class VectorSupport {
    private static final int WIDEST_BITS = 512;

    private VectorSupport() {}

    static boolean available() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** The width that the processor prefers, one of 128, 256 and 512. */
    static int preferredBits() {
        return Math.min(WIDEST_BITS, FloatVector.SPECIES_PREFERRED.vectorBitSize());
    }
}
