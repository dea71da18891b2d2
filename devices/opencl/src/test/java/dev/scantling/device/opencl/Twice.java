package dev.scantling.device.opencl;

import dev.scantling.device.KernelArtifact;
import dev.scantling.device.SourceText;

/** A kernel that doubles ints, in the form that devices take. */
final class Twice {
    static final int ITEMS = 4;

    static final KernelArtifact.Source SOURCE = source("twice", "x[offset + i] *= 2;");

    private Twice() {}

    static KernelArtifact.Source source(String name, String statement) {
        String text = """
                __kernel __attribute__((reqd_work_group_size(4, 1, 1)))
                void twice(int iterations, __global int *x, int offset) {
                    int i = (int)get_global_id(0);
                    if (i < iterations) {
                        %s
                    }
                }
                """.formatted(statement);
        return new KernelArtifact.Source(name, SourceText.of(text), "twice", 1, 0, ITEMS, ITEMS);
    }
}
