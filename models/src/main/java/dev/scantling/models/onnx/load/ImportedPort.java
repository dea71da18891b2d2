package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.List;

/**
 * An input or output of an {@link ImportedModel}: a float32 matrix of the elements, row-major. Immutable and thread-safe.
 *
 * @param type that the file has
 */
public record ImportedPort(String name, ElementType type, List<Integer> dims) {

    /**
     * What to feed for a tensor.
     *
     * @throws InvalidInput if type or shape differ, or an integer is not exact in float32
     */
    public float[] toRun(OnnxTensor tensor) {
        if (tensor.type() != type || !tensor.dims().equals(dims)) {
            throw new InvalidInput("input '" + name + "' must be " + type.text() + dims + ", is "
                    + tensor.type().text() + tensor.dims());
        }
        return tensor.named(name).floats();
    }

    /**
     * The tensor of what came out.
     *
     * @throws dev.scantling.ir.EngineException.UnsupportedOp if an integer is too large to be exact
     */
    public OnnxTensor fromRun(float[] values) {
        return OnnxTensor.carried(type, dims, values).named(name);
    }

    /** Whether it holds integers or truth values. */
    public boolean isInteger() {
        return type.isInteger();
    }

    @Override
    public String toString() {
        return name + ": " + type.text() + dims;
    }
}
