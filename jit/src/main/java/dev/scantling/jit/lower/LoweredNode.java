package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import java.util.List;
import java.util.Optional;

/**
 * A node as launches, in order.
 *
 * @param aliases arrays of the output that need no memory of their own
 * @param outputCapacity most rows of a coordinate set whose number only running the steps tells; they write it to
 *     {@link Slots#ROW_COUNT}
 * @param complaint how the steps refuse input, if they cannot throw
 */
public record LoweredNode(
        Node node,
        List<KernelStep> steps,
        List<Alias> aliases,
        Optional<Size> outputCapacity,
        Optional<Complaint> complaint) {
    public LoweredNode {
        steps = List.copyOf(steps);
        aliases = List.copyOf(aliases);
    }

    LoweredNode(Node node, List<KernelStep> steps, List<Alias> aliases, Optional<Size> outputCapacity) {
        this(node, steps, aliases, outputCapacity, Optional.empty());
    }

    /** The same with steps that refuse input. */
    LoweredNode complaining(Complaint how) {
        return new LoweredNode(node, steps, aliases, outputCapacity, Optional.of(how));
    }

    static LoweredNode of(Node node, Optional<KernelStep> step) {
        return new LoweredNode(node, step.stream().toList(), List.of(), Optional.empty());
    }

    static LoweredNode of(Node node, KernelStep... steps) {
        return new LoweredNode(node, List.of(steps), List.of(), Optional.empty());
    }
}
