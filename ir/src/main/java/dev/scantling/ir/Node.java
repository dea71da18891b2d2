package dev.scantling.ir;

import java.util.List;

/** An operator applied to values. {@code name} is the layer's name in the network, for reports; it need not be unique. */
public record Node(String name, Op op, List<Value> inputs, List<Value> outputs) {
    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** That of the results, which no other node of the graph has. */
    @Override
    public int hashCode() {
        return outputs.hashCode();
    }

    public Value input(int index) {
        return inputs.get(index);
    }

    /** The only output of a node that has one. */
    public Value output() {
        if (outputs.size() != 1) {
            throw new IllegalStateException(name + " has " + outputs.size() + " outputs");
        }
        return outputs.getFirst();
    }
}
