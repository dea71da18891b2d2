package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import java.util.ArrayList;
import java.util.List;

/** Collects what the parameters of one step stand for, in their order. */
final class Arguments {
    private final Node node;
    private final List<Argument> buffers = new ArrayList<>();
    private final List<ScalarArgument> scalars = new ArrayList<>();

    Arguments(Node node) {
        this.node = node;
    }

    /** Adds an array of an input of the node. */
    Arguments input(int index, int slot) {
        return add(new Argument.Operand(index, slot));
    }

    /** Adds an array of an output of the node. */
    Arguments output(int index, int slot) {
        return add(new Argument.Operand(node.inputs().size() + index, slot));
    }

    Arguments constant(Argument.Constant values) {
        return add(values);
    }

    Arguments scratch(DType dtype, Size elements) {
        return add(new Argument.Scratch(dtype, elements));
    }

    Arguments extent(Size size) {
        scalars.add(new ScalarArgument.Extent(size));
        return this;
    }

    /** Adds the four numbers that {@link LayoutCache} reads. */
    Arguments layout() {
        for (ScalarArgument.Axis axis : ScalarArgument.Axis.values()) {
            bits(axis);
        }
        return this;
    }

    /** Adds one of them. */
    Arguments bits(ScalarArgument.Axis axis) {
        scalars.add(new ScalarArgument.LayoutBits(axis));
        return this;
    }

    KernelStep step(Code code, Size iterations) {
        return new KernelStep(code, buffers, scalars, iterations);
    }

    Arguments add(Argument argument) {
        buffers.add(argument);
        return this;
    }
}
