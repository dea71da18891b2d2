package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Value;
import java.util.Optional;
import java.util.function.Function;

/** Turns nodes into launches for one target. Immutable and thread-safe. */
public final class Lowering {
    private final Target target;

    public Lowering(Target target) {
        this.target = target;
    }

    /**
     * The launches of a node.
     *
     * @param constants the values of a parameter, row-major; empty for what a run computes
     * @throws dev.scantling.ir.EngineException.UnsupportedOp with the node's name if a weight is not constant
     */
    public LoweredNode lower(Node node, Function<Value, Optional<float[]>> constants) {
        throw new IllegalStateException(node + " " + constants.apply(node.output()) + target);
    }
}
