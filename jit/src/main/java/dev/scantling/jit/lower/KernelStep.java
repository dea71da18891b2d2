package dev.scantling.jit.lower;

import java.util.List;

/**
 * One launch. Buffers and scalars are in the order of the kernel's parameters, all buffers before all scalars.
 *
 * @param iterations of the kernel's parallel loop
 */
public record KernelStep(Code code, List<Argument> buffers, List<ScalarArgument> scalars, Size iterations) {
    public KernelStep {
        buffers = List.copyOf(buffers);
        scalars = List.copyOf(scalars);
    }
}
