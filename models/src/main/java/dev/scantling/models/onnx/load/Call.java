package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.List;
import java.util.Optional;

/**
 * A node with its operands.
 *
 * @param inputs empty where an optional one is left out
 */
record Call(TensorMath math, OnnxNode node, List<Optional<Tensor>> inputs, long opset) {
    TensorBuilder builder() {
        return math.builder();
    }

    Optional<Tensor> optional(int index) {
        return index < inputs.size() ? inputs.get(index) : Optional.empty();
    }

    Tensor in(int index) {
        return optional(index)
                .orElseThrow(() -> new InvalidModel(
                        "input " + index + " is missing, got " + node.inputs().size()));
    }

    /** All inputs that are there. */
    List<Tensor> all() {
        return inputs.stream().flatMap(Optional::stream).toList();
    }

    /** What decides shapes, or must be packed. */
    OnnxTensor known(int index, String what) {
        return known(in(index), index, what);
    }

    Optional<OnnxTensor> optionalKnown(int index, String what) {
        return optional(index).map(tensor -> known(tensor, index, what));
    }

    private OnnxTensor known(Tensor tensor, int index, String what) {
        return switch (tensor) {
            case Tensor.Known(OnnxTensor data) -> data;
            case Tensor.Computed _ ->
                throw new UnsupportedOp("input " + index + " ('" + node.inputs().get(index) + "', its " + what
                        + ") must be known when the model is imported, but a run computes it; fix its value");
        };
    }

    /** Whole numbers of an input, or before some version of an attribute. */
    Optional<List<Integer>> ints(int index, String attribute) {
        return optionalKnown(index, attribute).map(OnnxTensor::ints).or(() -> node.ints(attribute));
    }

    /** An axis from 0 on. */
    static int axis(long axis, int rank) {
        if (axis < -rank || axis >= rank) {
            throw new InvalidModel("expected an axis of " + rank + ", got " + axis);
        }
        return (int) (axis < 0 ? axis + rank : axis);
    }

    int axis(long usual, Tensor tensor) {
        return axis(node.whole("axis", usual), tensor.rank());
    }

    List<Integer> axes(List<Integer> axes, int rank) {
        List<Integer> from0 = axes.stream().map(axis -> axis(axis, rank)).toList();
        if (from0.stream().distinct().count() != from0.size()) {
            throw new InvalidModel("axes must be distinct, got " + axes);
        }
        return from0;
    }

    UnsupportedOp unsupported(String reason) {
        return new UnsupportedOp(reason);
    }

    boolean wants(int output) {
        return output < node.outputs().size() && !node.outputs().get(output).isEmpty();
    }
}
