package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * An input or output of a {@link TfliteModel}: a float32 matrix of the elements, row-major, in rows of the last axis. Bytes pass as whole
 * numbers, as they are in TFLite's own tensors. Immutable and thread-safe.
 *
 * @param name of the graph's port
 * @param type that the file has
 * @param quantization what bytes stand for
 */
public record TflitePort(String name, TfliteType type, List<Integer> dims, Optional<Quantization> quantization) {
    public TflitePort {
        dims = List.copyOf(dims);
    }

    /**
     * The same numbers, if a run can take them.
     *
     * @throws InvalidInput unless there are as many as elements, whole numbers of the type's range if it is a byte
     */
    public float[] toRun(float[] values) {
        int size = dims.stream().reduce(1, Math::multiplyExact);
        if (values.length != size) {
            throw new InvalidInput("input '" + name + "' has " + size + " elements " + dims + ", got " + values.length);
        }
        for (int i = 0; i < size && type.isByte(); i++) {
            float value = values[i];
            if (value != Math.rint(value) || value < type.lowest() || value > type.highest()) {
                throw new InvalidInput("input '" + name + "' takes whole numbers from " + type.lowest() + " to "
                        + type.highest() + ", element " + i + " is " + value);
            }
        }
        return values;
    }
}
