package dev.scantling.jit.tune;

import dev.scantling.ir.Node;

/** Says how the matrix kernels of nodes are cut up. */
@FunctionalInterface
public interface KernelChoices {
    /** What is chosen where nothing was measured. */
    KernelChoices STANDARD = (kernel, node) -> kernel.standard(node);

    /** The choice for the kernel of a node. */
    Choice of(MatrixKernel kernel, Node node);
}
