package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.jit.tune.Dataflow;

/** The arrays of a kernel map that a convolution reads. */
sealed interface MapArrays permits PairBuffers.Arrays, RunBuffers {

    /** Those of input 0 that the dataflow needs. */
    static MapArrays declare(StepBuilder step, Node node, Cut cut) {
        return switch (cut.dataflow()) {
            case Dataflow.FetchOnDemand _, Dataflow.ZeroSkipping _, Dataflow.WorkGroups _ ->
                PairBuffers.Arrays.declare(step, 0);
            case Dataflow.OutputStationary _ ->
                RunBuffers.declare(step, 0, (Type.KernelMapType) node.input(0).type());
        };
    }
}
